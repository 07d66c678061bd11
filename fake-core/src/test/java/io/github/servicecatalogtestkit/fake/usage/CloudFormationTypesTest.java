package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import io.github.servicecatalogtestkit.fake.StackFailedException;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each resource type of AWS Service Catalog: created, referred to, updated, replaced, deleted, and not deleted. */
class CloudFormationTypesTest {

    private static final String SPECIFICATION =
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-resource-specification.html";
    private static final String REFERENCE =
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ServiceCatalog.html";

    /** What the resources under test refer to. */
    private static final String AROUND = """
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: Around, ProviderName: IT}
              OtherPortfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: Other, ProviderName: IT}
              Product:
                Type: AWS::ServiceCatalog::CloudFormationProduct
                Properties:
                  Name: Around
                  Owner: IT
                  ProvisioningArtifactParameters: [{Name: v1, Info: {LoadTemplateFromURL: 'https://b/v1'}}]
              Association:
                Type: AWS::ServiceCatalog::PortfolioProductAssociation
                Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product}
              OtherAssociation:
                Type: AWS::ServiceCatalog::PortfolioProductAssociation
                Properties: {PortfolioId: !Ref OtherPortfolio, ProductId: !Ref Product}
              Administrators:
                Type: AWS::ServiceCatalog::PortfolioPrincipalAssociation
                Properties:
                  PortfolioId: !Ref Portfolio
                  PrincipalARN: !Sub 'arn:aws:iam::${AWS::AccountId}:role/Administrator'
                  PrincipalType: IAM
              Option:
                Type: AWS::ServiceCatalog::TagOption
                Properties: {Key: around, Value: around}
              Action:
                Type: AWS::ServiceCatalog::ServiceAction
                Properties:
                  Name: Around
                  DefinitionType: SSM_AUTOMATION
                  Definition: [{Key: Name, Value: Around}, {Key: Version, Value: '1'}]
            """;

    private static final String PAIR = "PortfolioId: !Ref Portfolio, ProductId: !Ref Product";
    private static final String OTHER_PAIR = "PortfolioId: !Ref OtherPortfolio, ProductId: !Ref Product";
    private static final String VERSION =
            "ProvisioningArtifactParameters: " + "[{Name: v1, Info: {LoadTemplateFromURL: 'https://b/v1'}}]";
    private static final String VERSION_ID =
            "ProvisioningArtifactId: !Select [0, !Split [',', !GetAtt Product.ProvisioningArtifactIds]]";
    private static final String ACTION = "DefinitionType: SSM_AUTOMATION, "
            + "Definition: [{Key: Name, Value: Restart}, {Key: Version, Value: '1'}]";
    private static final String SETS = "AccountList: ['333333333333'], RegionList: [us-east-1], "
            + "AdminRole: 'arn:aws:iam::111111111111:role/A', ExecutionRole: E, StackInstanceControl: ALLOWED";

    /** What AWS gives for {@code Ref}, as a regular expression. */
    private static final String ANY_PAIR = "port-\\w+\\|prod-\\w+";

