package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the values of settings; what it cannot read is an {@link IllegalArgumentException} that says what may be written. */
final class SettingValue {

    /** How the values of {@link #progress} are written. */
    static final String PROGRESS = "immediate|held|afterPolls(3)|after(PT5S)";

    private SettingValue() {}

    static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("It is true or false");
        };
    }

    static int number(String text) {
        return parsed(text, Integer::valueOf, "a whole number");
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("It is one of " + names(type)));
    }

    static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("|"));
    }

    static <T> T parsed(String text, Function<String, T> parser, String what) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("It is " + what, e);
        }
    }

    static CompletionPolicy progress(String text) {
        return switch (text) {
            case "immediate" -> CompletionPolicy.immediate();
            case "held" -> CompletionPolicy.held();
            default -> counted(text);
        };
    }

    private static CompletionPolicy counted(String text) {
        String form = "one of " + PROGRESS;
        if (text.startsWith("afterPolls(") && text.endsWith(")")) {
            return CompletionPolicy.afterPolls(parsed(inBrackets(text), Integer::valueOf, form));
        }
        if (text.startsWith("after(") && text.endsWith(")")) {
            return CompletionPolicy.after(parsed(inBrackets(text), Duration::parse, form));
        }
        throw new IllegalArgumentException("It is " + form);
    }

    private static String inBrackets(String text) {
        return text.substring(text.indexOf('(') + 1, text.length() - 1);
    }
}
