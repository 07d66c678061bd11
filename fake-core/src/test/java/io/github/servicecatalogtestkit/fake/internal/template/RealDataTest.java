package io.github.servicecatalogtestkit.fake.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Templates and rules of other projects, which are not part of this one: skipped where their folder is absent. It is
 * expected beside the repository, or where {@code -Dshared.data=…} says.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealDataTest {

    private static final Path FOLDER = Path.of(System.getProperty("shared.data", "../../shared/data"));

    private static final String SUBNETS = "All subnets must exist in the VPC.";

    @BeforeAll
    static void the_folder_is_there() {
        assumeTrue(Files.isDirectory(FOLDER), "no folder " + FOLDER);
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An account in which subnets are named after their VPC. */
    private static final ResourceAttributes ACCOUNT = (type, value, attribute) ->
            attribute.equals("VpcId") ? Optional.of(List.of("vpc-" + value.split("-")[1])) : Optional.empty();

    private static RulesResult bastion(String system, String instance, String... subnets) {
        Template template = Template.parse(read("linux-bastion-existing-vpc.template.yaml"));
        Map<String, String> given = new LinkedHashMap<>(Map.of(
                "BastionAMIOS", system,
                "BastionInstanceType", instance,
                "KeyPairName", "key",
                "VPCID", "vpc-a",
                "RemoteAccessCIDR", "10.0.0.0/8"));
        given.put("PublicSubnet1ID", subnets[0]);
        given.put("PublicSubnet2ID", subnets[1]);
        ParameterValidation check = template.check(given);
        assertThat(check.violations()).isEmpty();
        return template.rules().evaluate(check.values(), ACCOUNT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amazon-Linux2-HVM | t3.micro | subnet-a-1 | [SubnetsInVPC, X86_64Instance] | []",
                "Amazon-Linux2-HVM | t4g.micro | subnet-a-1 | [SubnetsInVPC, X86_64Instance] | [X86_64Instance]",
                "Amazon-Linux2-HVM-ARM | t4g.micro | subnet-a-1 | [SubnetsInVPC, ArmInstance] | []",
                "Amazon-Linux2-HVM-ARM | t3.micro | subnet-a-1 | [SubnetsInVPC, ArmInstance] | [ArmInstance]",
                "Ubuntu-Server-22.04-LTS-HVM-ARM | m6g.large | subnet-a-1 | [SubnetsInVPC, ArmInstance] | []",
                "Amazon-Linux2-HVM | t3.micro | subnet-b-1 | [SubnetsInVPC, X86_64Instance] | [SubnetsInVPC]",
                "Amazon-Linux2022-ARM | m5.large | subnet-b-1 | [SubnetsInVPC, ArmInstance] | [SubnetsInVPC, "
                        + "ArmInstance]"
            })
    void the_rules_of_the_linux_bastion_hold_and_fail(
            String system, String instance, String subnet, String applied, String failed) {
        RulesResult verdict = bastion(system, instance, "subnet-a-0", subnet);
        assertThat(verdict.applied()).hasToString(applied);
        assertThat(verdict.failures()).extracting(failure -> failure.rule()).hasToString(failed);
    }

    @Test
    void the_bastion_tells_the_user_why() {
        assertThat(bastion("Amazon-Linux2-HVM", "t3.micro", "subnet-b-0", "subnet-a-1")
                        .text())
                .isEqualTo(SUBNETS);
        assertThat(bastion("Amazon-Linux2-HVM-ARM", "t3.micro", "subnet-a-0", "subnet-a-1")
                        .text())
                .startsWith("You selected an ARM AMI operating system, so you must also enter an ARM instance type");
    }

    @Test
    void the_bastion_needs_to_know_the_subnets() {
        Template template = Template.parse(read("linux-bastion-existing-vpc.template.yaml"));
        ParameterValues values = template.check(Map.of("VPCID", "vpc-a", "PublicSubnet1ID", "subnet-a-0"))
                .values();
        assertThatThrownBy(() -> template.rules().evaluate(values, ResourceAttributes.UNKNOWN))
                .isInstanceOf(UnresolvedAttributeException.class)
                .hasMessageContaining("VpcId of AWS::EC2::Subnet::Id 'subnet-a-0' (parameter PublicSubnet1ID)");
    }

    @ParameterizedTest
    @CsvSource({
        "dmsinstance.deployer.json,ReplicationInstanceClass,dms.t2.large,''",
        "dmsinstance.deployer.json,ReplicationInstanceClass,dms.r4.xlarge,''",
        "dmsinstance.deployer.json,ReplicationInstanceClass,dms.c4.large,Replication Instance Type",
        "sagemaker.deployer.json,InstanceType,ml.t3.medium,''",
        "sagemaker.deployer.json,InstanceType,ml.p3dn.24xlarge,SageMaker Instance Type",
        "sagemaker.deployer.json,InstanceType,ml.p3.8xlarge,''"
    })
    void the_rules_of_the_reference_architectures_hold_and_fail(
            String file, String parameter, String value, String text) {
        Mapping parameters =
                DocumentParser.parseJson(read(file)).mapping("Parameters").orElseThrow();
        Rules rules = Texts.rules(
                parameters.mapping("TemplateRuleConstraint").orElseThrow().toString());
        assertThat(rules.evaluate(ParameterValues.ofTexts(Map.of(parameter, value)), ResourceAttributes.UNKNOWN)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void the_template_of_the_reference_architectures_is_read() {
        Template template = Template.parse(read("ec2-linux.template.json"));
        assertThat(template.parameters()).hasSize(7);
        assertThat(template.outputs()).hasSize(15);
        assertThat(template.rules().names()).isEmpty();
        assertThat(template.check(Map.of("RemoteAccessCIDR", "anywhere", "LinuxInstanceType", "m5.large"))
                        .violations())
                .containsExactly(
                        "Parameters: [VPC, LinuxSubnet, KeyPair] must have values",
                        "Parameter RemoteAccessCIDR failed to satisfy constraint: must be a valid IP CIDR range of "
                                + "the form x.x.x.x/x.",
                        "Parameter 'LinuxInstanceType' must be one of AllowedValues");
    }

    @Test
    void a_thousand_mutations_are_read_or_refused() {
        List<String> originals = List.of(
                read("linux-bastion-existing-vpc.template.yaml"),
                read("ec2-linux.template.json"),
                read("dmsinstance.deployer.json"),
                read("sagemaker.deployer.json"));
        HostileTextTest.readMutationsOf(originals, 1_000);
    }
}
