package io.github.servicecatalogtestkit.fake.internal.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that someone meant who misspelled or shortened it. */
public final class ClosestName {

    private static final double SIMILAR = 0.6;

    private ClosestName() {}

    /**
     * Returns the most similar name, or empty if none is similar. A name that contains the whole text comes first.
     * Upper and lower case are the same.
     */
    public static Optional<String> of(String misspelled, List<String> names) {
        return names.stream()
                .filter(name -> similarity(misspelled, name) >= SIMILAR)
                .max(Comparator.comparing((String name) -> contains(name, misspelled))
                        .thenComparing(name -> similarity(misspelled, name)));
    }

    private static boolean contains(String name, String text) {
        return name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /** Returns which part of both texts is a common subsequence: 1 if they are the same, 0 if they share nothing. */
    private static double similarity(String one, String other) {
        return 2.0
                * commonSubsequence(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT))
                / Math.max(1, one.length() + other.length());
    }

    /** Returns the length of the longest text that remains of both texts if characters are removed from them. */
    private static int commonSubsequence(String one, String other) {
        int[] longest = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int before = 0;
            for (int j = 1; j < longest.length; j++) {
                int shorter = before;
                before = longest[j];
                longest[j] = one.charAt(i) == other.charAt(j - 1) ? shorter + 1 : Math.max(longest[j], longest[j - 1]);
            }
        }
        return longest[other.length()];
    }
}
