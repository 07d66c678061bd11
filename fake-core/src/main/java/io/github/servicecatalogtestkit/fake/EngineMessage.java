package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.template.Node;
import io.github.servicecatalogtestkit.fake.internal.template.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The message about an {@link EngineWorkflow} as AWS writes it.
 *
 * @see <a
 *     href="https://github.com/atheiman/service-catalog-demo/blob/main/modules/tf-svc-ctlg-engine/lambda/start_product_operation.py">
 *     recorded messages</a>
 */
final class EngineMessage {

    private static final String ARTIFACT_TYPE = "AWS_S3";

    private EngineMessage() {}

    /** Returns the JSON text of the message. A termination has no product, version, artifact, parameters and tags. */
    static String of(EngineWorkflow work) {
        boolean hasVersion = work.productId() != null;
        Map<String, Node> members = new LinkedHashMap<>();
        members.put("token", text(work.workflowToken()));
        members.put("operation", text(work.operation()));
        members.put("provisionedProductId", text(work.provisionedProductId()));
        members.put("provisionedProductName", text(work.provisionedProductName()));
        if (hasVersion) {
            members.put("productId", text(work.productId()));
            members.put("provisioningArtifactId", text(work.provisioningArtifactId()));
        }
        members.put("recordId", text(work.recordId()));
        members.put("launchRoleArn", text(work.launchRoleArn()));
        if (hasVersion) {
            members.put("artifact", object("path", work.artifactPath(), "type", ARTIFACT_TYPE));
        }
        members.put("identity", identity(work));
        if (hasVersion) {
            members.put("parameters", list(work.parameters()));
            members.put("tags", list(work.tags()));
        }
        return new Node.Mapping(members, Position.START).toString();
    }

    private static Node identity(EngineWorkflow work) {
        Map<String, Node> identity = new LinkedHashMap<>();
        identity.put("principal", text(work.principalId()));
        identity.put("awsAccountId", text(work.accountId()));
        identity.put("organizationId", text(work.organizationId()));
        return new Node.Mapping(identity, Position.START);
    }

    private static Node list(Map<String, String> values) {
        List<Node> items = values.entrySet().stream()
                .map(entry -> object("key", entry.getKey(), "value", entry.getValue()))
                .toList();
        return new Node.Sequence(items, Position.START);
    }

    private static Node object(String key, @Nullable String value, String otherKey, @Nullable String otherValue) {
        Map<String, Node> members = new LinkedHashMap<>();
        members.put(key, text(value));
        members.put(otherKey, text(otherValue));
        return new Node.Mapping(members, Position.START);
    }

    private static Node text(@Nullable String text) {
        return text == null
                ? new Node.Scalar("", Node.Kind.NULL, Position.START)
                : new Node.Scalar(text, Node.Kind.TEXT, Position.START);
    }
}
