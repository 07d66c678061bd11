package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

class PartitionTest {

    @ParameterizedTest
    @CsvSource({"cn-north-1, aws-cn", "us-gov-west-1, aws-us-gov", "eu-central-1, aws"})
    void arns_contain_the_partition_of_the_region(String region, String partition) {
        FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .region(Region.of(region))
                .organization(o -> o.management("hub").unit("dev", u -> u.account("spoke")))
                .build();
        ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();

        String portfolio = hub.createPortfolio(
                        p -> p.displayName("Data").providerName("IT").idempotencyToken("token"))
                .portfolioDetail()
                .arn();

        assertThat(portfolio).startsWith("arn:" + partition + ":catalog:" + region + ":");
        assertThat(catalog.organization().arn()).startsWith("arn:" + partition + ":organizations::");
        assertThat(catalog.organization().unit("dev").arn()).startsWith("arn:" + partition + ":organizations::");
        assertThat(catalog.account("hub").organizations().describeOrganization().organization())
                .satisfies(organization -> assertThat(organization.arn())
                        .isEqualTo(catalog.organization().arn()))
                .satisfies(organization ->
                        assertThat(organization.masterAccountArn()).startsWith("arn:" + partition + ":"));
        assertThat(catalog.account("hub").as("role/Developer").principalArn())
                .startsWith("arn:" + partition + ":iam::");
        assertThat(catalog.account("hub")
                        .as("role/Developer")
                        .in(Region.CN_NORTHWEST_1)
                        .principalArn())
                .startsWith("arn:aws-cn:iam::");
    }
}