    /**
     * A type, with what a resource of it needs.
     *
     * @param inPlace properties that update it in place; empty if there is no such update
     * @param replacing properties that replace it; empty if there are none
     * @param attributes the attributes, each with a regular expression of its value
     */
    enum Type {
        PORTFOLIO(
                "Portfolio",
                "DisplayName: Data, ProviderName: IT",
                "DisplayName: Data 2, ProviderName: IT",
                "",
                "port-\\w+",
                Map.of("Id", "port-\\w+", "PortfolioName", "Data")),
        PRODUCT(
                "CloudFormationProduct",
                "Name: Linux, Owner: IT, " + VERSION,
                "Name: Linux, Owner: Ops, " + VERSION,
                "",
                "prod-\\w+",
                Map.of(
                        "Id", "prod-\\w+",
                        "ProductName", "Linux",
                        "ProvisioningArtifactIds", "pa-\\w+",
                        "ProvisioningArtifactNames", "v1")),
        PRODUCT_ASSOCIATION("PortfolioProductAssociation", PAIR, "", OTHER_PAIR, ANY_PAIR, Map.of()),
        PRINCIPAL_ASSOCIATION(
                "PortfolioPrincipalAssociation",
                "PortfolioId: !Ref Portfolio, PrincipalARN: 'arn:aws:iam:::role/Dev*', PrincipalType: IAM_PATTERN",
                "",
                "PortfolioId: !Ref OtherPortfolio, PrincipalARN: 'arn:aws:iam:::role/Dev*', PrincipalType: IAM_PATTERN",
                "arn:aws:iam:::role/Dev\\*\\|port-\\w+",
                Map.of()),
        SHARE(
                "PortfolioShare",
                "PortfolioId: !Ref Portfolio, AccountId: '222222222222'",
                "PortfolioId: !Ref Portfolio, AccountId: '222222222222', ShareTagOptions: true",
                "PortfolioId: !Ref Portfolio, AccountId: '333333333333'",
                "port-\\w+\\|222222222222",
                Map.of()),
        ACCEPTED_SHARE(
                "AcceptedPortfolioShare",
                "PortfolioId: FOREIGN",
                "",
                "PortfolioId: FOREIGN, AcceptLanguage: jp",
                "port-\\w+",
                Map.of("Id", "port-\\w+")),
        LAUNCH_ROLE(
                "LaunchRoleConstraint",
                PAIR + ", LocalRoleName: Launch",
                PAIR + ", LocalRoleName: Other",
                OTHER_PAIR + ", LocalRoleName: Launch",
                "cons-\\w+",
                Map.of("Id", "cons-\\w+")),
        LAUNCH_TEMPLATE(
                "LaunchTemplateConstraint",
                PAIR + ", Rules: '{\"R\":{\"Assertions\":[{\"Assert\":{\"Fn::Contains\":[[\"a\"],\"a\"]}}]}}'",
                PAIR + ", Rules: '{\"R\":{\"Assertions\":[{\"Assert\":{\"Fn::Contains\":[[\"b\"],\"b\"]}}]}}'",
                OTHER_PAIR + ", Rules: '{\"R\":{\"Assertions\":[{\"Assert\":{\"Fn::Contains\":[[\"a\"],\"a\"]}}]}}'",
                "cons-\\w+",
                Map.of("Id", "cons-\\w+")),
        LAUNCH_NOTIFICATION(
                "LaunchNotificationConstraint",
                PAIR + ", NotificationArns: ['arn:aws:sns:us-east-1:111111111111:one']",
                PAIR + ", NotificationArns: ['arn:aws:sns:us-east-1:111111111111:two']",
                OTHER_PAIR + ", NotificationArns: ['arn:aws:sns:us-east-1:111111111111:one']",
                "cons-\\w+",
                Map.of("Id", "cons-\\w+")),
        STACK_SET(
                "StackSetConstraint",
                PAIR + ", Description: one, " + SETS,
                PAIR + ", Description: two, " + SETS,
                OTHER_PAIR + ", Description: one, " + SETS,
                "cons-\\w+",
                Map.of("Id", "cons-\\w+")),
        RESOURCE_UPDATE(
                "ResourceUpdateConstraint",
                PAIR + ", TagUpdateOnProvisionedProduct: ALLOWED",
                PAIR + ", TagUpdateOnProvisionedProduct: NOT_ALLOWED",
                OTHER_PAIR + ", TagUpdateOnProvisionedProduct: ALLOWED",
                "cons-\\w+",
                Map.of("Id", "cons-\\w+")),
        TAG_OPTION(
                "TagOption",
                "Key: team, Value: a",
                "Key: team, Value: a, Active: false",
                "Key: team, Value: b",
                "tag-\\w+",
                Map.of("Id", "tag-\\w+")),
        TAG_OPTION_ASSOCIATION(
                "TagOptionAssociation",
                "TagOptionId: !Ref Option, ResourceId: !Ref Portfolio",
                "",
                "TagOptionId: !Ref Option, ResourceId: !Ref Product",
                "tag-\\w+\\|port-\\w+",
                Map.of()),
        SERVICE_ACTION(
                "ServiceAction",
                "Name: Restart, " + ACTION,
                "Name: Start, " + ACTION,
                "",
                "act-\\w+",
                Map.of("Id", "act-\\w+")),
        SERVICE_ACTION_ASSOCIATION(
                "ServiceActionAssociation",
                "ServiceActionId: !Ref Action, ProductId: !Ref Product, " + VERSION_ID,
                "",
                "",
                "prod-\\w+\\|pa-\\w+\\|act-\\w+",
                Map.of()),
        PROVISIONED_PRODUCT(
                "CloudFormationProvisionedProduct",
                "ProductId: !Ref Product, ProvisioningArtifactName: v1",
                "ProductId: !Ref Product, ProvisioningArtifactName: v1, Tags: [{Key: a, Value: b}]",
                "ProductId: !Ref Product, ProvisioningArtifactName: v1, ProvisionedProductName: other",
                "pp-\\w+",
                Map.of(
                        "CloudformationStackArn", "arn:aws:cloudformation:us-east-1:\\d+:stack/SC-.*",
                        "ProvisionedProductId", "pp-\\w+",
                        "RecordId", "rec-\\w+"));

