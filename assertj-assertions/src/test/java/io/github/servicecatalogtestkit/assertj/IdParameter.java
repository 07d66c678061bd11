package io.github.servicecatalogtestkit.assertj;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A parameter of an assertion. Its name says which kind of ID it takes. */
record IdParameter(Class<?> type, Method method, int index) {

    /** The kinds of IDs that parameters with these names take. */
    private static final Map<String, Set<IdKind>> KINDS = Map.ofEntries(
            Map.entry("accountId", Set.of(IdKind.ACCOUNT)),
            Map.entry("accountIds", Set.of(IdKind.ACCOUNT)),
            Map.entry("ownerAccountId", Set.of(IdKind.ACCOUNT)),
            Map.entry("recipientId", Set.of(IdKind.ACCOUNT, IdKind.ORGANIZATIONAL_UNIT, IdKind.ORGANIZATION)),
            Map.entry("unitId", Set.of(IdKind.ORGANIZATIONAL_UNIT)),
            Map.entry("organizationId", Set.of(IdKind.ORGANIZATION)),
            Map.entry("portfolioId", Set.of(IdKind.PORTFOLIO)),
            Map.entry("sourcePortfolioId", Set.of(IdKind.PORTFOLIO)),
            Map.entry("productId", Set.of(IdKind.PRODUCT)),
            Map.entry("productIds", Set.of(IdKind.PRODUCT)),
            Map.entry("version", Set.of(IdKind.VERSION)),
            Map.entry("versions", Set.of(IdKind.VERSION)),
            Map.entry("constraintId", Set.of(IdKind.CONSTRAINT)),
            Map.entry("nameOrId", Set.of(IdKind.PROVISIONED_PRODUCT)),
            Map.entry("recordId", Set.of(IdKind.RECORD)),
            Map.entry("token", Set.of(IdKind.SHARE_ACTION)),
            Map.entry("principalArn", Set.of(IdKind.PRINCIPAL)),
            Map.entry("principalArns", Set.of(IdKind.PRINCIPAL)),
            Map.entry("roleArn", Set.of(IdKind.ROLE)),
            Map.entry("roleName", Set.of(IdKind.ROLE_NAME)));

    /** Parameters that are free texts. */
    private static final Set<String> TEXTS = Set.of(
            "name", "key", "value", "json", "description", "text", "error", "rule", "type", "logicalId", "logicalIds");

    /** Returns the parameters of the methods of our own of every assert that can be created. */
    static Stream<IdParameter> all() {
        return EntryPointTest.asserts()
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .flatMap(type -> ownMethods(type)
                        .flatMap(method -> IntStream.range(0, method.getParameterCount())
                                .mapToObj(index -> new IdParameter(type, method, index))))
                .sorted(Comparator.comparing(IdParameter::toString));
    }

    private static Stream<Method> ownMethods(Class<?> type) {
        return Stream.<Class<?>>iterate(
                        type, AbstractServiceCatalogAssert.class::isAssignableFrom, Class::getSuperclass)
                .flatMap(declaring -> Arrays.stream(declaring.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !AssertionMethods.isInherited(method));
    }

    String name() {
        return method.getParameters()[index].getName();
    }

    Set<IdKind> kinds() {
        return KINDS.getOrDefault(name(), Set.of());
    }

    @Override
    public String toString() {
        return type.getSimpleName() + "." + method.getName() + "("
                + Arrays.stream(method.getParameters()).map(Parameter::getName).collect(Collectors.joining(", "))
                + "): " + name();
    }

    /** Returns whether the parameter is a text, or several, but is not known to be an ID or a free text. */
    boolean isUnclassified() {
        return (javaType() == String.class || javaType() == String[].class)
                && kinds().isEmpty()
                && !TEXTS.contains(name());
    }

    Class<?> javaType() {
        return method.getParameterTypes()[index];
    }

    /** Returns the argument that gives this text. */
    Object as(Object text) {
        return javaType() == String[].class ? new String[] {(String) text} : text;
    }

    /** Returns what the assertion throws, or {@code null} if it passes. */
    @Nullable
    Throwable call(Object subject, @Nullable Object value, Object[] others) {
        @Nullable Object[] arguments = others.clone();
        arguments[index] = value;
        try {
            method.invoke(subject, arguments);
            return null;
        } catch (InvocationTargetException e) {
            return e.getTargetException();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
