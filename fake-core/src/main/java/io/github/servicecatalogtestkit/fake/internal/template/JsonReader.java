package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Value.Kind;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Scalar;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads strict JSON (ECMA-404), without recursion.
 *
 * <p>Why not a parser that is there: the one inside the AWS SDK takes comments, keeps the last of two equal names,
 * ignores what follows the document and forgets where things stood; the parser below that one is internal to the SDK,
 * whose version the user chooses. A test compares the two.
 */
final class JsonReader {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private static final char END = '\0';

    private final String text;
    private final TreeBuilder tree = new TreeBuilder();
    private int at;
    private int line = 1;
    private int lineStart;

    private JsonReader(String text) {
        this.text = text;
    }

    static @Nullable Value read(String text) {
        return new JsonReader(text).read();
    }

    private @Nullable Value read() {
        readValue();
        while (!tree.isComplete()) {
            if (next() == (tree.isInMapping() ? '}' : ']')) {
                at++;
                tree.close();
            } else {
                readMember();
            }
        }
        if (next() != END || at < text.length()) {
            throw unexpected("the end");
        }
        return tree.root();
    }

    private void readMember() {
        if (!tree.isAtStart()) {
            expect(',');
        }
        if (tree.isInMapping()) {
            next();
            Place place = here();
            tree.key(readString(), place);
            expect(':');
        }
        readValue();
    }

    /** Reads a scalar, or the opening bracket of what is not one. */
    private void readValue() {
        char first = next();
        Place place = here();
        switch (first) {
            case '{' -> {
                at++;
                tree.openMapping(place, UnaryOperator.identity());
            }
            case '[' -> {
                at++;
                tree.openSequence(place, UnaryOperator.identity());
            }
            case '"' -> tree.add(new Scalar(readString(), Kind.TEXT, place));
            case 't' -> tree.add(new Scalar(readWord("true"), Kind.BOOLEAN, place));
            case 'f' -> tree.add(new Scalar(readWord("false"), Kind.BOOLEAN, place));
            case 'n' -> tree.add(new Scalar(readWord("null").substring(4), Kind.NULL, place));
            default -> tree.add(new Scalar(readNumber(), Kind.NUMBER, place));
        }
    }

    private String readWord(String word) {
        if (!text.startsWith(word, at)) {
            throw unexpected("a value");
        }
        at += word.length();
        return word;
    }

    private String readNumber() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw unexpected("a value");
        }
        at = number.end();
        return number.group();
    }

    private String readString() {
        expect('"');
        StringBuilder read = new StringBuilder();
        for (char c = nextInString(); c != '"'; c = nextInString()) {
            at++;
            read.append(c == '\\' ? readEscape() : c);
        }
        at++;
        return read.toString();
    }

    /** The next character of a string, which has to be closed and holds no control characters. */
    private char nextInString() {
        if (at == text.length() || text.charAt(at) < ' ') {
            throw unexpected("the closing quote");
        }
        return text.charAt(at);
    }

    private char readEscape() {
        char escaped = nextInString();
        at++;
        return switch (escaped) {
            case '"', '\\', '/' -> escaped;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> readCodeUnit();
            default -> {
                at--;
                throw unexpected("an escape");
            }
        };
    }

    private char readCodeUnit() {
        int unit = 0;
        for (int i = 0; i < 4; i++, at++) {
            int digit = at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw unexpected("a hexadecimal digit");
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw unexpected(String.valueOf(wanted));
        }
        at++;
    }

    /** The character after any white space, which stays to be read. */
    private char next() {
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = at + 1;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return c;
            }
        }
        return END;
    }

    private Place here() {
        return new Place(line, at - lineStart + 1);
    }

    private MalformedDocument unexpected(String wanted) {
        String found = at == text.length() ? "the text ends" : "there is " + describe(text.charAt(at));
        return new MalformedDocument("JSON not well-formed. " + here() + ": " + wanted + " is expected, and " + found);
    }

    private static String describe(char c) {
        return c > ' ' && c < 127 ? "'" + c + "'" : String.format("U+%04X", (int) c);
    }
}
