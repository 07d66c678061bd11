package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Compares lists in any order, in which an element that occurs twice is there twice. */
final class Occurrences {

    private Occurrences() {}

    /** Returns the elements of {@code all} without one occurrence for each element of {@code others}. */
    static <T> List<T> minus(List<T> all, List<T> others) {
        List<T> left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }

    /** Returns the element, and how often the test names it if it does so more than once. */
    static String text(String element, List<String> expected) {
        int times = Collections.frequency(expected, element);
        return times > 1 ? element + ", which the test names " + times + " times" : element;
    }
}
