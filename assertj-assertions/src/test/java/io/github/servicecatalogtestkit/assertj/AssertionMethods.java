package io.github.servicecatalogtestkit.assertj;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** The public methods of the assert classes that verify something, and what their Javadoc says about their calls. */
final class AssertionMethods {

    /** Methods that only say how the assertions that follow read. */
    private static final Set<String> SETTINGS = Set.of("inAccount", "asSharedBy", "administeredBy", "eventually");

    private static final Path SOURCES = Path.of("src/main/java/io/github/servicecatalogtestkit/assertj");
    private static final Pattern OPERATION = Pattern.compile("\\{@code ([A-Z]\\w+)}");

    private AssertionMethods() {}

    /** Returns {@code PortfolioAssert.isLocal()} for each assertion of {@code type}. */
    static Stream<String> of(Class<?> type) {
        return declared(type)
                .filter(method -> !SETTINGS.contains(method.getName()))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + signature(method))
                .distinct();
    }

    private static Stream<Method> declared(Class<?> type) {
        return type.getPackage().equals(AssertionMethods.class.getPackage())
                ? Stream.concat(
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> !method.isSynthetic())
                                .filter(method -> Modifier.isPublic(method.getModifiers()))
                                .filter(method -> !isInherited(method)),
                        declared(type.getSuperclass()))
                : Stream.empty();
    }

    /** Returns whether AssertJ declares {@code method} for all asserts. Such a method is not about Service Catalog. */
    static boolean isInherited(Method method) {
        return Arrays.stream(AbstractAssert.class.getMethods())
                .anyMatch(inherited -> inherited.getName().equals(method.getName())
                        && Arrays.equals(inherited.getParameterTypes(), method.getParameterTypes()));
    }

    private static String signature(Method method) {
        return method.getName() + "("
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /** Returns the method that {@code check} is about, as {@link #of} does. */
    static String of(EveryAssertion.Check check) {
        return of(check.type())
                .filter(method -> method.endsWith("." + check.method()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no method " + check));
    }

    /** Returns the operations that the paragraph "Calls …" in the Javadoc of {@code method} names. */
    static Set<String> documentedCalls(String method) {
        String paragraph = paragraphAboutCalls(javadoc(method));
        return OPERATION
                .matcher(paragraph)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String paragraphAboutCalls(String javadoc) {
        Matcher paragraph = Pattern.compile("<p>(Calls|Makes no call)(.*?)(<p>|\\n\\s*\\n|$)", Pattern.DOTALL)
                .matcher(javadoc);
        if (!paragraph.find()) {
            throw new IllegalArgumentException("The Javadoc has no paragraph \"Calls …\": " + javadoc);
        }
        return paragraph.group();
    }

    private static String javadoc(String method) {
        String type = method.substring(0, method.indexOf('.'));
        String name = method.substring(method.indexOf('.') + 1, method.indexOf('('));
        List<String> parameters = Pattern.compile(", ")
                .splitAsStream(method.substring(method.indexOf('(') + 1, method.indexOf(')')))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> Pattern.quote(parameter.replace("[]", "")) + "(<[^>]*>)?(\\.\\.\\.)? \\w+")
                .toList();
        Matcher declaration = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@\\w+\\s+)*public [^=;{]*?\\b" + name + "\\(\\s*"
                                + String.join(",\\s*", parameters) + "\\)",
                        Pattern.DOTALL)
                .matcher(read(SOURCES.resolve(type + ".java")));
        if (!declaration.find()) {
            throw new IllegalArgumentException("The source of " + type + " does not declare " + method);
        }
        return declaration.group(1).replaceAll("(?m)^\\s*\\* ?", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
