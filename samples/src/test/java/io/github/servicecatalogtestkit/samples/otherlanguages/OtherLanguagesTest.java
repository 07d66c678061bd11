package io.github.servicecatalogtestkit.samples.otherlanguages;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

/** Scripts in other languages use the catalog of a test, each where its tools are installed. */
@WithServiceCatalog(
        accounts = {"hub=111111111111", "spoke=222222222222"},
        endpoint = true)
class OtherLanguagesTest {

    @InAccount("hub")
    Map<String, String> environment;

    @InAccount("hub")
    ServiceCatalogClient hub;

    @InAccount("spoke")
    ServiceCatalogClient spoke;

    @Test
    void the_AWS_CLI_shares_imports_and_launches() throws Exception {
        Tools tools = new Tools(environment).requires("The AWS CLI", "sh", "-c", "aws --version");

        shared_imported_and_launched(tools.run("sh", "hub-and-spoke.sh"));
    }

    @Test
    void the_AWS_CLI_deploys_a_stack(FakeServiceCatalog catalog) throws Exception {
        Tools tools = new Tools(environment).requires("The AWS CLI", "sh", "-c", "aws --version");

        String output = tools.run(
                "sh",
                "-c",
                "aws cloudformation deploy --stack-name hub --template-file ../src/test/resources/hub.yaml"
                        + " --parameter-overrides Env=prod");

        assertThat(output).contains("Successfully created/updated stack - hub");
        assertThat(catalog.account("hub").stacks().get("hub").status()).isEqualTo("CREATE_COMPLETE");
        assertThat(hub.listPortfolios().portfolioDetails())
                .extracting(PortfolioDetail::displayName)
                .containsExactly("Web servers prod");
    }

    @Test
    void boto3_shares_imports_and_launches() throws Exception {
        Tools tools = new Tools(environment).requires("Python with boto3", "python3", "-c", "import boto3");

        shared_imported_and_launched(tools.run("python3", "hub_and_spoke.py"));
    }

    @Test
    void the_SDK_for_JavaScript_shares_imports_and_launches() throws Exception {
        Tools tools = new Tools(environment)
                .requires("Node.js", "node", "--version")
                .requiresNodePackage("@aws-sdk/client-service-catalog");

        shared_imported_and_launched(tools.run("node", "hub-and-spoke.mjs"));
    }

    private void shared_imported_and_launched(String output) {
        assertThat(output).contains("my-server runs in 222222222222");
        String portfolio = hub.listPortfolios().portfolioDetails().get(0).id();
        assertThat(hub).portfolio(portfolio).isSharedWithAccount("222222222222").isAcceptedBy("222222222222");
        assertThat(spoke).portfolio(portfolio).isImportedFrom("111111111111");
        assertThat(spoke.searchProvisionedProducts().provisionedProducts()).hasSize(1);
    }

    @Test
    void a_pytest_fixture_gives_each_test_its_own_catalog() throws Exception {
        Tools tools = new Tools(environment)
                .requires("Python with boto3 and pytest", "python3", "-c", "import boto3, pytest");

        String output = tools.run("python3", "-m", "pytest", "-p", "no:cacheprovider");

        assertThat(output).contains("2 passed");
        assertThat(hub.listPortfolios().portfolioDetails()).isEmpty();
    }

    @Test
    void a_Vitest_fixture_gives_each_test_its_own_catalog() throws Exception {
        Tools tools = new Tools(environment)
                .requires("Node.js", "node", "--version")
                .requiresNodePackage("@aws-sdk/client-service-catalog")
                .requiresNodePackage("vitest");

        String output = tools.run("node", "node_modules/vitest/vitest.mjs", "run", "--no-color");

        assertThat(output).contains("2 passed");
        assertThat(hub.listPortfolios().portfolioDetails()).isEmpty();
    }
}
