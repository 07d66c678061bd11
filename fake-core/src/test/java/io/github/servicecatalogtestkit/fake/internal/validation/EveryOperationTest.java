package io.github.servicecatalogtestkit.fake.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests.Bad;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;

/** What holds for all operations, by requests that are generated from the table. */
class EveryOperationTest {

    static List<String> operations() {
        return GeneratedRequests.operations();
    }

    @Test
    void the_table_has_the_operations_of_the_sdk_and_no_other() {
        Set<String> ofTheSdk = Arrays.stream(ServiceCatalogClient.class.getMethods())
                .filter(method -> method.getParameterCount() == 1)
                .map(method -> method.getParameterTypes()[0])
                .filter(ServiceCatalogRequest.class::isAssignableFrom)
                .map(request -> request.getSimpleName().replace("Aws", "AWS").replaceFirst("Request$", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(operations()).hasSize(90).containsExactlyInAnyOrderElementsOf(ofTheSdk);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_request_with_only_what_is_required_is_valid(String operation) {
        assertThat(ShapeConstraints.of(operation).check(GeneratedRequests.minimal(operation)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_request_with_everything_is_valid(String operation) {
        assertThat(ShapeConstraints.of(operation).check(GeneratedRequests.complete(operation)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_bad_request_is_refused_where_it_is_bad(String operation) {
        assertThat(GeneratedRequests.bad(operation))
                .allSatisfy(bad -> assertThat(ShapeConstraints.of(operation).check(bad.request()))
                        .as(bad.toString())
                        .hasValueSatisfying(message -> assertThat(message)
                                .matches("(?s)\\d+ validation errors? detected: Value .*")
                                .contains(
                                        " at '" + bad.path() + "' failed to satisfy constraint: " + bad.constraint())));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_constrained_member_is_a_field_of_the_sdk_of_the_same_type(String operation) {
        assertThatFieldsAgree(GeneratedRequests.input(operation), SdkFields.requestBuilder(operation));
    }

    private static void assertThatFieldsAgree(StructureShape structure, SdkPojo pojo) {
        for (Member member : structure.members()) {
            assertThatTypeAgrees(member.shape(), SdkFields.named(member.name(), pojo));
        }
    }

    private static void assertThatTypeAgrees(Shape shape, SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        if (shape instanceof StructureShape structure) {
            assertThat(type).isEqualTo(MarshallingType.SDK_POJO);
            assertThatFieldsAgree(structure, field.constructor().get());
        } else if (shape instanceof ListShape list) {
            assertThat(type).isEqualTo(MarshallingType.LIST);
            assertThatTypeAgrees(list.entry(), SdkFields.entryOf(field));
        } else if (shape instanceof MapShape map) {
            assertThat(type).isEqualTo(MarshallingType.MAP);
            assertThatTypeAgrees(map.entryValue(), SdkFields.valueOf(field));
        } else {
            assertThat(type).isIn(MarshallingType.STRING, MarshallingType.INTEGER);
        }
    }

    @Test
    void together_they_are_many() {
        List<Bad> all = operations().stream()
                .flatMap(operation -> GeneratedRequests.bad(operation).stream())
                .toList();
        long members = all.stream()
                .map(bad -> bad.operation() + " " + bad.path())
                .distinct()
                .count();
        System.out.println(all.size() + " bad requests, for " + members + " members of the inputs of 90 operations");

        assertThat(all).hasSizeGreaterThan(1000);
        assertThat(members).isGreaterThan(400);
    }
}
