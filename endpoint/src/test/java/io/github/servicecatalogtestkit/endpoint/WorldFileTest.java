package io.github.servicecatalogtestkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The file that describes a catalog for the command line. */
class WorldFileTest {

    private static Path example() throws URISyntaxException {
        URL file = Objects.requireNonNull(WorldFileTest.class.getResource("/world.yaml"));
        return Path.of(file.toURI());
    }

    @Test
    void it_describes_accounts_an_organization_and_what_was_done_before() throws URISyntaxException {
        FakeServiceCatalog catalog = WorldFile.read(example()).catalog();

        assertThat(catalog.region()).isEqualTo(Region.EU_WEST_1);
        assertThat(catalog.account("dev").id()).isEqualTo("222222222222");
        assertThat(catalog.organization().unit("workloads/prod").id()).startsWith("ou-");
        assertThat(catalog.journal().calls()).isEmpty();
        ServiceCatalogClient dev = catalog.account("dev").serviceCatalog();
        ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
        String portfolio = hub.listPortfolios().portfolioDetails().get(0).id();
        dev.acceptPortfolioShare(a -> a.portfolioId(portfolio));
        String product = dev.searchProductsAsAdmin(s -> s.portfolioId(portfolio))
                .productViewDetails()
                .get(0)
                .productViewSummary()
                .productId();
        assertThat(hub.describeProvisioningArtifact(d -> d.productId(product)
                                .provisioningArtifactName("v1")
                                .includeProvisioningArtifactParameters(true))
                        .provisioningArtifactParameters())
                .extracting(parameter -> parameter.parameterKey())
                .containsExactly("Size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{accounts: {hub: 1}}                             | twelve digits",
                "{account: {hub: '111111111111'}}     | The world has no \"account\"; it can have accounts, region,",
                "{accounts: [hub]}                                | must be an object with members",
                "{region: x, region: y}                           | duplicate key",
                "[1]                                              | The file is a mapping",
                "{a: [}                                           | expected",
                "{organization: {units: {}}}                      | needs \"management\"",
                "{organization: {management: hub, unit: {}}}      | has no \"unit\"; it can have management,",
                "{organization: {management: hub, trustedAccess: yes please}} | must be true or false",
                "{settings: {shareCompletion: soon}} | The setting shareCompletion cannot be \"soon\"",
                "{settings: {shareCompletions: held}}             | Did you mean \"shareCompletion\"? There are",
                "{settings: {colour: red}}                        | There is no setting \"colour\". There are",
                "{settings: {quota.PORTFOLIOS_PER_REGION: -1}}    | it is a number from 0",
                "{templates: {https://a.s3.amazonaws.com/a: none.yaml}} | none.yaml",
                "{calls: [{account: hub}]}                        | needs \"call\"",
                "{calls: [{account: hub, call: CreatePortfolios}]} | no operation \"CreatePortfolios\"",
                "{calls: [{account: hub, call: CreatePortfolio, when: now}]} | has no \"when\"",
                "{calls: [{account: hub, call: CreatePortfolio, with: {ProviderNam: IT}}]} |"
                        + " \"with\" of CreatePortfolio has no \"ProviderNam\"; it can have AcceptLanguage,",
                "{calls: [{account: hub, call: CreatePortfolio, with: {Tags: [{Kye: a}]}}]} |"
                        + " entry 1 of \"Tags\" has no \"Kye\"; it can have Key, Value.",
                "{calls: [{account: hub, call: CreateProduct, with: {SourceConnection: {Typ: a}}}]} |"
                        + " \"SourceConnection\" of \"with\" of CreateProduct has no \"Typ\"; it can have Type,",
                "{calls: [{account: hub, call: CreateOrganization, with: {Feature: ALL}}]} | it can have FeatureSet.",
                "{accounts: {hub: }, calls: [{account: hbu, call: ListPortfolios}]} | Account \"hbu\" is not one of the"
                        + " accounts [hub] that are listed. Correct the name, or add the account to the list",
                "{accounts: {hub: }, calls: [{account: hub, call: DeletePortfolio, with: {Id: '${spok}'}}]} |"
                        + " Account \"spok\" is not",
                "{accounts: {hub: }, organization: {management: hbu}} | \"hbu\" is not one of the accounts [hub]",
                "{accounts: {hub: }, organization: {management: hub, units: {a: {accounts: [b]}}}} | \"b\" is not",
                "{calls: [{account: hub, call: DeletePortfolio, with: {Id: port-1}}]} | refused: Resource",
                "{calls: [{account: hub, call: DeletePortfolio, with: {Id: '${web.Id}'}}]} | as: web"
            })
    void what_is_wrong_is_said_with_the_name_of_the_file(String yaml, String text, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), yaml);

        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> WorldFile.read(file))
                .withMessageStartingWith(file + ": ")
                .withMessageContaining(text);
    }

    @Test
    void a_missing_file_is_named(@TempDir Path folder) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> WorldFile.read(folder.resolve("none.yaml")))
                .withMessage(folder.resolve("none.yaml") + ": There is no such file.");
    }

    @Test
    void an_account_can_be_listed_without_an_id(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("names.yaml"), "accounts: {hub: , spoke: '222222222222'}\n");

        WorldFile.World world = WorldFile.read(file);

        assertThat(world.accounts())
                .containsEntry("hub", world.catalog().account("hub").id())
                .containsEntry("spoke", "222222222222");
    }

    @Test
    void an_empty_file_is_an_empty_catalog(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("empty.yaml"), "# nothing\n");

        assertThat(WorldFile.read(file).catalog().region()).isEqualTo(Region.US_EAST_1);
    }
}
