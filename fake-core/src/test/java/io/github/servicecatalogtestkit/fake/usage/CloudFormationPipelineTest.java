package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.CloudFormationAsyncClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DeletionMode;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.InsufficientCapabilitiesException;
import software.amazon.awssdk.services.cloudformation.model.OnFailure;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;

/**
 * What pipelines ask of AWS CloudFormation besides a template: what happens on failure, protection, forced deletion.
 */
class CloudFormationPipelineTest {

    private static final String API = "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/";

    private static final String HUB = """
            Parameters: {Name: {Type: String, Default: Data}}
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: !Ref Name, ProviderName: IT}
              Topic: {Type: AWS::SNS::Topic}
            """;

    private static final String FAILING = HUB + """
              Association:
                Type: AWS::ServiceCatalog::PortfolioProductAssociation
                DependsOn: Topic
                Properties: {PortfolioId: !Ref Portfolio, ProductId: prod-aaaaaaaaaaaaa}
            """;

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final CloudFormationClient client = catalog.account("hub").cloudFormation();

    private Stack stack(String nameOrId) {
        return client.describeStacks(d -> d.stackName(nameOrId)).stacks().get(0);
    }

    private String status() {
        return stack("hub").stackStatusAsString();
    }

    private List<String> portfolios() {
        return catalog.account("hub").serviceCatalog().listPortfolios(l -> {}).portfolioDetails().stream()
                .map(PortfolioDetail::displayName)
                .toList();
    }

    private static Parameter name(String value) {
        return Parameter.builder().parameterKey("Name").parameterValue(value).build();
    }

    @Nested
    class WhenACreationFails {

        @AwsRule(
                source = API + "API_CreateStack.html",
                says = "Determines what action will be taken if stack creation fails.")
        @Test
        void do_nothing_keeps_its_resources() {
            client.createStack(c -> c.stackName("hub").templateBody(FAILING).onFailure(OnFailure.DO_NOTHING));

            assertThat(status()).isEqualTo("CREATE_FAILED");
            assertThat(stack("hub").disableRollback()).isTrue();
            assertThat(portfolios()).containsExactly("Data");
            assertThatThrownBy(() -> client.waiter().waitUntilStackCreateComplete(w -> w.stackName("hub")))
                    .hasMessageContaining("CREATE_FAILED");
            client.deleteStack(d -> d.stackName("hub"));
            assertThat(portfolios()).isEmpty();
        }

        @AwsRule(
                source = "https://github.com/code-dot-org/code-dot-org/pull/68524",
                says = "This stack cannot be updated from [CREATE_FAILED] state because it contains [on-failure:"
                        + " DO_NOTHING]. Please use disable-rollback option instead during stack creation.")
        @Test
        void do_nothing_allows_no_update() {
            client.createStack(c -> c.stackName("hub").templateBody(FAILING).onFailure(OnFailure.DO_NOTHING));

            assertThatThrownBy(() -> client.updateStack(
                            u -> u.stackName("hub").templateBody(HUB).disableRollback(true)))
                    .hasMessageStartingWith("This stack cannot be updated from [CREATE_FAILED] state because it"
                            + " contains [on-failure: DO_NOTHING].");
        }

        @AwsRule(
                source = API + "API_CreateStack.html",
                says = "Determines what action will be taken if stack creation fails.")
        @Test
        void delete_leaves_neither_resources_nor_the_name() {
            String id = client.createStack(
                            c -> c.stackName("hub").templateBody(FAILING).onFailure(OnFailure.DELETE))
                    .stackId();

            assertThat(stack(id).stackStatusAsString()).isEqualTo("DELETE_COMPLETE");
            assertThat(portfolios()).isEmpty();
            assertThat(client.describeStackEvents(d -> d.stackName(id)).stackEvents())
                    .extracting(StackEvent::resourceStatusReason)
                    .contains("The following resource(s) failed to create: [Association]. Delete requested by user.");
            client.createStack(c -> c.stackName("hub").templateBody(HUB));
        }

