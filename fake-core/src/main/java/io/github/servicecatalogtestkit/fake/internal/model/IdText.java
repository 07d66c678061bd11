package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.OptionalLong;

/**
 * How a number becomes an id that looks like one of AWS's: a prefix and thirteen characters of {@code a-z2-7}. The mapping has
 * an inverse, so an id leads to its object without a table of texts, and ids are the same in every run.
 */
final class IdText {

    static final int LENGTH = 13;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;
    private static final int HIGHEST_FIRST_DIGIT = 0xF;

    private IdText() {}

    /** Returns the id text of {@code number} under {@code prefix}, for example {@code port-…}. */
    static String of(String prefix, long number) {
        long mixed = mix(number ^ salt(prefix));
        char[] text = new char[prefix.length() + LENGTH];
        prefix.getChars(0, prefix.length(), text, 0);
        for (int i = text.length - 1; i >= prefix.length(); i--) {
            text[i] = ALPHABET.charAt((int) (mixed & (ALPHABET.length() - 1)));
            mixed >>>= BITS;
        }
        return new String(text);
    }

    /** Returns the number that {@code text} stands for, or empty if it is no id under {@code prefix}. */
    static OptionalLong numberOf(String prefix, String text) {
        if (text.length() != prefix.length() + LENGTH || !text.startsWith(prefix)) {
            return OptionalLong.empty();
        }
        // Thirteen characters hold 65 bits: of two texts with the same low 64 bits only one was ever given out.
        if (digit(text.charAt(prefix.length())) > HIGHEST_FIRST_DIGIT) {
            return OptionalLong.empty();
        }
        long mixed = 0;
        for (int i = prefix.length(); i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return OptionalLong.empty();
            }
            mixed = mixed << BITS | digit;
        }
        return OptionalLong.of(unmix(mixed) ^ salt(prefix));
    }

    private static int digit(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '2' && c <= '7' ? c - '2' + 26 : -1;
    }

    private static long salt(String prefix) {
        return prefix.hashCode() * 0x9E3779B97F4A7C15L;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): a bijection of 64 bits that scatters neighbours. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static long unmix(long z) {
        z = (z ^ (z >>> 31) ^ (z >>> 62)) * 0x319642B2D24D8EC3L;
        z = (z ^ (z >>> 27) ^ (z >>> 54)) * 0x96DE1B173F119089L;
        return z ^ (z >>> 30) ^ (z >>> 60);
    }
}
