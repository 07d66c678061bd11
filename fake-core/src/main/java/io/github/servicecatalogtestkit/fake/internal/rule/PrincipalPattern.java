package io.github.servicecatalogtestkit.fake.internal.rule;

import java.util.BitSet;

/**
 * The name pattern of an {@code IAM_PATTERN} principal. {@code *} matches any characters including slashes, {@code ?}
 * matches one character or none, and every other character matches itself.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AssociatePrincipalWithPortfolio.html">
 *     AssociatePrincipalWithPortfolio</a>
 */
record PrincipalPattern(String text) {

    /**
     * Returns whether {@code name} matches. The name is read once with the set of all positions in the pattern that are
     * possible so far, so the time is at most the product of both lengths.
     */
    boolean matches(CharSequence name) {
        BitSet places = new BitSet(text.length() + 1);
        reach(places, 0);
        for (int i = 0; i < name.length() && !places.isEmpty(); i++) {
            places = after(places, name.charAt(i));
        }
        return places.get(text.length());
    }

    private BitSet after(BitSet places, char next) {
        BitSet further = new BitSet(text.length() + 1);
        for (int place = places.nextSetBit(0);
                place >= 0 && place < text.length();
                place = places.nextSetBit(place + 1)) {
            char wanted = text.charAt(place);
            if (wanted == '*') {
                reach(further, place);
            } else if (wanted == '?' || wanted == next) {
                reach(further, place + 1);
            }
        }
        return further;
    }

    /** Marks {@code place} and the positions that wildcards reach from it without a character. */
    private void reach(BitSet places, int place) {
        int end = place;
        places.set(end);
        while (end < text.length() && (text.charAt(end) == '*' || text.charAt(end) == '?')) {
            end++;
            places.set(end);
        }
    }
}