        @AwsRule(
                source = "https://github.com/boto/boto/issues/2781",
                says = "Either DisableRollback or OnFailure can be specified, not both.")
        @Test
        void only_one_choice_can_be_made() {
            assertThatThrownBy(() -> client.createStack(c -> c.stackName("hub")
                            .templateBody(HUB)
                            .onFailure(OnFailure.DELETE)
                            .disableRollback(false)))
                    .hasMessageStartingWith("Either DisableRollback or OnFailure can be specified, not both.");
        }

        @AwsRule(
                source = "https://github.com/aws/aws-cli/issues/6368",
                says = "This stack is currently in a non-terminal [CREATE_FAILED] state. To update the stack from this"
                        + " state, please use the disable-rollback parameter with update-stack API. To rollback to the"
                        + " last known good state, use the rollback-stack API")
        @Test
        void a_stack_without_rollback_can_be_repaired() {
            client.createStack(c -> c.stackName("hub").templateBody(FAILING).disableRollback(true));
            String portfolio = catalog.account("hub").stacks().get("hub").physicalId("Portfolio");

            assertThatThrownBy(() -> client.updateStack(u -> u.stackName("hub").templateBody(HUB)))
                    .hasMessageStartingWith("This stack is currently in a non-terminal [CREATE_FAILED] state.");
            client.updateStack(u -> u.stackName("hub").templateBody(HUB).disableRollback(true));

            assertThat(status()).isEqualTo("UPDATE_COMPLETE");
            assertThat(catalog.account("hub").stacks().get("hub").physicalId("Portfolio"))
                    .isEqualTo(portfolio);
        }

        @AwsRule(
                source = API + "API_RollbackStack.html",
                says = "This operation will delete a stack if it doesn't contain a last known stable state.")
        @Test
        void a_stack_without_rollback_can_be_rolled_back_later() {
            client.createStack(c -> c.stackName("hub").templateBody(FAILING).disableRollback(true));

            client.rollbackStack(r -> r.stackName("hub"));

            assertThat(portfolios()).isEmpty();
            assertThat(status()).isEqualTo("ROLLBACK_COMPLETE");
            assertThatThrownBy(() -> client.rollbackStack(r -> r.stackName("hub")))
                    .isInstanceOf(CloudFormationException.class);
        }
    }

    @Nested
    class WhenAnUpdateFails {

        @AwsRule(
                source = API + "API_UpdateStack.html",
                says = "Preserve the state of previously provisioned resources when an operation fails.")
        @Test
        void it_keeps_what_it_changed_without_rollback_until_it_is_rolled_back() {
            client.createStack(c -> c.stackName("hub").templateBody(HUB));

            client.updateStack(u -> u.stackName("hub")
                    .templateBody(FAILING)
                    .parameters(name("Renamed"))
                    .disableRollback(true));
            assertThat(status()).isEqualTo("UPDATE_FAILED");
            assertThat(portfolios()).containsExactly("Renamed");

            client.rollbackStack(r -> r.stackName("hub"));
            assertThat(status()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
            assertThat(portfolios()).containsExactly("Data");
        }

        @Test
        void a_resource_that_it_replaced_is_deleted_by_the_update_that_succeeds() {
            String tag = """
                    Resources:
                      Tag: {Type: AWS::ServiceCatalog::TagOption, Properties: {Key: Cost, Value: %s}}
                    """;
            String failing = tag.formatted("2") + """
                      Association:
                        Type: AWS::ServiceCatalog::TagOptionAssociation
                        Properties: {TagOptionId: !Ref Tag, ResourceId: port-aaaaaaaaaaaaa}
                    """;
            client.createStack(c -> c.stackName("hub").templateBody(tag.formatted("1")));
            client.updateStack(u -> u.stackName("hub").templateBody(failing).disableRollback(true));
            assertThat(tagOptions()).isEqualTo(2);

            client.updateStack(
                    u -> u.stackName("hub").templateBody(tag.formatted("2")).disableRollback(true));

            assertThat(status()).isEqualTo("UPDATE_COMPLETE");
            assertThat(tagOptions()).isEqualTo(1);
        }

        private int tagOptions() {
            return catalog.account("hub")
                    .serviceCatalog()
                    .listTagOptions(l -> {})
                    .tagOptionDetails()
                    .size();
        }
    }

