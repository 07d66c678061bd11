package io.github.servicecatalogtestkit.fake.internal.sdk;

/** The classes of the SDK on the class path, which may be older than the one that the toolkit was built with. */
final class SdkClasses {

    private SdkClasses() {}

    /** Returns how many of the classes are present, counted up to the first one that is absent. */
    static int countPresent(String... names) {
        int present = 0;
        while (present < names.length && isPresent(names[present])) {
            present++;
        }
        return present;
    }

    private static boolean isPresent(String name) {
        try {
            Class.forName(name, false, SdkClasses.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException olderSdk) {
            return false;
        }
    }
}
