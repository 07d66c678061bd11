package io.github.servicecatalogtestkit.fake.usage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogResponse;

/**
 * Says of each member of each response when it is there. A line of the table has a {@link Presence}, the structure and
 * the name of the member, and where that is known from.
 */
final class MemberTable {

    /** When a member is there. */
    enum Presence {
        /** In every response. */
        ALWAYS,
        /** In every response; empty if there is nothing to say. */
        EMPTY,
        /** Only if there is something to say: a list, map or structure is never empty. */
        ABSENT
    }

    /**
     * A member of a structure in the response of an operation.
     *
     * @param structure the name of the structure; the name of the operation for the response itself
     */
    record Member(String operation, String structure, String member) {

        String name() {
            return structure + "." + member;
        }

        String nameInOperation() {
            return operation + ":" + name();
        }
    }

    private final Map<String, Presence> presences;

    private MemberTable(Map<String, Presence> presences) {
        this.presences = presences;
    }

    static MemberTable read() {
        Map<String, Presence> presences = new TreeMap<>();
        try (InputStream text = MemberTable.class.getResourceAsStream("/recorded/members.txt")) {
            new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .forEach(words -> presences.put(words[1], Presence.valueOf(words[0].toUpperCase(Locale.ROOT))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MemberTable(presences);
    }

    /** Returns the members in the table, without those of single operations. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(presences.keySet());
        names.removeIf(name -> name.contains(":"));
        return names;
    }

    /** Returns what is wrong with the members of a response. */
    List<String> violations(String operation, SdkPojo response) {
        List<String> violations = new ArrayList<>();
        walk(operation, response, (member, value) -> {
            Presence presence = presence(member);
            if (value == null && presence != Presence.ABSENT) {
                violations.add(member.nameInOperation() + " is absent");
            }
            if (isEmpty(value) && presence != Presence.EMPTY) {
                violations.add(member.nameInOperation() + " is empty");
            }
        });
        return violations;
    }

    private Presence presence(Member member) {
        Presence inOperation = presences.get(member.nameInOperation());
        return inOperation == null ? Objects.requireNonNull(presences.get(member.name()), member.name()) : inOperation;
    }

    /** A text can be empty because it was given so. */
    private static boolean isEmpty(@Nullable Object value) {
        return (value instanceof Collection<?> items && items.isEmpty())
                || (value instanceof Map<?, ?> entries && entries.isEmpty())
                || (value instanceof SdkPojo structure
                        && valuesOf(structure).values().stream().allMatch(Objects::isNull));
    }

    /** Returns the members that are there in a response, with the operation. */
    static Set<String> present(String operation, SdkPojo response) {
        Set<String> present = new TreeSet<>();
        walk(operation, response, (member, value) -> {
            if (value != null) {
                present.add(member.nameInOperation());
            }
        });
        return present;
    }

    private static void walk(String operation, SdkPojo response, BiConsumer<Member, @Nullable Object> visitor) {
        walk(operation, operation, response, visitor);
    }

    private static void walk(
            String operation, String name, Object value, BiConsumer<Member, @Nullable Object> visitor) {
        if (value instanceof Collection<?> items) {
            items.forEach(item -> walk(operation, item.getClass().getSimpleName(), item, visitor));
        } else if (value instanceof Map<?, ?> entries) {
            walk(operation, name, entries.values(), visitor);
        } else if (value instanceof SdkPojo structure) {
            valuesOf(structure).forEach((member, inner) -> {
                visitor.accept(new Member(operation, name, member), inner);
                if (inner != null) {
                    walk(operation, inner.getClass().getSimpleName(), inner, visitor);
                }
            });
        }
    }

    private static Map<String, @Nullable Object> valuesOf(SdkPojo structure) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        for (SdkField<?> field : structure.sdkFields()) {
            Object value = field.getValueOrDefault(structure);
            values.put(
                    field.memberName(),
                    value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap ? null : value);
        }
        return values;
    }

    static long operations() {
        return responses().size();
    }

    /** Returns the members of all structures in the responses of all operations of the SDK. */
    static List<Member> members() {
        List<Member> members = new ArrayList<>();
        responses().forEach((operation, response) -> {
            Map<String, Class<?>> structures = new TreeMap<>();
            structures.put(operation, response);
            collect(response, structures);
            structures.forEach((name, structure) ->
                    fields(structure).forEach(field -> members.add(new Member(operation, name, field.memberName()))));
        });
        return members;
    }

    private static Map<String, Class<?>> responses() {
        Map<String, Class<?>> responses = new TreeMap<>();
        for (Method method : ServiceCatalogClient.class.getMethods()) {
            if (ServiceCatalogResponse.class.isAssignableFrom(method.getReturnType())
                    && method.getParameterCount() == 1
                    && ServiceCatalogRequest.class.isAssignableFrom(method.getParameterTypes()[0])) {
                String request = method.getParameterTypes()[0].getSimpleName();
                responses.put(
                        request.substring(0, request.length() - "Request".length())
                                .replace("AwsOrganizations", "AWSOrganizations"),
                        method.getReturnType());
            }
        }
        return responses;
    }

    private static void collect(Class<?> structure, Map<String, Class<?>> structures) {
        Arrays.stream(structure.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .forEach(method -> structuresIn(method.getGenericReturnType()).forEach(found -> {
                    if (fields(structure).stream()
                                    .anyMatch(field -> field.memberName().equalsIgnoreCase(method.getName()))
                            && structures.put(found.getSimpleName(), found) == null) {
                        collect(found, structures);
                    }
                }));
    }

    private static List<Class<?>> structuresIn(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .flatMap(argument -> structuresIn(argument).stream())
                    .toList();
        }
        return type instanceof Class<?> found && SdkPojo.class.isAssignableFrom(found) ? List.of(found) : List.of();
    }

    private static List<SdkField<?>> fields(Class<?> structure) {
        try {
            Object builder = structure.getMethod("builder").invoke(null);
            return ((SdkPojo) builder).sdkFields();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(structure.getName(), e);
        }
    }
}