    @Nested
    class Deleted {

        @AwsRule(
                source = "https://github.com/rackspace/runway/pull/199",
                says = "Stack [finley-runway-testing-runway-test-stack] cannot be deleted while "
                        + "TerminationProtection is enabled")
        @Test
        void a_protected_stack_is_not() {
            client.createStack(c -> c.stackName("hub").templateBody(HUB).enableTerminationProtection(true));
            client.updateStack(u -> u.stackName("hub").templateBody(HUB).parameters(name("Renamed")));
            FakeStack stack = catalog.account("hub").stacks().get("hub");

            assertThatThrownBy(() -> client.deleteStack(d -> d.stackName("hub")))
                    .hasMessageStartingWith("Stack [hub] cannot be deleted while TerminationProtection is enabled");
            assertThat(stack.tryDeletion().failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.reason())
                            .isEqualTo("Stack [hub] cannot be deleted while TerminationProtection is enabled"));
            assertThat(stack("hub").enableTerminationProtection()).isTrue();

            client.updateTerminationProtection(u -> u.stackName("hub").enableTerminationProtection(false));
            client.deleteStack(d -> d.stackName("hub"));
            assertThat(catalog.account("hub").stacks().all()).isEmpty();
        }

        private String stuck() {
            String id = client.createStack(c -> c.stackName("hub").templateBody(HUB))
                    .stackId();
            String portfolio = catalog.account("hub").stacks().get("hub").physicalId("Portfolio");
            catalog.account("hub")
                    .serviceCatalog()
                    .associatePrincipalWithPortfolio(a -> a.portfolioId(portfolio)
                            .principalARN("arn:aws:iam:::role/Developer")
                            .principalType(PrincipalType.IAM_PATTERN));
            client.deleteStack(d -> d.stackName("hub"));
            assertThat(status()).isEqualTo("DELETE_FAILED");
            return id;
        }

        @AwsRule(
                source = API + "API_DeleteStack.html",
                says = "For stacks in the DELETE_FAILED state, a list of resource logical IDs that are associated with"
                        + " the resources you want to retain.")
        @Test
        void what_is_stuck_can_be_retained() {
            String id = stuck();
            client.deleteStack(d -> d.stackName("hub").retainResources("Portfolio"));

            assertThat(stack(id).stackStatusAsString()).isEqualTo("DELETE_COMPLETE");
            assertThat(portfolios()).containsExactly("Data");
        }

        @AwsRule(
                source = "https://github.com/rebuy-de/aws-nuke/issues/270",
                says = "The specified resources to retain must be in a valid state. Do not specify resources that are"
                        + " in the DELETE_COMPLETE state.")
        @Test
        void what_is_gone_cannot_be_retained() {
            String ignored = stuck();
            assertThatThrownBy(() -> client.deleteStack(d -> d.stackName("hub").retainResources("Topic")))
                    .hasMessageStartingWith("The specified resources to retain must be in a valid state.");
        }

