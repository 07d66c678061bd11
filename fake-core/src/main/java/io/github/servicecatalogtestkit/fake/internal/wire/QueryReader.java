package io.github.servicecatalogtestkit.fake.internal.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Reads the form of the query protocol into builders of the SDK's requests, by their {@code sdkFields()}. The parameter
 * {@code Tags.member.1.Key} is the key of the first tag.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">AWS query protocol</a>
 */
record QueryReader(QueryForm form) {

    void read(SdkPojo builder) {
        members("", builder);
    }

    private void members(String prefix, SdkPojo builder) {
        for (SdkField<?> field : builder.sdkFields()) {
            String name = prefix + field.locationName();
            if (form.has(name)) {
                Object value = value(name, field);
                if (value != null) {
                    field.set(builder, value);
                }
            }
        }
    }

    private @Nullable Object value(String name, SdkField<?> field) {
        if (field.marshallingType() == MarshallingType.LIST) {
            return list(name, field.getTrait(ListTrait.class));
        }
        if (field.marshallingType() == MarshallingType.SDK_POJO) {
            SdkPojo builder = field.constructor().get();
            members(name + ".", builder);
            return ((Buildable) builder).build();
        }
        String text = form.find(name);
        if (text == null || field.marshallingType() == MarshallingType.STRING) {
            return text;
        }
        if (field.marshallingType() == MarshallingType.BOOLEAN) {
            return bool(name, text);
        }
        if (field.marshallingType() == MarshallingType.INTEGER) {
            return integer(name, text);
        }
        throw new IllegalStateException("A parameter of the type " + field.marshallingType());
    }

    /** An empty list is a parameter without an entry. */
    private List<@Nullable Object> list(String name, ListTrait trait) {
        List<@Nullable Object> entries = new ArrayList<>();
        String entry = form.find(name) == null ? name + "." + memberName(trait) + "." : "";
        while (!entry.isEmpty() && form.has(entry + (entries.size() + 1))) {
            entries.add(value(entry + (entries.size() + 1), trait.memberFieldInfo()));
        }
        return entries;
    }

    static String memberName(ListTrait trait) {
        return trait.memberLocationName() == null ? "member" : trait.memberLocationName();
    }

    private static boolean bool(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw WireError.wrongParameter(name + " is true or false, but was \"" + text + "\"");
        }
        return text.equals("true");
    }

    private static Integer integer(String name, String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw WireError.wrongParameter(name + " is a number, but was \"" + text + "\"");
        }
    }
}
