package io.github.servicecatalogtestkit.junit;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The version of JUnit that runs the tests. */
final class JUnitVersion {

    private static final int MAJOR = 5;
    private static final int FIRST_MINOR = 12;

    private JUnitVersion() {}

    /**
     * Refuses a version with which fields would not be injected.
     *
     * @throws ExtensionConfigurationException if JUnit is older than 5.12
     */
    static void requireSupported(ExtensionContext context) {
        versionOf(context.getClass())
                .or(() -> versionOf(ExtensionContext.class))
                .filter(JUnitVersion::isTooOld)
                .ifPresent(version -> {
                    throw new ExtensionConfigurationException("The Service Catalog Testkit needs JUnit " + MAJOR + "."
                            + FIRST_MINOR + " or later, but JUnit " + version
                            + " runs this test: raise the version of org.junit:junit-bom or of your build's JUnit.");
                });
    }

    /** Returns the version in the manifest of the jar or in the module descriptor. */
    private static Optional<String> versionOf(Class<?> type) {
        return Optional.ofNullable(type.getPackage().getImplementationVersion())
                .or(() -> Optional.ofNullable(type.getModule().getDescriptor())
                        .flatMap(java.lang.module.ModuleDescriptor::rawVersion));
    }

    /** Returns whether a version such as {@code 5.11.4} is too old. A version in another form is accepted. */
    static boolean isTooOld(String version) {
        String[] parts = version.split("[.\\-]", 3);
        try {
            int major = Integer.parseInt(parts[0]);
            return major < MAJOR || (major == MAJOR && Integer.parseInt(parts[1]) < FIRST_MINOR);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException unknown) {
            return false;
        }
    }
}