        @AwsRule(
                source = "https://github.com/awslabs/eks-perf-tests/pull/517",
                says = "You can activate DeletionMode FORCE_DELETE_STACK in a delete stack operation only when the"
                        + " stack is in the DELETE_FAILED state.")
        @Test
        void a_stack_is_forced_only_after_it_failed() {
            client.createStack(c -> c.stackName("other").templateBody(HUB));
            assertThatThrownBy(() ->
                            client.deleteStack(d -> d.stackName("other").deletionMode(DeletionMode.FORCE_DELETE_STACK)))
                    .hasMessageStartingWith("Invalid operation on stack [arn:aws:cloudformation:")
                    .hasMessageContaining("You can activate DeletionMode FORCE_DELETE_STACK in a delete stack"
                            + " operation only when the stack is in the DELETE_FAILED state.");
            client.deleteStack(d -> d.stackName("other"));

            String id = stuck();
            client.deleteStack(d -> d.stackName("hub").deletionMode(DeletionMode.FORCE_DELETE_STACK));
            assertThat(stack(id).stackStatusAsString()).isEqualTo("DELETE_COMPLETE");
            assertThat(portfolios()).containsExactly("Data");
        }

        @Assumed("aws-nuke#244 says that resources can only be retained in DELETE_FAILED; no thread has the text")
        @Test
        void nothing_is_retained_before_a_deletion_failed() {
            client.createStack(c -> c.stackName("hub").templateBody(HUB));
            assertThatThrownBy(() -> client.deleteStack(d -> d.stackName("hub").retainResources("Topic")))
                    .hasMessageContaining("only when the stack is in the DELETE_FAILED state");
        }
    }

    @Nested
    class ChangeSets {

        private String create(String name, String template) {
            return client.createChangeSet(
                            c -> c.stackName("hub").changeSetName(name).templateBody(template))
                    .id();
        }

        @AwsRule(
                source = "https://github.com/saksdirect/nova/issues/10",
                says = "ChangeSet cs2x0x0 cannot be created due to a mismatch with existing attribute Template")
        @Test
        void have_a_name_of_their_own() {
            client.createStack(c -> c.stackName("hub").templateBody(HUB));
            String id = create("next", HUB + "Outputs: {A: {Value: a}}");

            assertThat(create("next", HUB + "Outputs: {A: {Value: a}}")).isEqualTo(id);
            assertThatExceptionOfType(AlreadyExistsException.class)
                    .isThrownBy(() -> create("next", HUB))
                    .withMessageStartingWith(
                            "ChangeSet next cannot be created due to a mismatch with existing attribute Template");
            assertThat(client.listChangeSets(l -> l.stackName("hub")).summaries())
                    .hasSize(1);
        }

        @AwsRule(source = API + "API_UpdateStack.html", says = "Updates a stack as specified in the template.")
        @Test
        void may_change_outputs_only() {
            client.createStack(c -> c.stackName("hub").templateBody(HUB));
            String id = create("outputs", HUB + "Outputs: {A: {Value: a}}");

            assertThat(client.describeChangeSet(d -> d.changeSetName(id)).status())
                    .isEqualTo(ChangeSetStatus.CREATE_COMPLETE);
            client.executeChangeSet(e -> e.changeSetName(id));
            assertThat(stack("hub").outputs()).hasSize(1);
        }

        @AwsRule(
                source = "https://github.com/aws/amazon-chime-sdk-js/issues/1089",
                says = "cannot be executed in its current execution status of [OBSOLETE]")
        @Test
        void are_obsolete_after_an_update() {
            client.createStack(c -> c.stackName("hub").templateBody(HUB));
            String id = create("rename", HUB.replace("Data", "Renamed"));
            client.updateStack(u -> u.stackName("hub").templateBody(HUB).parameters(name("Other")));

            assertThatThrownBy(() -> client.executeChangeSet(e -> e.changeSetName(id)))
                    .hasMessageContaining("cannot be executed in its current execution status of [OBSOLETE]");
            assertThat(portfolios()).containsExactly("Other");
        }

