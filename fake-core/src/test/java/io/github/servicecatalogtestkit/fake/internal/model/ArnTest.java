package io.github.servicecatalogtestkit.fake.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

class ArnTest {

    static Iterable<Region> regions() {
        return Region.regions();
    }

    @ParameterizedTest
    @MethodSource("regions")
    void every_region_of_the_sdk_is_in_the_partition_that_the_sdk_says(Region region) {
        assertThat(Arn.partitionOf(region.id()))
                .isEqualTo(PartitionMetadata.of(region).id());
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, arn:aws:catalog:us-east-1:123456789012:portfolio/port-1",
        "cn-north-1, arn:aws-cn:catalog:cn-north-1:123456789012:portfolio/port-1",
        "us-gov-west-1, arn:aws-us-gov:catalog:us-gov-west-1:123456789012:portfolio/port-1",
        "eusc-de-east-1, arn:aws-eusc:catalog:eusc-de-east-1:123456789012:portfolio/port-1"
    })
    void an_arn_names_the_partition_of_its_region(String region, String arn) {
        Scope scope = new Scope(new AccountId("123456789012"), region);

        assertThat(scope.arn("portfolio/port-1")).isEqualTo(arn);
        assertThat(Arn.parse(arn))
                .hasValueSatisfying(parsed -> assertThat(parsed).hasToString(arn));
    }
}
