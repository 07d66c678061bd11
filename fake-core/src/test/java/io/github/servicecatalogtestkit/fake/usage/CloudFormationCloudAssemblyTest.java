package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import io.github.servicecatalogtestkit.fake.StackTemplate;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;

/** An app of the CDK with a stage and with one stack in two accounts, as {@code cdk synth} writes it. */
class CloudFormationCloudAssemblyTest {

    private static final String DEVELOPER_GUIDE = "https://docs.aws.amazon.com/cdk/v2/guide/";

    private static final String STACK = """
            "%s": {"type": "aws:cloudformation:stack", "environment": "aws://%s", "displayName": "%s",
              "properties": {"templateFile": "%s.json", "stackName": "%s"}}""";

    private static final String TEMPLATE = """
            {"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}, "Outputs": {"From": {"Value": "%s"}}}
            """;

    @TempDir
    Path directory;

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final FakeStacks stacks = catalog.account("hub").stacks();

    @BeforeEach
    void synthesize() throws IOException {
        Files.createDirectory(directory.resolve("assembly-Dev"));
        write(
                "manifest.json",
                "{\"artifacts\": {\"assembly-Dev\": {\"type\": \"cdk:cloud-assembly\", \"properties\":"
                        + " {\"directoryName\": \"assembly-Dev\"}}, "
                        + STACK.formatted("Hub", "unknown-account/unknown-region", "Hub", "Hub", "Hub") + ", "
                        + STACK.formatted("One", "111111111111/eu-west-1", "One", "One", "same") + ", "
                        + STACK.formatted("Two", "222222222222/unknown-region", "Two", "Two", "same") + "}}");
        write(
                "assembly-Dev/manifest.json",
                "{\"artifacts\": {"
                        + STACK.formatted(
                                "DevHub1A2B", "unknown-account/unknown-region", "Dev/Hub", "DevHub", "Dev-Hub")
                        + "}}");
        for (String file : new String[] {"Hub", "One", "Two", "assembly-Dev/DevHub"}) {
            write(file + ".json", TEMPLATE.formatted(file));
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }

    private StackTemplate template(String stack) {
        return StackTemplate.cloudAssembly(directory, stack);
    }

    @AwsRule(
            source = DEVELOPER_GUIDE + "stages.html",
            says = "A stage is a group of one or more CDK stacks that are configured to deploy together.")
    @Test
    void a_stack_in_a_stage_has_a_path_an_id_and_a_name() {
        for (String name : new String[] {"Dev/Hub", "DevHub1A2B", "Dev-Hub"}) {
            assertThat(stacks.deploy("dev", template(name)).output("From")).isEqualTo("assembly-Dev/DevHub");
        }
        assertThat(stacks.deploy("hub", template("Hub")).output("From")).isEqualTo("Hub");
    }

    @Test
    void a_name_that_several_stacks_have_is_refused() {
        assertThatThrownBy(() -> template("same"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has several stacks \"same\": [One (stack name same), Two (stack name same)]."
                        + " Write the path of one of them");
        assertThatThrownBy(() -> template("Other"))
                .hasMessageContaining("has no stack \"Other\"; it has [Dev/Hub (stack name Dev-Hub), Hub, One (stack"
                        + " name same), Two (stack name same)]");
    }

    @AwsRule(
            source = DEVELOPER_GUIDE + "environments.html",
            says = "An AWS environment is the target AWS account and AWS Region that a stack is deployed to.")
    @Test
    void a_stack_for_one_account_and_region_is_deployed_nowhere_else() {
        assertThatThrownBy(() -> stacks.deploy("same", template("One")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The CDK's app names the account 111111111111 and the Region eu-west-1")
                .hasMessageEndingWith(
                        "Deploy it with" + " catalog.account(\"111111111111\").in(Region.of(\"eu-west-1\")).stacks()");
        assertThatThrownBy(() -> stacks.createChangeSet("same", "first", template("Two"), Map.of()))
                .hasMessageContaining("names the account 222222222222 and the Region any");
        assertThat(stacks.all()).isEmpty();

        assertThat(catalog.account("111111111111")
                        .in(Region.EU_WEST_1)
                        .stacks()
                        .deploy("same", template("One"))
                        .output("From"))
                .isEqualTo("One");
        assertThat(catalog.account("222222222222")
                        .stacks()
                        .deploy("same", template("Two"))
                        .output("From"))
                .isEqualTo("Two");
    }

    @AwsRule(
            source = DEVELOPER_GUIDE + "context.html",
            says = "The AWS CDK Toolkit uses context to cache values retrieved from your AWS account during synthesis.")
    @Test
    void an_app_without_the_values_that_it_looks_up_is_refused() throws IOException {
        String manifest = Files.readString(directory.resolve("manifest.json"));
        write("manifest.json", manifest.replaceFirst("\\{", "{\"missing\": [{\"key\": \"ssm:/hub/name\"}], "));
        assertThatThrownBy(() -> template("Hub"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("looks up values that it does not have: [ssm:/hub/name]. Let \"cdk synth\" look")
                .hasMessageContaining("cdk.context.json");

        write("manifest.json", manifest.replaceFirst("\\{", "{\"missing\": [], "));
        assertThat(template("Hub").text()).contains("Topic");
    }
}
