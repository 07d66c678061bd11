package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Kind;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Determines the kind of an unquoted YAML scalar. CloudFormation follows <a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">YAML 1.1</a>, where
 * {@code Yes} and {@code off} are booleans: {@code Default: No} is the text {@code false} (<a
 * href="https://github.com/ASFHyP3/hyp3/pull/2061">recorded</a>, <a href="https://github.com/aws/aws-cli/pull/5257">and
 * here</a>).
 *
 * <p>Simplified: a number keeps the digits of the text. YAML 1.1 also has octal and sexagesimal numbers.
 */
final class YamlScalars {

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> TRUE = Set.of("true", "yes", "on");
    private static final Set<String> FALSE = Set.of("false", "no", "off");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> SUPPORTED = Set.of("str", "int", "float", "bool", "null", "seq", "map");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private YamlScalars() {}

    static Scalar text(String text, Position position) {
        return new Scalar(text, Kind.TEXT, position);
    }

    static Scalar resolve(String text, Position position) {
        if (NULL.contains(text)) {
            return new Scalar("", Kind.NULL, position);
        }
        if (isOneOf(TRUE, text)) {
            return new Scalar("true", Kind.BOOLEAN, position);
        }
        if (isOneOf(FALSE, text)) {
            return new Scalar("false", Kind.BOOLEAN, position);
        }
        return new Scalar(text, NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT, position);
    }

    static Scalar tagged(String tag, String text, Position position) {
        requireSupported(tag, position);
        return tag.equals("!") || tag.equals(STANDARD + "str") ? text(text, position) : resolve(text, position);
    }

    /**
     * Refuses the tags that the page above excludes by name (binary, omap, pairs, set, timestamp), and unknown tags.
     */
    static void requireSupported(String tag, Position position) {
        String name = tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : "";
        if (!tag.equals("!") && !SUPPORTED.contains(name)) {
            throw YamlReader.notWellFormed(position, "the tag " + tag + " is not supported");
        }
    }

    /** YAML 1.1 allows {@code yes}, {@code Yes} and {@code YES}, not {@code yEs}. */
    private static boolean isOneOf(Set<String> words, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.contains(lower) && (isLowerAfterFirst(text) || text.equals(text.toUpperCase(Locale.ROOT)));
    }

    private static boolean isLowerAfterFirst(String text) {
        return text.substring(1).equals(text.substring(1).toLowerCase(Locale.ROOT));
    }
}
