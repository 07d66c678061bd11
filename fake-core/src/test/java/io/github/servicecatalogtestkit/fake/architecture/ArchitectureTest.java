package io.github.servicecatalogtestkit.fake.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.servicecatalogtestkit.fake.LivePage;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The arrows between the rooms of the fake, and what no room may do.
 *
 * <pre>
 *   fake ──▶ wire ──▶ sdk
 *   fake ──▶ sdk ──▶ interceptor ──▶ operation ──▶ call ──▶ rule ──▶ model ──▶ collection, template
 *    │        │           │             │           │       │
 *    │        └───────────┼─────────────┴───────────┴───────┴──▶ error, template, validation
 *    └──────────▶ explain ◀┘ ──▶ picture ──▶ rule
 * </pre>
 *
 * A room may reach over its neighbour to any room further down. {@link #SETTINGS} are the one exception upwards.
 */
@AnalyzeClasses(packages = "io.github.servicecatalogtestkit.fake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String TOOLKIT = "io.github.servicecatalogtestkit..";
    private static final String FAKE = "io.github.servicecatalogtestkit.fake";
    private static final String SDK = FAKE + ".internal.sdk..";
    private static final String WIRE = FAKE + ".internal.wire..";
    private static final String OPERATION = FAKE + ".internal.operation..";
    private static final String INTERCEPTOR = FAKE + ".internal.interceptor..";
    private static final String RULE = FAKE + ".internal.rule..";
    private static final String MODEL = FAKE + ".internal.model..";
    private static final String COLLECTION = FAKE + ".internal.collection..";
    private static final String CALL = FAKE + ".internal.call..";
    private static final String ERROR = FAKE + ".internal.error..";
    private static final String TEMPLATE = FAKE + ".internal.template..";
    private static final String STACK = FAKE + ".internal.stack..";
    private static final String CLOUD_FORMATION = FAKE + ".internal.cloudformation..";
    private static final String VALIDATION = FAKE + ".internal.validation..";
    private static final String PICTURE = FAKE + ".internal.picture..";
    private static final String EXPLAIN = FAKE + ".internal.explain..";

    /**
     * The public types that every package may use: the keys and values of settings, the reasons that explanations give,
     * and what drift detection finds, each with the classes nested in it. Users write or read them; a second set of the
     * same words inside would only drift.
     */
    private static final Set<String> SETTINGS = Set.of(
            "Setting",
            "AwsBehavior",
            "LaunchExplanation",
            "FailureTiming",
            "LocalPortfolioInheritance",
            "Quota",
            "RefusedAs",
            "ResourceDrift",
            "CompletionPolicy");

    @ArchTest
    static final ArchRule the_model_stands_on_nothing_but_templates = room(MODEL, COLLECTION, TEMPLATE)
            .because("the catalog is a value that every other room reads, so it can lean on none of them; "
                    + "what a template says is a value too, and stands alone");

    @ArchTest
    static final ArchRule the_model_knows_neither_sdk_nor_test_frameworks = noClasses()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("software.amazon..", "org.junit..", "org.assertj..", "org.mockito.."))
            .because("the catalog is pure Java: it must outlive SDK versions and be readable without them")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rules_stand_on_the_model = room(RULE, MODEL, COLLECTION, ERROR, TEMPLATE, VALIDATION)
            .because("a rule is shared by operations and belongs to none");

    @ArchTest
    static final ArchRule operations_stand_on_rules = room(
                    OPERATION, CALL, RULE, MODEL, COLLECTION, ERROR, TEMPLATE, VALIDATION)
            .because("an operation is a pure function of a catalog and a call, whichever client asked");

    @ArchTest
    static final ArchRule interceptors_stand_on_operations = room(
                    INTERCEPTOR,
                    OPERATION,
                    CALL,
                    RULE,
                    MODEL,
                    COLLECTION,
                    ERROR,
                    TEMPLATE,
                    VALIDATION,
                    PICTURE,
                    EXPLAIN)
            .because("an interceptor surrounds each operation in the same way, and no operation knows it");

    @ArchTest
    static final ArchRule clients_stand_on_interceptors = room(
                    SDK, INTERCEPTOR, OPERATION, CALL, RULE, MODEL, COLLECTION, ERROR, TEMPLATE, VALIDATION)
            .because("a client shell serves the doors and does not know them");

    @ArchTest
    static final ArchRule stacks_stand_on_operations = room(
                    STACK, OPERATION, CALL, RULE, MODEL, COLLECTION, ERROR, TEMPLATE, VALIDATION)
            .because("a stack makes the same calls as a client, and does nothing beside them");

    @ArchTest
    static final ArchRule the_client_of_stacks_stands_on_stacks = room(
                    CLOUD_FORMATION, STACK, SDK, OPERATION, MODEL, COLLECTION, ERROR, TEMPLATE)
            .because("the client says in the SDK's types what the stacks are; it deploys nothing itself");

    @ArchTest
    static final ArchRule protocols_stand_on_clients = room(
                    WIRE,
                    CLOUD_FORMATION,
                    SDK,
                    INTERCEPTOR,
                    OPERATION,
                    CALL,
                    RULE,
                    MODEL,
                    COLLECTION,
                    ERROR,
                    TEMPLATE,
                    VALIDATION)
            .because("a protocol reads a request and writes what the catalog answers; it decides nothing itself");

    @ArchTest
    static final ArchRule pictures_stand_on_rules = room(PICTURE, RULE, MODEL, COLLECTION, TEMPLATE)
            .because("a picture shows what the rules say, and draws no conclusions of its own");

    @ArchTest
    static final ArchRule explanations_stand_on_rules = room(EXPLAIN, PICTURE, RULE, MODEL, COLLECTION, TEMPLATE)
            .because("an explanation asks the rules that launches follow, so that the two cannot differ");

    @ArchTest
    static final ArchRule errors_stand_on_the_model = room(ERROR, MODEL, COLLECTION)
            .because("an error says what was asked for; deciding when is the work of other rooms");

    @ArchTest
    static final ArchRule templates_stand_alone = classes()
            .that()
            .resideInAPackage(TEMPLATE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.snakeyaml.engine..",
                    "software.amazon.awssdk.thirdparty.jackson..",
                    TEMPLATE))
            .because("CloudFormation's parameters and rules are a language of their own, true without any catalog")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule collections_stand_alone =
            room(COLLECTION).because("tables and iterators hold anything, and know nothing of AWS");

    @ArchTest
    static final ArchRule validation_stands_alone = classes()
            .that()
            .resideInAPackage(VALIDATION)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify..", "software.amazon.awssdk.core..", VALIDATION))
            .because("the shapes of the service model hold for every request, whatever the catalog holds")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_one_room_builds_aws_exceptions = noClasses()
            .that(resideOutsideOfPackage(ERROR))
            .should()
            .accessTargetWhere(buildsAnAwsException())
            .because("a builder of its own forgets the error details, the status or the request id that users read")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule time_comes_from_the_catalog = noClasses()
            .that()
            .doNotHaveSimpleName("SecurityTokens") // credentials expire by the clock that the SDK reads
            .should()
            .accessTargetWhere(describe("the clock of the machine is read", ArchitectureTest::readsTheClock))
            .because("time is in the test's hand: the same calls give the same answers in every run")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_is_random = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(LivePage.class.getName())
            .should()
            .accessTargetWhere(describe("chance is asked", ArchitectureTest::asksChance))
            .because("ids and tokens come from the catalog's own sequence, so that snapshots of users' tests are "
                    + "stable; only the live page differs in each process")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule order_is_the_order_of_creation = noClasses()
            .that(resideInAnyPackage(COLLECTION, MODEL, RULE, CALL, OPERATION))
            .should()
            .accessTargetWhere(describe("a copy without order is made", ArchitectureTest::losesOrder))
            .because("the JDK's unmodifiable maps and sets iterate in another order in every JVM, and lists are made "
                    + "of them")
            .allowEmptyShould(true);

    /** The rule that classes of a room use, of this toolkit, only that room, the rooms named and the settings. */
    private static ArchRule room(String room, String... others) {
        DescribedPredicate<JavaClass> allowed = resideOutsideOfPackage(TOOLKIT)
                .or(resideInAPackage(room))
                .or(resideInAnyPackage(others))
                .or(describe("settings", ArchitectureTest::isPartOfSettings));
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(allowed.as(
                        "stand outside the toolkit, in %s, or are settings",
                        Stream.concat(Stream.of(room), Stream.of(others)).collect(Collectors.joining(", "))))
                .allowEmptyShould(true);
    }

    private static boolean isPartOfSettings(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        String outermost = element.getName().substring(element.getPackageName().length() + 1);
        return element.getPackageName().equals(FAKE + ".internal.settings")
                || element.getPackageName().equals(FAKE)
                        && SETTINGS.contains(outermost.replaceFirst(Pattern.quote("$") + ".*", ""));
    }

    private static DescribedPredicate<JavaAccess<?>> buildsAnAwsException() {
        Pattern exception = Pattern.compile("software\\.amazon\\.awssdk\\.services\\..*\\.model\\.\\w+Exception");
        Pattern builder = Pattern.compile(exception.pattern() + "\\$Builder(Impl)?");
        return describe("an AWS exception is built", access -> {
            String owner = access.getTargetOwner().getName();
            return builder.matcher(owner).matches()
                    || exception.matcher(owner).matches() && access.getName().endsWith("uilder");
        });
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return owner.getPackageName().equals("java.time") && access.getName().equals("now")
                || owner.isEquivalentTo(Clock.class) && access.getName().startsWith("system")
                || owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis");
    }

    private static boolean asksChance(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return owner.isEquivalentTo(UUID.class) && access.getName().equals("randomUUID")
                || owner.isEquivalentTo(Math.class) && access.getName().equals("random")
                || owner.isEquivalentTo(ThreadLocalRandom.class)
                || owner.getName().equals("java.security.SecureRandom")
                || owner.isEquivalentTo(Random.class)
                        && access.getTarget().getFullName().endsWith("<init>()");
    }

    private static boolean losesOrder(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return (owner.isEquivalentTo(Map.class) || owner.isEquivalentTo(Set.class))
                        && access.getName().equals("copyOf")
                || owner.isEquivalentTo(Collectors.class) && access.getName().matches("toUnmodifiable(Map|Set)");
    }
}
