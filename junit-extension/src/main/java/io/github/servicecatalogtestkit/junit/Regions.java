package io.github.servicecatalogtestkit.junit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.regions.Region;

/** Reads Regions. The SDK makes a Region of any text, so a typing error would become an empty Region. */
final class Regions {

    /** The JUnit configuration parameter that says where accounts act if a test does not. */
    static final String PARAMETER = "servicecatalog.fake.region";

    private Regions() {}

    /** Returns the Region for tests that choose none. */
    static Region usual(ExtensionContext context) {
        return context.getConfigurationParameter(PARAMETER)
                .filter(id -> !id.isBlank())
                .map(id -> read(id.strip(), "JUnit configuration parameter " + PARAMETER))
                .orElse(Region.US_EAST_1);
    }

    static Region read(String id, String written) {
        Region region = Region.of(id);
        if (!Region.regions().contains(region)) {
            throw new ExtensionConfigurationException(written + ": the AWS SDK knows no Region \"" + id
                    + "\". Write its id, such as region = \"eu-west-1\".");
        }
        return region;
    }
}
