package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;

/**
 * Passes every wrong ID to every parameter of every assertion. An assertion that is added later is found by reflection:
 * the name of its parameter says which kind of ID it takes.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class IdParametersTest {

    /** Methods that take an ID and assert nothing. */
    private static final Set<String> NO_ASSERTIONS = Set.of("inAccount");

    private final IdExamples examples = new IdExamples();
    private final SharingWorld world = examples.world;

    static Stream<IdParameter> idParameters() {
        return IdParameter.all().filter(parameter -> !parameter.kinds().isEmpty());
    }

    @Test
    void each_text_that_an_assertion_takes_is_a_kind_of_ID_or_a_free_text() {
        assertThat(IdParameter.all().filter(IdParameter::isUnclassified))
                .as("add the name of the parameter to KINDS, or to TEXTS if it is no ID")
                .isEmpty();
        assertThat(idParameters()).hasSizeGreaterThan(60);
    }

    static Stream<IdParameter> objects() {
        return IdParameter.all().filter(parameter -> !parameter.javaType().isPrimitive());
    }

    @ParameterizedTest
    @MethodSource("objects")
    void null_is_refused_with_a_message(IdParameter parameter) {
        Object subject = subject(parameter);
        List<@Nullable Object> nothing = new ArrayList<>();
        nothing.add(null);
        Class<?> type = parameter.javaType();
        if (type.isArray()) {
            nothing.add(Array.newInstance(type.getComponentType(), 1));
        }

        assertThat(nothing).allSatisfy(value -> {
            Throwable thrown = Objects.requireNonNull(call(parameter, subject, value));
            assertThat(thrown).isInstanceOf(NullPointerException.class);
            assertThat(thrown).hasMessageMatching("The .* must not be null");
        });
    }

    @ParameterizedTest
    @MethodSource("idParameters")
    void a_text_of_another_kind_is_refused(IdParameter parameter) {
        List<String> others = new ArrayList<>(examples.unknown.entrySet().stream()
                .filter(entry -> entry.getKey() != IdKind.ROLE_NAME)
                .filter(entry -> !parameter.kinds().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(id ->
                        parameter.kinds().stream().noneMatch(kind -> kind != IdKind.ROLE_NAME && kind.matches(id)))
                .toList());
        if (!takesNames(parameter)) {
            others.add("port-aaaaaaaaaaaa!");
        }

        assertThat(others)
                .allSatisfy(other -> assertThat(call(parameter, subject(parameter), parameter.as(other)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("\"" + other + "\"")
                        .hasMessageContaining("is given by"));
    }

    private static boolean takesNames(IdParameter parameter) {
        return parameter.kinds().stream().anyMatch(IdKind::isGivenByName);
    }

    @ParameterizedTest
    @MethodSource("idParameters")
    void a_blank_text_is_refused(IdParameter parameter) {
        assertThat(call(parameter, subject(parameter), parameter.as(""))).isInstanceOf(IllegalArgumentException.class);
        assertThat(call(parameter, subject(parameter), parameter.as(" "))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("idParameters")
    void an_ID_that_does_not_exist_never_passes(IdParameter parameter) {
        for (IdKind kind : parameter.kinds()) {
            for (Object subject : examples.subjects.get(parameter.type())) {
                for (Object[] others : examples.arguments(parameter)) {
                    Throwable thrown = parameter.call(subject, parameter.as(examples.unknown.get(kind)), others);
                    if (!NO_ASSERTIONS.contains(parameter.method().getName())) {
                        assertThat(thrown)
                                .as("%s given an unknown %s", parameter, kind)
                                .isNotNull();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("idParameters")
    void a_known_name_stands_for_its_ID_and_every_other_name_is_refused(IdParameter parameter) {
        for (IdKind kind : parameter.kinds()) {
            String name = examples.names.get(kind);
            switch (kind) {
                case ACCOUNT -> assertSame(parameter, name, world.spokeId);
                case ORGANIZATIONAL_UNIT -> assertSame(parameter, name, world.workloads);
                case PRINCIPAL -> assertSame(parameter, name, inAccountOfSubject(parameter, world.developerArn));
                case ROLE -> assertSame(parameter, name, inAccountOfSubject(parameter, world.launchRole));
                case PORTFOLIO, PRODUCT ->
                    assertThat(call(parameter, subject(parameter), parameter.as(name)))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("named \"" + name + "\" is ");
                default -> {}
            }
        }
        if (!takesNames(parameter) && !parameter.kinds().contains(IdKind.ROLE_NAME)) {
            assertThat(call(parameter, subject(parameter), parameter.as("nobody")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private String inAccountOfSubject(IdParameter parameter, String arnInSpoke) {
        return subject(parameter) instanceof ProvisionedProductAssert
                ? arnInSpoke
                : arnInSpoke.replace(world.spokeId, world.hubId);
    }

    private void assertSame(IdParameter parameter, String name, String id) {
        Object subject = subject(parameter);
        assertThat(String.valueOf(call(parameter, subject, parameter.as(name))))
                .as("%s given %s", parameter, name)
                .isEqualTo(String.valueOf(call(parameter, subject, parameter.as(id))));
    }

    @ParameterizedTest
    @MethodSource("idParameters")
    void there_is_an_ID_that_passes_and_one_that_fails(IdParameter parameter) {
        List<Throwable> failures = new ArrayList<>();
        int passed = 0;
        for (Object subject : examples.subjects.get(parameter.type())) {
            for (Object value : examples.candidates.get(parameter.name())) {
                for (Object[] others : examples.arguments(parameter)) {
                    Throwable thrown = parameter.call(subject, parameter.as(value), others);
                    passed += thrown == null ? 1 : 0;
                    if (thrown != null) {
                        failures.add(thrown);
                    }
                }
            }
        }
        assertThat(passed)
                .as("%s passes for one of %s", parameter, examples.candidates.get(parameter.name()))
                .isPositive();
        assertThat(failures).hasOnlyElementsOfTypes(AssertionError.class, OperationNotSupportedException.class);
        if (!NO_ASSERTIONS.contains(parameter.method().getName())
                && parameter.kinds().stream().noneMatch(alwaysThere()::contains)) {
            assertThat(failures)
                    .as("%s fails for one of %s", parameter, examples.candidates.get(parameter.name()))
                    .isNotEmpty();
        }
    }

    /** Kinds of which the world has just one, which is there. */
    private static Set<IdKind> alwaysThere() {
        return Set.of(IdKind.RECORD, IdKind.SHARE_ACTION);
    }

    /** Writes what each parameter does with each kind of text, as a table in Markdown, if a path is given. */
    @Test
    @EnabledIfSystemProperty(named = "id-parameters.table", matches = ".+")
    void the_table_is_written() throws IOException {
        StringBuilder rows = new StringBuilder("| parameter | name | \"\" | null | another kind | unknown | right |\n")
                .append("|---|---|---|---|---|---|---|\n");
        idParameters().forEach(parameter -> rows.append(row(parameter)));
        Files.writeString(Path.of(System.getProperty("id-parameters.table")), rows);
    }

    private String row(IdParameter parameter) {
        IdKind kind = parameter.kinds().iterator().next();
        String other = examples.unknown.get(kind == IdKind.PORTFOLIO ? IdKind.PRODUCT : IdKind.PORTFOLIO);
        return Stream.of(
                        parameter.toString(),
                        outcomes(parameter, parameter.as(examples.names.getOrDefault(kind, "Networking"))),
                        outcomes(parameter, parameter.as("")),
                        outcomes(parameter, null),
                        outcomes(parameter, parameter.as(other)),
                        outcomes(parameter, parameter.as(examples.unknown.get(kind))),
                        examples.candidates.get(parameter.name()).stream()
                                .flatMap(value -> Stream.of(
                                        outcomes(parameter, parameter.as(value)).split(", ")))
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String outcomes(IdParameter parameter, @Nullable Object value) {
        return examples.subjects.get(parameter.type()).stream()
                .flatMap(subject ->
                        examples.arguments(parameter).stream().map(others -> parameter.call(subject, value, others)))
                .map(thrown -> thrown == null ? "passes" : thrown.getClass().getSimpleName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Object subject(IdParameter parameter) {
        return examples.subjects.get(parameter.type()).get(0);
    }

    private @Nullable Throwable call(IdParameter parameter, Object subject, @Nullable Object value) {
        return parameter.call(subject, value, examples.arguments(parameter).get(0));
    }
}