        private final String type;
        private final String properties;
        private final String inPlace;
        private final String replacing;
        private final String ref;
        private final Map<String, String> attributes;

        Type(
                String type,
                String properties,
                String inPlace,
                String replacing,
                String ref,
                Map<String, String> attributes) {
            this.type = type;
            this.properties = properties;
            this.inPlace = inPlace;
            this.replacing = replacing;
            this.ref = ref;
            this.attributes = attributes;
        }

        /** Returns the resources around one of this type, which would be the same association. */
        private String around() {
            return this == PRODUCT_ASSOCIATION ? AROUND.replaceAll("(?s)  Association:.*?  Admin", "  Admin") : AROUND;
        }

        String template(String properties) {
            StringBuilder outputs = new StringBuilder("Outputs:\n  Ref: {Value: !Ref It}\n");
            attributes
                    .keySet()
                    .forEach(attribute -> outputs.append("  ")
                            .append(attribute)
                            .append(": {Value: !GetAtt It.")
                            .append(attribute)
                            .append("}\n"));
            return around() + "  It:\n    Type: AWS::ServiceCatalog::" + type
                    + "\n    DependsOn: [Administrators"
                    + (this == PRODUCT_ASSOCIATION ? "" : ", Association, OtherAssociation") + "]\n    Properties: {"
                    + properties
                    + "}\n" + outputs;
        }
    }

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor foreign = new Actor(catalog.account("foreign"));
    final FakeStacks stacks = catalog.account("hub").stacks();
    final String offered = offered();

    private String offered() {
        String portfolio = foreign.createsPortfolio("Foreign");
        foreign.shares(portfolio, hub);
        return portfolio;
    }

    private FakeStack deploy(Type type, String properties) {
        return stacks.deploy("stack", type.template(properties.replace("FOREIGN", offered)));
    }

    static Stream<Type> updatedInPlace() {
        return Stream.of(Type.values()).filter(type -> !type.inPlace.isEmpty());
    }

    static Stream<Type> replaced() {
        return Stream.of(Type.values()).filter(type -> !type.replacing.isEmpty());
    }

    /** Types whose page says what Ref gives. */
    static Stream<Type> withDocumentedRef() {
        return Stream.of(Type.values()).filter(type -> !type.ref.contains("\\|"));
    }

    /** Types whose page says no more than "identifier", or nothing. */
    static Stream<Type> withOpenRef() {
        return Stream.of(Type.values()).filter(type -> type.ref.contains("\\|"));
    }

    @AwsRule(source = REFERENCE, says = "the value of Ref, and the attributes of Fn::GetAtt, of each type")
    @ParameterizedTest
    @MethodSource("withDocumentedRef")
    void a_resource_is_created_and_its_values_have_the_form_of_aws(Type type) {
        requireValues(type);
    }

    @Assumed("The pages say \"identifier\"; Ref gives the parts of the primary identifier with | between.")
    @ParameterizedTest
    @MethodSource("withOpenRef")
    void an_association_or_a_share_is_named_by_what_it_connects(Type type) {
        requireValues(type);
    }

    private void requireValues(Type type) {
        FakeStack stack = deploy(type, type.properties);
        assertThat(stack.status()).isEqualTo("CREATE_COMPLETE");
        assertThat(stack.output("Ref")).matches(type.ref);
        type.attributes.forEach((attribute, form) ->
                assertThat(stack.output(attribute)).as(attribute).matches(form));
    }

