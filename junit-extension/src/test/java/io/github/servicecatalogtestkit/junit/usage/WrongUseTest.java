package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.EndpointUri;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Each mistake has a message that names the annotation and its location and says how to write it right. */
class WrongUseTest {

    static final AtomicInteger ARRANGED = new AtomicInteger();

    static class Counted implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            ARRANGED.incrementAndGet();
        }
    }

    private static Throwable failureBeforeAnyFixtureOf(Class<?> testCases) {
        ARRANGED.set(0);
        Throwable failure = Run.of(testCases).failure();
        assertThat(ARRANGED).hasValue(0);
        return failure;
    }

    private static void isMisuse(Class<?> testCases, String message) {
        assertThat(failureBeforeAnyFixtureOf(testCases))
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(message);
    }

    private static void isParameterMisuse(Class<?> testCases, String message) {
        assertThat(Run.of(testCases).failure())
                .isExactlyInstanceOf(ParameterResolutionException.class)
                .hasMessage(message);
    }

    @Nested
    class InAccounts {

        private static final String RIGHT_FORM =
                ". List each account once, as a name or as a name with an ID: accounts = {\"hub\", "
                        + "\"spoke=210987654321\"}.";

        @WithServiceCatalog(accounts = "spoke=2109", fixture = Counted.class)
        static class ShortIdTestCases extends OneTest {}

        @Test
        void an_id_that_is_not_12_digits_is_refused() {
            isMisuse(
                    ShortIdTestCases.class,
                    "@WithServiceCatalog on class ShortIdTestCases: \"spoke=2109\" is not a valid account. "
                            + "An AWS account id has twelve digits, but this was: \"2109\"" + RIGHT_FORM);
        }

        @WithServiceCatalog(accounts = "spoke=")
        static class NoIdTestCases extends OneTest {}

        @Test
        void a_missing_id_after_the_equals_sign_is_refused() {
            isMisuse(
                    NoIdTestCases.class,
                    "@WithServiceCatalog on class NoIdTestCases: \"spoke=\" is not a valid account. An AWS "
                            + "account id has twelve digits, but this was: \"\"" + RIGHT_FORM);
        }

        @WithServiceCatalog(accounts = {"hub", "=210987654321"})
        static class NoNameTestCases extends OneTest {}

        @Test
        void a_missing_name_is_refused() {
            isMisuse(
                    NoNameTestCases.class,
                    "@WithServiceCatalog on class NoNameTestCases: \"=210987654321\" is not a valid account. "
                            + "The name of an account is a word such as \"hub\", but was \"\"" + RIGHT_FORM);
        }

        @WithServiceCatalog(accounts = {"hub", "spoke", "hub"})
        static class SameNameTestCases extends OneTest {}

        @Test
        void a_repeated_name_is_refused() {
            isMisuse(
                    SameNameTestCases.class,
                    "@WithServiceCatalog on class SameNameTestCases: account \"hub\" is listed twice" + RIGHT_FORM);
        }

        @WithServiceCatalog(accounts = {"hub=210987654321", "spoke=210987654321"})
        static class SameIdTestCases extends OneTest {}

        @Test
        void a_repeated_id_is_refused() {
            isMisuse(
                    SameIdTestCases.class,
                    "@WithServiceCatalog on class SameIdTestCases: \"spoke=210987654321\" is not a valid "
                            + "account. The id 210987654321 already belongs to account \"hub\"" + RIGHT_FORM);
        }

        @Test
        void the_builder_refuses_it_too() {
            ServiceCatalogExtension.Builder builder =
                    ServiceCatalogExtension.builder().accounts("hub", "hub");
            assertThatThrownBy(builder::build)
                    .isExactlyInstanceOf(ExtensionConfigurationException.class)
                    .hasMessage("ServiceCatalogExtension.builder(): account \"hub\" is listed twice" + RIGHT_FORM);
        }
    }

    @Nested
    class InFixture {

        private static final String RIGHT_FORM =
                ". Write, for example: static class HubAndSpoke implements CatalogFixture { public void "
                        + "arrange(FakeServiceCatalog catalog) { … } }";

        @WithServiceCatalog(fixture = {Counted.class, WithParameter.class})
        static class WithParameterTestCases extends OneTest {}

        static class WithParameter extends Counted {

            WithParameter(int number) {}
        }

        @Test
        void a_fixture_with_constructor_parameters_is_refused() {
            isMisuse(
                    WithParameterTestCases.class,
                    "@WithServiceCatalog on class WithParameterTestCases: the fixture WithParameter has no "
                            + "constructor without parameters" + RIGHT_FORM);
        }

        @WithServiceCatalog(fixture = WithField.class)
        static class WithFieldTestCases extends OneTest {}

        static class WithField extends Counted {

            @InAccount("hub")
            ServiceCatalogClient hub;
        }

        @Test
        void a_fixture_with_an_annotated_field_is_refused() {
            isMisuse(
                    WithFieldTestCases.class,
                    "@WithServiceCatalog on class WithFieldTestCases: the fixture WithField has an annotated field "
                            + "\"hub\", but fields of fixtures are not injected: use "
                            + "catalog.account(\"hub\").serviceCatalog()" + RIGHT_FORM);
        }

        @WithServiceCatalog(fixture = CatalogFixture.class)
        static class InterfaceTestCases extends OneTest {}

        @Test
        void an_interface_is_refused() {
            isMisuse(
                    InterfaceTestCases.class,
                    "@WithServiceCatalog on class InterfaceTestCases: the fixture CatalogFixture is abstract"
                            + RIGHT_FORM);
        }

        @WithServiceCatalog(fixture = Inner.class)
        static class InnerTestCases extends OneTest {}

        class Inner extends Counted {}

        @Test
        void an_inner_class_is_refused() {
            isMisuse(
                    InnerTestCases.class,
                    "@WithServiceCatalog on class InnerTestCases: the fixture Inner is an inner class of "
                            + "InFixture and must be static" + RIGHT_FORM);
        }

        @Test
        void the_builder_refuses_it_too() {
            ServiceCatalogExtension.Builder builder = ServiceCatalogExtension.builder();
            assertThatThrownBy(() -> builder.fixture(WithParameter.class))
                    .isExactlyInstanceOf(ExtensionConfigurationException.class)
                    .hasMessage(
                            "ServiceCatalogExtension.builder(): the fixture WithParameter has no constructor without "
                                    + "parameters"
                                    + RIGHT_FORM);
        }
    }

    @Nested
    class InRegion {

        @WithServiceCatalog(region = "eu-wst-1", fixture = Counted.class)
        static class OfTheCatalogTestCases extends OneTest {}

        @Test
        void an_unknown_region_of_the_catalog_is_refused() {
            isMisuse(
                    OfTheCatalogTestCases.class,
                    "@WithServiceCatalog on class OfTheCatalogTestCases: the AWS SDK knows no Region "
                            + "\"eu-wst-1\". Write the ID of a Region, for example region = \"eu-west-1\".");
        }

        @WithServiceCatalog(fixture = Counted.class)
        static class OfAFieldTestCases extends OneTest {

            @InAccount(value = "hub", region = "EU_WEST_1")
            ServiceCatalogClient hub;
        }

        @Test
        void an_unknown_region_of_a_field_is_refused() {
            isMisuse(
                    OfAFieldTestCases.class,
                    "@InAccount(\"hub\") on field OfAFieldTestCases.hub: the AWS SDK knows no Region "
                            + "\"EU_WEST_1\". Write the ID of a Region, for example region = \"eu-west-1\".");
        }
    }

    @Nested
    class InInAccount {

        @WithServiceCatalog(
                accounts = {"hub", "spoke=210987654321"},
                fixture = Counted.class)
        static class UnknownInFieldTestCases extends OneTest {

            @InAccount("spok")
            ServiceCatalogClient spoke;
        }

        @Test
        void a_field_for_an_unlisted_account_is_refused() {
            isMisuse(
                    UnknownInFieldTestCases.class,
                    "@InAccount(\"spok\") on field UnknownInFieldTestCases.spoke: account \"spok\" is not "
                            + "one of the accounts [\"hub\", \"spoke=210987654321\"] that @WithServiceCatalog on class "
                            + "UnknownInFieldTestCases lists. Correct the name, or add the account to the list.");
        }

        @WithServiceCatalog(accounts = "hub")
        static class UnknownInParameterTestCases {

            @Test
            void test(@InAccount("spoke") ServiceCatalogClient spoke) {}
        }

        @Test
        void a_parameter_for_an_unlisted_account_is_refused() {
            isParameterMisuse(
                    UnknownInParameterTestCases.class,
                    "@InAccount(\"spoke\") on parameter spoke of UnknownInParameterTestCases.test: account "
                            + "\"spoke\" is not one of the accounts [\"hub\"] that @WithServiceCatalog on class "
                            + "UnknownInParameterTestCases lists. Correct the name, or add the account to the list.");
        }

        @WithServiceCatalog(accounts = "hub", fixture = Counted.class)
        static class UnknownInConstructorTestCases extends OneTest {

            UnknownInConstructorTestCases(@InAccount("spoke") ServiceCatalogClient spoke) {}
        }

        @Test
        void a_constructor_parameter_for_an_unlisted_account_is_refused() {
            assertThat(failureBeforeAnyFixtureOf(UnknownInConstructorTestCases.class))
                    .isExactlyInstanceOf(ParameterResolutionException.class)
                    .hasMessageStartingWith(
                            "@InAccount(\"spoke\") on parameter spoke of constructor UnknownInConstructorTestCases: "
                                    + "account \"spoke\"");
        }

        @WithServiceCatalog(fixture = Counted.class)
        static class NoAccountTestCases extends OneTest {

            @InAccount("")
            ServiceCatalogClient nobody;
        }

        @Test
        void an_empty_account_name_is_refused() {
            isMisuse(
                    NoAccountTestCases.class,
                    "@InAccount(\"\") on field NoAccountTestCases.nobody: The name of an account is a word such as "
                            + "\"hub\", but was"
                            + " \"\". Write, for example, @InAccount(\"hub\") or @InAccount(value = \"spoke\", as ="
                            + " \"role/Developer\").");
        }

        @WithServiceCatalog(fixture = Counted.class)
        static class NoPrincipalTestCases extends OneTest {

            @InAccount(value = "spoke", as = "Developer")
            ServiceCatalogClient developer;
        }

        @Test
        void an_invalid_principal_is_refused() {
            isMisuse(
                    NoPrincipalTestCases.class,
                    "@InAccount(\"spoke\") on field NoPrincipalTestCases.developer: A principal is written "
                            + "\"role/NAME\","
                            + " \"user/NAME\" or as a full ARN, but was \"Developer\". Write, for example, "
                            + "@InAccount(\"hub\") or @InAccount(value = \"spoke\", as = \"role/Developer\").");
        }

        @WithServiceCatalog(fixture = Counted.class)
        static class OtherTypeTestCases extends OneTest {

            @InAccount("hub")
            String hub;
        }

        @Test
        void an_unsupported_type_is_refused() {
            isMisuse(
                    OtherTypeTestCases.class,
                    "@InAccount(\"hub\") on field OtherTypeTestCases.hub: @InAccount cannot inject a String. "
                            + "Use one of the types ServiceCatalogClient, ServiceCatalogAsyncClient, "
                            + "OrganizationsClient, OrganizationsAsyncClient, CloudFormationClient, "
                            + "CloudFormationAsyncClient, StsClient, FakeAccount, Map<String, String>.");
        }

        @WithServiceCatalog
        static class OnCatalogTestCases {

            @Test
            void test(@InAccount("hub") FakeServiceCatalog catalog) {}
        }

        @Test
        void InAccount_on_the_catalog_is_refused() {
            isParameterMisuse(
                    OnCatalogTestCases.class,
                    "@InAccount(\"hub\") on parameter catalog of OnCatalogTestCases.test: a "
                            + "FakeServiceCatalog does not belong to one account. Write a parameter without "
                            + "@InAccount: FakeServiceCatalog catalog.");
        }

        @WithServiceCatalog(fixture = Counted.class)
        static class RealAccountTestCases extends OneTest {

            @InAccount(value = "hub", real = true)
            FakeAccount hub;
        }

        @Test
        void a_real_account_is_refused() {
            isMisuse(
                    RealAccountTestCases.class,
                    "@InAccount(\"hub\") on field RealAccountTestCases.hub: real = true needs the type of a client, "
                            + "but the type is FakeAccount. Remove real = true, or inject a client.");
        }

        @WithServiceCatalog(fixture = Counted.class)
        static class UnservedAddressTestCases extends OneTest {

            @EndpointUri
            URI endpoint;
        }

        @Test
        void an_address_needs_an_endpoint() {
            isMisuse(
                    UnservedAddressTestCases.class,
                    "@EndpointUri on field UnservedAddressTestCases.endpoint: the catalog has no address, because "
                            + "@WithServiceCatalog on class UnservedAddressTestCases does not serve it over HTTP. "
                            + "Write @WithServiceCatalog(endpoint = true).");
        }

        @WithServiceCatalog(fixture = Counted.class)
        static class UnservedEnvironmentTestCases extends OneTest {

            @InAccount("hub")
            Map<String, String> environment;
        }

        @Test
        void environment_variables_need_an_endpoint() {
            isMisuse(
                    UnservedEnvironmentTestCases.class,
                    "@InAccount(\"hub\") on field UnservedEnvironmentTestCases.environment: the catalog has no "
                            + "address, because @WithServiceCatalog on class UnservedEnvironmentTestCases does not "
                            + "serve it over HTTP. Write @WithServiceCatalog(endpoint = true).");
        }

        @WithServiceCatalog(fixture = Counted.class, endpoint = true)
        static class TextAddressTestCases extends OneTest {

            @EndpointUri
            String endpoint;
        }

        @Test
        void an_address_is_a_URI() {
            isMisuse(
                    TextAddressTestCases.class,
                    "@EndpointUri on field TextAddressTestCases.endpoint: @EndpointUri cannot inject a String. Write, "
                            + "for example: @EndpointUri URI endpoint.");
        }

        @WithServiceCatalog(fixture = Counted.class, endpoint = true)
        static class AddressInAccountTestCases extends OneTest {

            @InAccount("hub")
            URI endpoint;
        }

        @Test
        void an_address_belongs_to_no_account() {
            isMisuse(
                    AddressInAccountTestCases.class,
                    "@InAccount(\"hub\") on field AddressInAccountTestCases.endpoint: an address does not belong to "
                            + "one account. Write: @EndpointUri URI endpoint.");
        }

        @WithServiceCatalog(fixture = Counted.class, endpoint = true)
        static class TwoInjectionsTestCases extends OneTest {

            @EndpointUri
            @InAccount("hub")
            URI endpoint;
        }

        @Test
        void two_annotations_on_one_field_are_refused() {
            isMisuse(
                    TwoInjectionsTestCases.class,
                    "field TwoInjectionsTestCases.endpoint has @InAccount and @EndpointUri. One of them would be "
                            + "ignored, so keep one.");
        }

        @WithServiceCatalog(fixture = Counted.class)
        static class FinalFieldTestCases extends OneTest {

            @InAccount("hub")
            final FakeAccount hub = null;
        }

        @Test
        void a_final_field_is_refused() {
            isMisuse(
                    FinalFieldTestCases.class,
                    "@InAccount(\"hub\") on field FinalFieldTestCases.hub: a final field cannot be injected. "
                            + "Remove \"final\", or inject a constructor parameter instead.");
        }
    }

    @Nested
    class WithoutCatalog {

        static class FieldTestCases extends OneTest {

            @InAccount("hub")
            ServiceCatalogClient hub;
        }

        @Test
        void a_field_is_refused() {
            isMisuse(
                    FieldTestCases.class,
                    "@InAccount(\"hub\") on field FieldTestCases.hub: the test has no catalog. Put "
                            + "@WithServiceCatalog on class FieldTestCases or on the test method, or register a "
                            + "ServiceCatalogExtension.");
        }

        static class StaticFieldTestCases {

            @InAccount("hub")
            static ServiceCatalogClient hub;

            @Test
            @WithServiceCatalog
            void test() {}
        }

        @Test
        void a_static_field_is_refused_if_only_a_method_has_a_catalog() {
            assertThat(failureBeforeAnyFixtureOf(StaticFieldTestCases.class))
                    .isExactlyInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageStartingWith(
                            "@InAccount(\"hub\") on field StaticFieldTestCases.hub: the test has no catalog.");
        }

        static class ParameterTestCases {

            @Test
            void test(@InAccount("hub") ServiceCatalogClient hub) {}
        }

        @Test
        void a_parameter_is_refused() {
            isParameterMisuse(
                    ParameterTestCases.class,
                    "@InAccount(\"hub\") on parameter hub of ParameterTestCases.test: the test has no "
                            + "catalog. Put @WithServiceCatalog on class ParameterTestCases or on the test method, or "
                            + "register a ServiceCatalogExtension.");
        }

        static class CatalogTestCases {

            @Test
            void test(FakeServiceCatalog catalog, @InAccount("hub") ServiceCatalogClient hub) {}
        }

        @Test
        void a_catalog_parameter_is_refused() {
            isParameterMisuse(
                    CatalogTestCases.class,
                    "parameter catalog of CatalogTestCases.test: the test has no catalog. Put "
                            + "@WithServiceCatalog on class CatalogTestCases or on the test method, or register a "
                            + "ServiceCatalogExtension.");
        }
    }

    @Nested
    class WithTwoCatalogs {

        @WithServiceCatalog(fixture = Counted.class)
        static class AnnotationAndExtensionTestCases extends OneTest {

            @RegisterExtension
            static final ServiceCatalogExtension catalog =
                    ServiceCatalogExtension.builder().build();
        }

        @Test
        void an_annotation_and_an_extension_are_refused() {
            isMisuse(
                    AnnotationAndExtensionTestCases.class,
                    "class AnnotationAndExtensionTestCases has more than one catalog: @WithServiceCatalog, "
                            + "declared or inherited, and @RegisterExtension on [catalog]. One catalog holds all "
                            + "accounts in all Regions, so keep one of them.");
        }

        static class TwoExtensionsTestCases extends OneTest {

            @RegisterExtension
            static final ServiceCatalogExtension first =
                    ServiceCatalogExtension.builder().build();

            @RegisterExtension
            final ServiceCatalogExtension second =
                    ServiceCatalogExtension.builder().build();
        }

        @Test
        void two_extensions_are_refused() {
            isMisuse(
                    TwoExtensionsTestCases.class,
                    "class TwoExtensionsTestCases has more than one catalog: @RegisterExtension on [first, "
                            + "second]. One catalog holds all accounts in all Regions, so keep one of them.");
        }
    }

    @WithServiceCatalog
    static class LifecycleMethodTestCases extends OneTest {

        @BeforeEach
        @WithServiceCatalog(fixture = Counted.class)
        void before_each() {}
    }

    @Test
    void the_annotation_on_a_lifecycle_method_is_refused() {
        isMisuse(
                LifecycleMethodTestCases.class,
                "@WithServiceCatalog on method LifecycleMethodTestCases.before_each: the method is not a "
                        + "test, so the annotation has no effect. Put it on test methods or on the class.");
    }

    static class OnMethodTestCases {

        @InAccount("spoke")
        ServiceCatalogClient spoke;

        @Test
        @WithServiceCatalog(accounts = "hub", fixture = Counted.class)
        void not_listed() {}
    }

    @Test
    void a_method_annotation_without_the_account_of_a_field_is_refused() {
        assertThat(failureBeforeAnyFixtureOf(OnMethodTestCases.class))
                .hasMessageStartingWith(
                        "@InAccount(\"spoke\") on field OnMethodTestCases.spoke: account \"spoke\" is not one of "
                                + "the accounts [\"hub\"] that @WithServiceCatalog on method "
                                + "OnMethodTestCases.not_listed lists.");
    }

    static class OtherFieldTypeTestCases extends OneTest {

        @RegisterExtension
        static final Extension catalog = ServiceCatalogExtension.builder().build();
    }

    @Test
    void an_extension_in_a_field_of_another_type_is_refused() {
        isMisuse(
                OtherFieldTypeTestCases.class,
                "The ServiceCatalogExtension of OtherFieldTypeTestCases is not in a field of the type "
                        + "ServiceCatalogExtension. Write: @RegisterExtension static final ServiceCatalogExtension "
                        + "catalog = …");
    }

    abstract static class OneTest {

        @Test
        void test() {}
    }
}
