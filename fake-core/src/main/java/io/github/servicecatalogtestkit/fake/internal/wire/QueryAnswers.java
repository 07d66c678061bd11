package io.github.servicecatalogtestkit.fake.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;

/**
 * Writes the XML of the query protocol.
 *
 * @param namespace the XML namespace of the service
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">AWS query protocol</a>
 */
record QueryAnswers(String namespace) {

    private static final int OK = 200;

    /**
     * Returns the answer of an operation.
     *
     * @param result the content of the result, as XML
     */
    WireAnswer answer(String operation, String result, String requestId) {
        return xml(
                OK,
                operation + "Response",
                element(operation + "Result", result)
                        + element("ResponseMetadata", element("RequestId", escaped(requestId))),
                requestId);
    }

    WireAnswer error(int status, String code, String message, String requestId) {
        String details =
                element("Type", "Sender") + element("Code", escaped(code)) + element("Message", escaped(message));
        return xml(
                status,
                "ErrorResponse",
                element("Error", details) + element("RequestId", escaped(requestId)),
                requestId);
    }

    private WireAnswer xml(int status, String root, String content, String requestId) {
        String text = "<" + root + " xmlns=\"" + namespace + "\">" + content + "</" + root + ">";
        return WireAnswer.xml(status, requestId, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the members of a response, by its {@code sdkFields()}. */
    static String members(SdkPojo pojo) {
        StringBuilder xml = new StringBuilder();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value != null && !(value instanceof SdkAutoConstructList)) {
                xml.append(element(field.locationName(), content(field, value)));
            }
        }
        return xml.toString();
    }

    private static String content(SdkField<?> field, Object value) {
        if (value instanceof SdkPojo pojo) {
            return members(pojo);
        }
        if (value instanceof List<?> list) {
            ListTrait trait = field.getTrait(ListTrait.class);
            StringBuilder entries = new StringBuilder();
            list.forEach(entry ->
                    entries.append(element(QueryReader.memberName(trait), content(trait.memberFieldInfo(), entry))));
            return entries.toString();
        }
        if (value instanceof Map) {
            throw new IllegalStateException("A map in the member " + field.memberName());
        }
        return escaped(value.toString()); // of an Instant, this is the form of ISO 8601 that AWS uses
    }

    static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    /** Returns {@code text} with XML's special characters escaped, and without those that XML cannot contain. */
    static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