    @Assumed(
            value = "A public thread shows the pair, the schema of the registry names the ID.",
            setting = "launchRoleRefIsPair")
    @Test
    void a_launch_role_constraint_can_be_named_by_its_pair() {
        FakeStacks other = FakeServiceCatalog.builder()
                .settings(s -> s.assume(AwsBehavior.LAUNCH_ROLE_REF_IS_PAIR, true))
                .build()
                .account("hub")
                .stacks();
        FakeStack stack = other.deploy("stack", Type.LAUNCH_ROLE.template(Type.LAUNCH_ROLE.properties));
        assertThat(stack.output("Ref")).matches(ANY_PAIR);
        assertThat(stack.output("Id")).startsWith("cons-");
        other.deploy("stack", Type.LAUNCH_ROLE.template(Type.LAUNCH_ROLE.inPlace));
        assertThat(stack.status()).isEqualTo("UPDATE_COMPLETE");
        other.delete("stack");
        assertThat(other.all()).isEqualTo(List.of());
    }

    @AwsRule(source = SPECIFICATION, says = "UpdateType Mutable: updated with no interruption")
    @ParameterizedTest
    @MethodSource("updatedInPlace")
    void a_resource_that_is_updated_in_place_keeps_its_physical_id(Type type) {
        String before = deploy(type, type.properties).physicalId("It");
        FakeStack stack = deploy(type, type.inPlace);
        assertThat(stack.status()).isEqualTo("UPDATE_COMPLETE");
        assertThat(stack.physicalId("It")).isEqualTo(before);
        assertThat(stack.events())
                .extracting(FakeStack.Event::logicalId, FakeStack.Event::status)
                .contains(tuple("It", "UPDATE_COMPLETE"));
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/"
                    + "API_StackResourceDriftInformation.html",
            says = "IN_SYNC: The resource's actual configuration matches its expected configuration.")
    @ParameterizedTest
    @EnumSource
    void a_resource_is_in_sync_after_its_creation_and_its_update(Type type) {
        FakeStack stack = deploy(type, type.properties);
        assertInSync(stack);
        if (!type.inPlace.isEmpty()) {
            deploy(type, type.inPlace);
            assertInSync(stack);
        }
    }

    private static void assertInSync(FakeStack stack) {
        assertThat(stack.drift()).allSatisfy(drift -> assertThat(drift).hasToString(drift.logicalId() + " IN_SYNC"));
    }

    @AwsRule(source = SPECIFICATION, says = "UpdateType Immutable: replacement")
    @ParameterizedTest
    @MethodSource("replaced")
    void a_change_of_an_immutable_property_replaces_the_resource(Type type) {
        String before = deploy(type, type.properties).physicalId("It");
        FakeStack stack = deploy(type, type.replacing);
        assertThat(stack.status()).isEqualTo("UPDATE_COMPLETE");
        assertThat(stack.events())
                .extracting(FakeStack.Event::reason)
                .contains("Requested update requires the creation of a new physical resource; hence creating one.");
        if (type != Type.ACCEPTED_SHARE) { // it is named by its portfolio, which stays
            assertThat(stack.physicalId("It")).isNotEqualTo(before);
            assertThat(stack.events())
                    .filteredOn(event -> event.physicalId().equals(before))
                    .extracting(FakeStack.Event::status)
                    .last()
                    .isEqualTo("DELETE_COMPLETE");
        }
    }

    @AwsRule(source = REFERENCE, says = "each type is deleted with its stack")
    @ParameterizedTest
    @EnumSource
    void a_resource_is_deleted_with_its_stack(Type type) {
        String before = Pictures.withoutStacks(catalog);
        deploy(type, type.properties);
        stacks.delete("stack");
        assertThat(Pictures.withoutStacks(catalog)).isEqualTo(before);
        assertThat(hub.client.scanProvisionedProducts(s -> {}).provisionedProducts())
                .isEmpty();
    }

    @Assumed("The handlers of all types take what the service does not find for deleted.")
    @ParameterizedTest
    @EnumSource
    void a_resource_that_is_gone_already_does_not_stop_the_deletion(Type type) {
        FakeStack stack = deploy(type, type.properties);
        catalog.faults().on(deletion(type)).nextCalls(1).throwsResourceNotFound("gone");
        deletesAsMuchAsItCan(stack);
        assertThat(stack.events())
                .filteredOn(event -> event.logicalId().equals("It"))
                .extracting(FakeStack.Event::status)
                .last()
                .isEqualTo("DELETE_COMPLETE");
    }

