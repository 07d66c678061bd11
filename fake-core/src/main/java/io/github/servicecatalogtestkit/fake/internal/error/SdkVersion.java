package io.github.servicecatalogtestkit.fake.internal.error;

/** The version of the AWS SDK on the class path. */
public final class SdkVersion {

    private static final int OLDEST_MINOR = 25;

    private static final String PRESENT = present();

    private SdkVersion() {}

    /** Read at run time: the compiler would copy the constant of the version that the toolkit is built with. */
    private static String present() {
        try {
            return String.valueOf(Class.forName("software.amazon.awssdk.core.util.VersionInfo")
                    .getField("SDK_VERSION")
                    .get(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            return "unknown";
        }
    }

    /**
     * Checks that the toolkit works with the SDK.
     *
     * @throws IllegalStateException if the SDK is too old
     */
    public static void requireSupported() {
        int end = PRESENT.indexOf('.', 2);
        if (PRESENT.startsWith("2.") && end > 0 && Integer.parseInt(PRESENT, 2, end, 10) < OLDEST_MINOR) {
            throw tooOld("The Service Catalog Testkit", "2." + OLDEST_MINOR);
        }
    }

    /**
     * Returns the exception for an SDK that is too old.
     *
     * @param what what needs a newer one
     */
    public static IllegalStateException tooOld(String what, String oldest) {
        return new IllegalStateException(what + " needs version " + oldest
                + " or newer of the AWS SDK for Java, but version " + PRESENT + " is on the class path.");
    }
}
