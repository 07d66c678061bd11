package io.github.servicecatalogtestkit.fake.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests.Api;
import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests.Bad;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** What holds for all operations of both services, by requests that are generated from the tables. */
class EveryOperationTest {

    static List<Api> operations() {
        return GeneratedRequests.operations();
    }

    @ParameterizedTest
    @EnumSource
    void the_table_has_every_operation_of_the_sdk(ServiceModel model) {
        Set<String> ofTheTable = operations().stream()
                .filter(api -> api.model() == model)
                .map(Api::operation)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ofTheTable)
                .as("the model may be newer than the SDK, and have more operations")
                .containsAll(methods(model).map(EveryOperationTest::operation).toList());
    }

    @Test
    void the_committed_models_have_this_many_operations() {
        assertThat(operations().stream().collect(Collectors.groupingBy(Api::model, Collectors.counting())))
                .containsEntry(ServiceModel.SERVICE_CATALOG, 90L)
                .containsEntry(ServiceModel.ORGANIZATIONS, 63L);
    }

    /** The SDK is generated from a model and declares the errors on its methods. */
    @ParameterizedTest
    @EnumSource
    void the_table_has_the_errors_of_each_operation_of_the_sdk(ServiceModel model) {
        assertThat(methods(model))
                .allSatisfy(method -> assertThat(model.errorsOf(operation(method)))
                        .containsAll(Arrays.stream(method.getExceptionTypes())
                                .filter(EveryOperationTest::isOfOneService)
                                .map(EveryOperationTest::nameByAws)
                                .toList()));
    }

    private static Stream<Method> methods(ServiceModel model) {
        Class<?> client = switch (model) {
            case SERVICE_CATALOG -> ServiceCatalogClient.class;
            case ORGANIZATIONS -> OrganizationsClient.class;
        };
        return Arrays.stream(client.getMethods())
                .filter(method -> method.getParameterCount() == 1
                        && AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                        && !method.getName().endsWith("Paginator"));
    }

    private static String operation(Method method) {
        return method.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                + method.getName().substring(1);
    }

    private static boolean isOfOneService(Class<?> exception) {
        return AwsServiceException.class.equals(exception.getSuperclass().getSuperclass());
    }

    /** The SDK writes only the first letter of an acronym in upper case. */
    private static String nameByAws(Class<?> exception) {
        return exception.getSimpleName().replaceFirst("^Aws", "AWS").replace("UnsupportedApi", "UnsupportedAPI");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_request_with_only_what_is_required_is_valid(Api api) {
        assertThat(GeneratedRequests.constraints(api).check(GeneratedRequests.minimal(api)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_request_with_everything_is_valid(Api api) {
        assertThat(GeneratedRequests.constraints(api).check(GeneratedRequests.complete(api)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_bad_request_is_refused_where_it_is_bad(Api api) {
        assertThat(GeneratedRequests.bad(api))
                .allSatisfy(bad -> assertThat(GeneratedRequests.constraints(api)
                                .check(bad.request())
                                .map(Violations::message))
                        .as(bad.toString())
                        .hasValueSatisfying(message -> assertThat(message)
                                .matches("(?s)\\d+ validation errors? detected: Value .*")
                                .contains(
                                        " at '" + bad.path() + "' failed to satisfy constraint: " + bad.constraint())));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_constrained_member_has_the_type_of_the_field_of_the_sdk(Api api) {
        assertThatFieldsAgree(GeneratedRequests.input(api), SdkFields.requestBuilder(api));
    }

    private static void assertThatFieldsAgree(StructureShape structure, SdkPojo pojo) {
        for (Member member : structure.members()) {
            SdkFields.named(member.name(), pojo).ifPresent(field -> assertThatTypeAgrees(member.shape(), field));
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
            assertThat(type).isIn(MarshallingType.STRING, MarshallingType.INTEGER, MarshallingType.INSTANT);
        }
    }

    @Test
    void together_they_are_many() {
        List<Bad> all = operations().stream()
                .flatMap(api -> GeneratedRequests.bad(api).stream())
                .toList();
        long members =
                all.stream().map(bad -> bad.api() + " " + bad.path()).distinct().count();
        System.out.println(all.size() + " bad requests, for " + members + " members of the inputs of "
                + operations().size() + " operations");

        assertThat(all).hasSizeGreaterThan(1300);
        assertThat(members).isGreaterThan(550);
    }
}