        @AwsRule(
                source = "https://github.com/ministackorg/ministack/issues/1418",
                says = "Real CloudFormation leaves `Status` at `CREATE_COMPLETE` after execution.")
        @Test
        void say_that_they_were_executed_and_leave_their_name() {
            client.createStack(c -> c.stackName("hub").templateBody(HUB));
            String id = create("next", HUB.replace("Data", "Renamed"));
            client.executeChangeSet(e -> e.changeSetName(id));

            assertThat(client.describeChangeSet(d -> d.changeSetName(id)).status())
                    .isEqualTo(ChangeSetStatus.CREATE_COMPLETE);
            assertThat(client.describeChangeSet(d -> d.changeSetName(id)).executionStatus())
                    .isEqualTo(ExecutionStatus.EXECUTE_COMPLETE);
            assertThat(create("next", HUB)).isNotEqualTo(id);
        }

        @AwsRule(
                source = "https://github.com/rails-lambda/lamby/issues/132",
                says = "when calling the CreateChangeSet operation: Stack:arn:aws:cloudformation:us-east-1:{url} is in"
                        + " ROLLBACK_COMPLETE state and can not be updated.")
        @Test
        void need_a_stack_that_can_be_updated() {
            client.createStack(c -> c.stackName("hub").templateBody(FAILING));
            assertThatThrownBy(() -> create("next", HUB))
                    .hasMessageContaining("is in ROLLBACK_COMPLETE state and can not be updated.");
        }

        @Assumed("the text is the one of a deployment (aws-cloudformation-templates#263); that a change set fails with"
                + " it is in no thread that was found")
        @Test
        void fail_without_an_export_that_they_import() {
            client.createStack(c -> c.stackName("hub").templateBody(HUB));
            String id = create("next", HUB.replace("Default: Data", "Default: Other") + """
                      Second:
                        Type: AWS::SNS::Topic
                        Properties: {TopicName: !ImportValue nothing}
                    """);

            assertThat(client.describeChangeSet(d -> d.changeSetName(id)).status())
                    .isEqualTo(ChangeSetStatus.FAILED);
            assertThat(client.describeChangeSet(d -> d.changeSetName(id)).statusReason())
                    .isEqualTo("No export named nothing found");
            assertThatThrownBy(() -> client.executeChangeSet(e -> e.changeSetName(id)))
                    .hasMessageContaining("[FAILED]");
        }

        @Test
        void decide_what_happens_if_their_creation_fails() {
            client.createChangeSet(c -> c.stackName("hub")
                    .changeSetName("first")
                    .changeSetType(ChangeSetType.CREATE)
                    .templateBody(FAILING)
                    .onStackFailure("DO_NOTHING"));
            client.executeChangeSet(e -> e.stackName("hub").changeSetName("first"));

            assertThat(status()).isEqualTo("CREATE_FAILED");
            assertThat(client.describeChangeSet(d -> d.stackName("hub").changeSetName("first"))
                            .executionStatus())
                    .isEqualTo(ExecutionStatus.EXECUTE_FAILED);
        }
    }

    @AwsRule(
            source = "https://github.com/localstack/localstack/pull/13249",
            says = "This PR adds validation to prevent stack updates when a stack is already deleted")
    @Test
    void the_id_of_a_deleted_stack_is_not_another_stack_with_its_name() {
        String old =
                client.createStack(c -> c.stackName("hub").templateBody(HUB)).stackId();
        client.deleteStack(d -> d.stackName("hub"));
        client.createStack(c -> c.stackName("hub").templateBody(HUB));

        assertThatThrownBy(() -> client.updateStack(
                        u -> u.stackName(old).templateBody(HUB).parameters(name("Other"))))
                .hasMessageContaining("is in DELETE_COMPLETE state and can not be updated.");
        assertThatThrownBy(() -> client.createChangeSet(
                        c -> c.stackName(old).changeSetName("next").templateBody(HUB)))
                .hasMessageContaining("is in DELETE_COMPLETE state and can not be updated.");
        client.deleteStack(d -> d.stackName(old));
        assertThat(portfolios()).containsExactly("Data");
    }

