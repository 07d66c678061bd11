package io.github.servicecatalogtestkit.junit.internal;

import java.lang.module.ModuleDescriptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The version of JUnit that runs the tests. */
public final class JUnitVersion {

    private static final int MAJOR = 5;
    private static final int FIRST_MINOR = 12;

    private JUnitVersion() {}

    /**
     * Refuses a version with which fields would not be injected.
     *
     * @throws ExtensionConfigurationException if JUnit is older than 5.12
     */
    public static void requireSupported(ExtensionContext context) {
        String refusal = refusal(context.getClass());
        if (refusal != null) {
            throw new ExtensionConfigurationException(refusal);
        }
    }

    /** Returns the sentence that refuses the version of JUnit that has this class, or {@code null} if there is none. */
    static @Nullable String refusal(Class<?> ofJUnit) {
        String version = version(ofJUnit);
        return version == null || !isTooOld(version)
                ? null
                : "The Service Catalog Testkit needs JUnit " + MAJOR + "." + FIRST_MINOR + " or later, but JUnit "
                        + version + " runs this test: raise the version of org.junit:junit-bom or of your build's "
                        + "JUnit.";
    }

    /** Returns the version in the manifest of the jar or in the module descriptor, if one of them has it. */
    private static @Nullable String version(Class<?> type) {
        String inManifest = type.getPackage().getImplementationVersion();
        ModuleDescriptor module = type.getModule().getDescriptor();
        return inManifest != null || module == null
                ? inManifest
                : module.rawVersion().orElse(null);
    }

    /** Returns whether a version such as {@code 5.11.4} is too old. A version in another form is accepted. */
    static boolean isTooOld(String version) {
        int dot = version.indexOf('.');
        int end = version.indexOf('.', dot + 1);
        int major = number(version, 0, dot);
        int minor = number(version, dot + 1, end);
        return major >= 0 && minor >= 0 && (major < MAJOR || (major == MAJOR && minor < FIRST_MINOR));
    }

    private static int number(String text, int begin, int end) {
        int number = end > begin ? 0 : -1;
        for (int i = begin; i < end; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9' || number > 1000) {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }
}
