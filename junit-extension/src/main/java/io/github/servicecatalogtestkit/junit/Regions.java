package io.github.servicecatalogtestkit.junit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.regions.Region;

/** Reads Regions. The SDK makes a Region of any text, so a typing error would become an empty Region. */
final class Regions {

    private Regions() {}

    static Region read(String id, String written) {
        Region region = Region.of(id);
        if (!Region.regions().contains(region)) {
            throw new ExtensionConfigurationException(written + ": the AWS SDK knows no Region \"" + id
                    + "\". Write its id, such as region = \"eu-west-1\".");
        }
        return region;
    }
}