    /** What is not really gone can keep other resources, which is not the question here. */
    private void deletesAsMuchAsItCan(FakeStack stack) {
        try {
            stacks.delete(stack.name());
        } catch (StackFailedException left) {
            assertThat(left).hasMessageContaining("DELETE_FAILED");
        }
    }

    @AwsRule(
            source = "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2430",
            says = "a resource that the service refuses to delete is DELETE_FAILED with the text of the service")
    @ParameterizedTest
    @EnumSource
    void a_resource_that_the_service_does_not_delete_stays_in_the_stack(Type type) {
        FakeStack stack = deploy(type, type.properties);
        catalog.faults().on(deletion(type)).everyCall().denies();
        assertThatThrownBy(() -> stacks.delete("stack")).hasMessageContaining("DELETE_FAILED");
        assertThat(stack.status()).isEqualTo("DELETE_FAILED");
        assertThat(stack.resources()).extracting(FakeStack.Resource::logicalId).contains("It");
    }

    private static String deletion(Type type) {
        return switch (type) {
            case PORTFOLIO -> "DeletePortfolio";
            case PRODUCT -> "DeleteProduct";
            case PRODUCT_ASSOCIATION -> "DisassociateProductFromPortfolio";
            case PRINCIPAL_ASSOCIATION -> "DisassociatePrincipalFromPortfolio";
            case SHARE -> "DeletePortfolioShare";
            case ACCEPTED_SHARE -> "RejectPortfolioShare";
            case LAUNCH_ROLE, LAUNCH_TEMPLATE, LAUNCH_NOTIFICATION, STACK_SET, RESOURCE_UPDATE -> "DeleteConstraint";
            case TAG_OPTION -> "DeleteTagOption";
            case TAG_OPTION_ASSOCIATION -> "DisassociateTagOptionFromResource";
            case SERVICE_ACTION -> "DeleteServiceAction";
            case SERVICE_ACTION_ASSOCIATION -> "DisassociateServiceActionFromProvisioningArtifact";
            case PROVISIONED_PRODUCT -> "TerminateProvisionedProduct";
        };
    }

    @AwsRule(source = SPECIFICATION, says = "Required properties of each type")
    @ParameterizedTest
    @EnumSource
    void an_unknown_property_names_itself_and_changes_nothing(Type type) {
        String before = Pictures.withoutStacks(catalog);
        assertThatThrownBy(() -> deploy(type, type.properties + ", Colour: red"))
                .hasMessageContaining("It (AWS::ServiceCatalog::" + type.type + ")")
                .hasMessageContaining("Encountered unsupported properties in {/}: [Colour]");
        assertThat(Pictures.withoutStacks(catalog)).isEqualTo(before);
    }

    @AwsRule(source = SPECIFICATION, says = "Required: properties without which a resource is refused")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROVISIONED_PRODUCT")
    void a_missing_property_names_itself(Type type) {
        String first = type.properties.substring(0, type.properties.indexOf(':'));
        assertThatThrownBy(() -> deploy(type, "AcceptLanguage: en"))
                .hasMessageContaining("The property {/" + first + "} is required");
    }

    @Assumed("The text is recorded for other types.")
    @ParameterizedTest
    @EnumSource
    void a_property_of_another_type_names_itself(Type type) {
        String first = type.properties.substring(0, type.properties.indexOf(':'));
        assertThatThrownBy(() -> deploy(type, type.properties.replaceFirst(first + ": [^,]+", first + ": {a: b}")))
                .hasMessageContaining("Value of property {/" + first + "} does not match type {String}");
    }

    @Assumed("AWS says this of other types; no thread shows it for these.")
    @ParameterizedTest
    @EnumSource
    void an_attribute_that_a_type_does_not_have_is_refused(Type type) {
        String template = type.template(type.properties) + "  Bad: {Value: !GetAtt It.Colour}\n";
        assertThatThrownBy(() -> stacks.deploy("stack", template))
                .hasMessage("Template error: resource It does not support attribute type Colour in Fn::GetAtt");
        assertThat(stacks.all()).isEqualTo(List.of());
    }
}