    @AwsRule(
            source = API + "API_Parameter.html",
            says = "Read-only. The value that corresponds to a Systems Manager parameter key.")
    @Test
    void a_stored_parameter_is_described_with_its_value() {
        client.createStack(c -> c.stackName("store").templateBody("""
                Resources:
                  Name: {Type: AWS::SSM::Parameter, Properties: {Name: /hub/name, Type: String, Value: Data}}
                """));
        client.createStack(c -> c.stackName("hub")
                .templateBody(HUB.replace(
                        "{Type: String, Default: Data}",
                        "{Type: 'AWS::SSM::Parameter::Value<String>', Default: /hub/name}")));

        assertThat(stack("hub").parameters()).singleElement().satisfies(parameter -> {
            assertThat(parameter.parameterValue()).isEqualTo("/hub/name");
            assertThat(parameter.resolvedValue()).isEqualTo("Data");
        });
        assertThat(portfolios()).containsExactly("Data");
    }

    @AwsRule(
            source = "https://github.com/ansible/ansible/issues/53188",
            says = "Requires capabilities : [CAPABILITY_AUTO_EXPAND]")
    @Test
    void a_transform_needs_a_capability() {
        String template = "Transform: AWS::LanguageExtensions\n" + HUB;
        assertThatExceptionOfType(InsufficientCapabilitiesException.class)
                .isThrownBy(() -> client.createStack(c -> c.stackName("hub").templateBody(template)))
                .withMessageStartingWith("Requires capabilities : [CAPABILITY_AUTO_EXPAND]");
        client.createStack(
                c -> c.stackName("hub").templateBody(template).capabilities(Capability.CAPABILITY_AUTO_EXPAND));
        assertThat(client.getTemplateSummary(g -> g.stackName("hub")).declaredTransforms())
                .containsExactly("AWS::LanguageExtensions");
    }

    @AwsRule(
            source = "https://github.com/mbailey/bash-my-aws/pull/100",
            says = "at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to "
                    + "51200")
    @Test
    void a_long_template_needs_a_url() {
        String template = HUB + "#" + "x".repeat(51_200);
        assertThatThrownBy(() -> client.createStack(c -> c.stackName("hub").templateBody(template)))
                .hasMessageContaining("at 'templateBody' failed to satisfy constraint: Member must have length less"
                        + " than or equal to 51200");

        catalog.templates().put("https://bucket.s3.amazonaws.com/hub.yaml", template);
        client.createStack(c -> c.stackName("hub").templateURL("https://bucket.s3.amazonaws.com/hub.yaml"));
        assertThat(status()).isEqualTo("CREATE_COMPLETE");
    }

    @Assumed("No page of AWS has the sentence.")
    @Test
    void a_request_with_several_templates_is_refused_by_this_sentence() {
        client.createStack(c -> c.stackName("hub").templateBody(HUB));

        assertThatThrownBy(() -> client.updateStack(
                        u -> u.stackName("hub").templateBody(HUB).usePreviousTemplate(true)))
                .hasMessageContaining(
                        "Only one of Template URL, Template Body and Use Previous Template can be specified.");
    }

    @Assumed("No page of AWS has the sentence.")
    @Test
    void a_stack_that_has_nothing_to_roll_back_is_refused_by_this_sentence() {
        client.createStack(c -> c.stackName("hub").templateBody(HUB));

        assertThatThrownBy(() -> client.rollbackStack(r -> r.stackName("hub")))
                .hasMessageContaining("is in CREATE_COMPLETE state and can not be rolled back.");
    }

    @AwsRule(
            source = API + "API_CreateStack.html",
            says = "You must specify either TemplateBody or TemplateURL, but not both.")
    @Test
    void a_request_has_one_template() {
        client.createStack(c -> c.stackName("hub").templateBody(HUB));
        assertThatThrownBy(() -> client.updateStack(
                        u -> u.stackName("hub").templateBody(HUB).templateURL("https://bucket/hub.yaml")))
                .isInstanceOf(CloudFormationException.class);
        assertThatThrownBy(() -> client.updateStack(
                        u -> u.stackName("hub").templateBody(HUB).usePreviousTemplate(true)))
                .isInstanceOf(CloudFormationException.class);
        assertThatThrownBy(() -> client.updateStack(u -> u.stackName("hub")
                        .usePreviousTemplate(true)
                        .parameters(
                                p -> p.parameterKey("Name").parameterValue("a").usePreviousValue(true))))
                .isInstanceOf(CloudFormationException.class);
    }

