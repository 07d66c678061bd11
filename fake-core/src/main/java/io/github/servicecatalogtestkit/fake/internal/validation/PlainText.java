package io.github.servicecatalogtestkit.fake.internal.validation;

/**
 * Plain strings that a pattern of the model surely matches, written down by hand for the patterns of everyday calls.
 *
 * <p>It answers for identifiers, names, tags and organization nodes without allocating, where a compiled expression
 * makes a matcher of 200 bytes for each string and costs a millisecond to compile in a cold JVM. Where it cannot tell,
 * as for every string outside of ASCII, the expression decides.
 */
final class PlainText {

    private static final PlainText NONE = new PlainText();

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final Run[][] alternatives;

    private PlainText(Run[]... alternatives) {
        this.alternatives = alternatives;
    }

    /** Returns what is known of a pattern; nothing, if its text is not exactly one of those below. */
    static PlainText knownFrom(String regex) {
        return switch (regex) {
            case "^[a-zA-Z0-9_\\-]*" -> one(some("a-zA-Z0-9_-"));
            case "^[a-zA-Z0-9_\\-.]*" -> one(some("a-zA-Z0-9_.-"));
            case "[a-zA-Z0-9][a-zA-Z0-9_-]*" -> one(run("a-zA-Z0-9", 1, 1), some("a-zA-Z0-9_-"));
            case "[a-zA-Z0-9][a-zA-Z0-9._-]*" -> one(run("a-zA-Z0-9", 1, 1), some("a-zA-Z0-9._-"));
            case "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$" -> one(some("a-zA-Z0-9 _.:/=+@-"));
            case "[\\u0009\\u000a\\u000d\\u0020-\\uD7FF\\uE000-\\uFFFD]*" -> one(some("\t\n\r -~"));
            case "^[0-9]{12}$" -> one(run("0-9", 12, 12));
            case "(^[0-9]{12}$)|(^arn:aws:organizations::\\d{12}:organization\\/o-[a-z0-9]{10,32})"
                    + "|(^o-[a-z0-9]{10,32}$)"
                    + "|(^arn:aws:organizations::\\d{12}:ou\\/o-[a-z0-9]{10,32}\\/ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$)"
                    + "|(^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$)" ->
                new PlainText(
                        new Run[] {run("0-9", 12, 12)},
                        new Run[] {run("o", 1, 1), run("-", 1, 1), run("a-z0-9", 10, 32)},
                        new Run[] {
                            run("o", 1, 1),
                            run("u", 1, 1),
                            run("-", 1, 1),
                            run("a-z0-9", 4, 32),
                            run("-", 1, 1),
                            run("a-z0-9", 8, 32)
                        });
            default -> NONE;
        };
    }

    boolean surelyMatches(String text) {
        for (Run[] runs : alternatives) {
            if (matches(runs, text)) {
                return true;
            }
        }
        return false;
    }

    /** Takes each run as long as it can be: right, because no run may begin with what could continue the one before. */
    private static boolean matches(Run[] runs, String text) {
        int at = 0;
        for (Run run : runs) {
            at = run.endIn(text, at);
            if (at < 0) {
                return false;
            }
        }
        return at == text.length();
    }

    private static PlainText one(Run... runs) {
        return new PlainText(runs);
    }

    private static Run some(String characters) {
        return run(characters, 0, UNBOUNDED);
    }

    /** Characters in the notation of a character class: {@code a-z} is a range, a hyphen at an end is a hyphen. */
    private static Run run(String characters, int min, int max) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < characters.length(); i++) {
            char from = characters.charAt(i);
            char to = from;
            if (i + 2 < characters.length() && characters.charAt(i + 1) == '-') {
                to = characters.charAt(i + 2);
                i += 2;
            }
            for (int c = from; c <= to; c++) {
                low |= c < 64 ? 1L << c : 0;
                high |= c < 64 ? 0 : 1L << (c - 64);
            }
        }
        return new Run(low, high, min, max);
    }

    /** From {@code min} to {@code max} characters of an ASCII set, the set as two words of bits. */
    private record Run(long low, long high, int min, int max) {

        /** Returns where the run that starts here ends, negative if it is too short. */
        int endIn(String text, int start) {
            int limit = max == UNBOUNDED ? text.length() : Math.min(text.length(), start + max);
            int at = start;
            while (at < limit && contains(text.charAt(at))) {
                at++;
            }
            return at - start < min ? -1 : at;
        }

        private boolean contains(char c) {
            return c < 64 ? (low >>> c & 1) != 0 : c < 128 && (high >>> (c - 64) & 1) != 0;
        }
    }
}
