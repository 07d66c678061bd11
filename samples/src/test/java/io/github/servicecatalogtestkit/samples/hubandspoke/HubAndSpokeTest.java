package io.github.servicecatalogtestkit.samples.hubandspoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program prints. {@link HubAndSpokeInputTest} has what it refuses. */
class HubAndSpokeTest {

    private static String outputOf(String... spokes) {
        return outputOf(Path.of("templates"), spokes);
    }

    private static String outputOf(Path templates, String... spokes) {
        String[] args = new String[spokes.length + 1];
        args[0] = templates.toString();
        System.arraycopy(spokes, 0, args, 1, spokes.length);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = HubAndSpoke.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(status).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String withoutIds(String output) {
        return output.replaceAll("\\b(port|prod|cons|pp)-[a-z2-7]{13}\\b", "$1-…")
                .replaceAll("\\b\\d{12}\\b", "<id>");
    }

    @Test
    void every_step_is_printed() {
        assertThat(withoutIds(outputOf("dev"))).startsWith("""
                        Hub hub(<id>)
                          create portfolio "Web servers"
                          create product "LAMP instance" from LAMP_Single_Instance_v1.template
                          add product "LAMP instance" to portfolio port-…
                          put the TEMPLATE constraint on product prod-… in portfolio port-…
                          put the LAUNCH constraint on product prod-… in portfolio port-…
                          create product "Linux instance" from Linux_Single_Instance_v1.template
                          add product "Linux instance" to portfolio port-…
                          put the TEMPLATE constraint on product prod-… in portfolio port-…
                          put the LAUNCH constraint on product prod-… in portfolio port-…
                          share portfolio port-… with account <id>
                        The id of the portfolio for the spokes is port-…

                        Spoke dev(<id>)
                          accept portfolio port-…
                          create portfolio "Web servers of the hub"
                          add product prod-… to portfolio port-…
                          put the LAUNCH constraint on product prod-… in portfolio port-…
                          add product prod-… to portfolio port-…
                          put the LAUNCH constraint on product prod-… in portfolio port-…
                          let arn:aws:iam::<id>:role/Developer use portfolio port-…

                        Launches in dev(<id>) by role/Developer
                          launch "lamp" from product prod-…
                            AVAILABLE, launched by arn:aws:iam::<id>:role/LaunchLamp
                          launch "linux" from product prod-…
                            AVAILABLE, launched by arn:aws:iam::<id>:role/LaunchLinux
                          InstanceType m5.large is refused: Could not launch "forbidden-lamp" from product prod-…: \
                        InvalidParametersException: A test environment gets t3.micro or t3.small
                          SecurityGroup default is refused: Could not launch "forbidden-linux" from product prod-…: \
                        InvalidParametersException: The security group is the one that the LAMP product made: \
                        WebServerSecurityGroup

                        What there is now
                        """);
    }

    @Test
    void every_spoke_launches_with_its_own_roles() {
        String output = outputOf("111111111111", "222222222222");

        assertThat(output.lines().filter(line -> line.contains("launched by")).map(String::strip))
                .containsExactly(
                        "AVAILABLE, launched by arn:aws:iam::111111111111:role/LaunchLamp",
                        "AVAILABLE, launched by arn:aws:iam::111111111111:role/LaunchLinux",
                        "AVAILABLE, launched by arn:aws:iam::222222222222:role/LaunchLamp",
                        "AVAILABLE, launched by arn:aws:iam::222222222222:role/LaunchLinux");
        assertThat(output.lines().filter(line -> line.contains(" is refused: ")))
                .hasSize(4);
    }

    @Test
    void values_that_changed_rules_allow_are_reported(@TempDir Path folder) throws IOException {
        for (String file : List.of(
                HubAndSpokeInputTest.LAMP,
                HubAndSpokeInputTest.LAMP_RULES,
                HubAndSpokeInputTest.LINUX,
                HubAndSpokeInputTest.LINUX_RULES)) {
            Files.copy(Path.of("templates", file), folder.resolve(file));
        }
        Files.writeString(folder.resolve(HubAndSpokeInputTest.LAMP_RULES), """
                        {"Rules": {"AnyKey": {"Assertions": [{"Assert": {"Fn::Contains": [["developer"], {"Ref": \
                        "KeyName"}]}}]}}}
                        """);

        assertThat(outputOf(folder, "222222222222"))
                .contains("InstanceType m5.large is not forbidden: AVAILABLE, launched by "
                        + "arn:aws:iam::222222222222:role/LaunchLamp")
                .contains("SecurityGroup default is refused: ");
    }

    @Test
    void the_topology_shows_own_inherited_and_overridden_constraints() {
        assertThat(withoutIds(outputOf("dev"))).endsWith("""

                        What there is now
                        hub(<id>)
                        \\- portfolio "Web servers" port-…
                           +- shared with dev(<id>): accepted
                           +- product "LAMP instance" prod-…, 1 version
                           |  +- TEMPLATE cons-…: own
                           |  \\- LAUNCH cons-…: own
                           \\- product "Linux instance" prod-…, 1 version
                              +- TEMPLATE cons-…: own
                              \\- LAUNCH cons-…: own
                        dev(<id>)
                        +- imported "Web servers" port-… from hub(<id>), shared with the account
                        |  +- product "LAMP instance" prod-…, 1 version
                        |  |  +- TEMPLATE cons-…: inherited
                        |  |  \\- LAUNCH cons-…: inherited
                        |  \\- product "Linux instance" prod-…, 1 version
                        |     +- TEMPLATE cons-…: inherited
                        |     \\- LAUNCH cons-…: inherited
                        +- portfolio "Web servers of the hub" port-…
                        |  +- IAM arn:aws:iam::<id>:role/Developer
                        |  +- product "LAMP instance" prod-…, 1 version, from port-…
                        |  |  +- TEMPLATE cons-…: inherited
                        |  |  +- LAUNCH cons-…: inherited, overridden
                        |  |  \\- LAUNCH cons-…: own
                        |  \\- product "Linux instance" prod-…, 1 version, from port-…
                        |     +- TEMPLATE cons-…: inherited
                        |     +- LAUNCH cons-…: inherited, overridden
                        |     \\- LAUNCH cons-…: own
                        +- provisioned "lamp" pp-…, of "LAMP instance v1": AVAILABLE
                        \\- provisioned "linux" pp-…, of "Linux instance v1": AVAILABLE
                        """);
    }

    @Test
    void spokes_are_given_by_name_or_id_and_keep_their_order() {
        assertThat(outputOf("prod", "210987654321", "dev").lines().filter(line -> line.startsWith("Spoke ")))
                .map(HubAndSpokeTest::withoutIds)
                .containsExactly("Spoke prod(<id>)", "Spoke <id>", "Spoke dev(<id>)");
    }

    @Test
    void every_run_prints_the_same() {
        assertThat(outputOf("dev", "prod")).isEqualTo(outputOf("dev", "prod"));
    }
}
