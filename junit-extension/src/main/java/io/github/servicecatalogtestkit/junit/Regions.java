package io.github.servicecatalogtestkit.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.regions.Region;

/**
 * Parses and validates Regions. {@link Region#of} accepts any text, so a misspelled ID would become an empty Region.
 */
final class Regions {

    /** The JUnit configuration parameter with the default Region of accounts. */
    static final String PARAMETER = "servicecatalog.fake.region";

    private Regions() {}

    /** Returns the Region for tests that do not choose one, if the test run chooses one. */
    static @Nullable Region ofTestRun(ExtensionContext context) {
        String id = context.getConfigurationParameter(PARAMETER).orElse("").strip();
        return id.isEmpty() ? null : parse(id, "JUnit configuration parameter " + PARAMETER);
    }

    static Region parse(String id, String declaration) {
        Region region = Region.of(id);
        if (!Region.regions().contains(region)) {
            throw new ExtensionConfigurationException(declaration + ": the AWS SDK knows no Region \"" + id
                    + "\". Write the ID of a Region, for example region = \"eu-west-1\".");
        }
        return region;
    }
}