    @AwsRule(
            source = API + "API_CreateStack.html",
            says = "Specify this token if you plan to retry requests so that CloudFormation knows that you're not"
                    + " attempting to create a stack with the same name.")
    @Test
    void a_token_is_in_the_events_and_makes_a_second_request_the_same() {
        String id = client.createStack(c -> c.stackName("hub").templateBody(HUB).clientRequestToken("build-7"))
                .stackId();

        assertThat(client.describeStackEvents(d -> d.stackName("hub")).stackEvents())
                .extracting(StackEvent::clientRequestToken)
                .containsOnly("build-7");
        assertThat(client.createStack(c -> c.stackName("hub").templateBody(HUB).clientRequestToken("build-7"))
                        .stackId())
                .isEqualTo(id);
    }

    @AwsRule(
            source = API + "API_CreateStack.html",
            says = "CloudFormation uses the role's credentials to make calls on your behalf.")
    @Test
    void a_role_deploys_the_stack_now_and_later() {
        String role = "arn:aws:iam::" + catalog.account("hub").id() + ":role/cdk-hnb659fds-cfn-exec-role";
        client.createStack(c -> c.stackName("hub").templateBody(HUB).roleARN(role));
        client.updateStack(u -> u.stackName("hub").usePreviousTemplate(true).parameters(name("Renamed")));

        assertThat(stack("hub").roleARN()).isEqualTo(role);
        assertThat(catalog.journal().calls())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.principalArn()).isEqualTo(role));
        assertThatThrownBy(() -> client.createStack(
                        c -> c.stackName("other").templateBody(HUB).roleARN("arn:aws:iam::999999999999:role/other")))
                .hasMessageStartingWith("Role arn:aws:iam::999999999999:role/other is invalid or cannot be assumed");
    }

    @Test
    void resources_are_described_one_by_one_and_listed() {
        client.createStack(c -> c.stackName("hub").templateBody(HUB));

        assertThat(client.listStackResourcesPaginator(l -> l.stackName("hub")).stackResourceSummaries())
                .extracting(StackResourceSummary::logicalResourceId)
                .containsExactly("Portfolio", "Topic");
        String portfolio = client.describeStackResource(d -> d.stackName("hub").logicalResourceId("Portfolio"))
                .stackResourceDetail()
                .physicalResourceId();
        assertThat(client.describeStackResources(d -> d.physicalResourceId(portfolio))
                        .stackResources())
                .hasSize(2);
        assertThatThrownBy(() ->
                        client.describeStackResource(d -> d.stackName("hub").logicalResourceId("None")))
                .hasMessageStartingWith("Resource None does not exist for stack hub");
    }

    @Test
    void an_asynchronous_client_does_the_same() {
        CloudFormationAsyncClient async = catalog.account("hub").cloudFormationAsync();

        String id = async.createStack(c -> c.stackName("hub").templateBody(HUB))
                .thenCompose(created -> async.waiter().waitUntilStackCreateComplete(w -> w.stackName("hub")))
                .join()
                .matched()
                .response()
                .orElseThrow()
                .stacks()
                .get(0)
                .stackId();

        assertThat(stack(id).stackName()).isEqualTo("hub");
        assertThat(async.createStack(c -> c.stackName("hub").templateBody(HUB)))
                .isCompletedExceptionally()
                .satisfies(
                        refused -> assertThatThrownBy(refused::join).hasCauseInstanceOf(AlreadyExistsException.class));
        assertThat(async.toString()).startsWith("FakeCloudFormationAsyncClient[");
    }
}
