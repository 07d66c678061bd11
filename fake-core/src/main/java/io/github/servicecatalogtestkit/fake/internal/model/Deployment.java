package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What runs for a provisioned product, or is to run once a request on it succeeds.
 *
 * @param parameters the values of the parameters, the defaults included
 * @param requestedTags the tags that the user gave
 * @param tags all its tags
 * @param outputs what it gives out
 * @param launchRole the ARN of the role with which it is provisioned; without one, users provision with their own permissions
 * @param account the account in which the resources are, and which pays for them
 * @param topics who hears of it
 */
public record Deployment(
        Version version,
        Map<String, String> parameters,
        Tags requestedTags,
        Tags tags,
        List<OutputValue> outputs,
        @Nullable String launchRole,
        AccountId account,
        Topics topics,
        Resources resources) {

    public Deployment {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        outputs = List.copyOf(outputs);
    }

    /**
     * Which version of which product, by which path. The names are those at the time of the launch: products and versions may be
     * deleted while what was launched from them runs on.
     *
     * @param path the id of the launch path; none for an imported stack
     */
    public record Version(
            Id<Product> product,
            String productName,
            Id<ProvisioningArtifact> artifact,
            @Nullable String artifactName,
            @Nullable String path) {}

    /**
     * The topics of Amazon SNS that hear of it.
     *
     * @param ofConstraints those of the constraints, which change with these at the next update
     * @param ofUser those that the user named
     */
    public record Topics(List<String> ofConstraints, List<String> ofUser) {

        public static final Topics NONE = new Topics(List.of(), List.of());

        public Topics {
            ofConstraints = List.copyOf(ofConstraints);
            ofUser = List.copyOf(ofUser);
        }

        /** Returns all of them, each once. */
        public List<String> all() {
            Set<String> all = new LinkedHashSet<>(ofConstraints);
            all.addAll(ofUser);
            return List.copyOf(all);
        }
    }

    /** An output with its value. */
    public record OutputValue(
            String key, String value, @Nullable String description) {}

    /** What stands behind a provisioned product. */
    public sealed interface Resources {

        /** Returns the type of the provisioned product as the API spells it, for example {@code CFN_STACK}. */
        String type();

        /** Returns the id by which AWS knows the resources, if there is one. */
        @Nullable
        String physicalId();
    }

    /** A stack of AWS CloudFormation. */
    public record Stack(String arn) implements Resources {

        @Override
        public String type() {
            return "CFN_STACK";
        }

        @Override
        public String physicalId() {
            return arn;
        }
    }

    /** A stack set of AWS CloudFormation, with its instances in the order of accounts and Regions. */
    public record StackSet(String arn, List<StackInstance> instances) implements Resources {

        public StackSet {
            instances = List.copyOf(instances);
        }

        @Override
        public String type() {
            return "CFN_STACKSET";
        }

        @Override
        public String physicalId() {
            return arn;
        }
    }

    /**
     * What an engine of the user made.
     *
     * @param type the type of the product, for example {@code EXTERNAL}
     * @param tag the tag by which the engine finds its resources, once it has said so
     */
    public record EngineResources(String type, @Nullable String tag) implements Resources {

        @Override
        public @Nullable String physicalId() {
            return tag;
        }
    }

    /** Returns this deployment but with these resources. */
    public Deployment with(Resources other) {
        return new Deployment(version, parameters, requestedTags, tags, outputs, launchRole, account, topics, other);
    }

    /** Returns this deployment but with these outputs. */
    public Deployment with(List<OutputValue> other) {
        return new Deployment(version, parameters, requestedTags, tags, other, launchRole, account, topics, resources);
    }

    /** Returns this deployment but with this launch role. */
    public Deployment withLaunchRole(@Nullable String other) {
        return new Deployment(version, parameters, requestedTags, tags, outputs, other, account, topics, resources);
    }

    /** Says whether an engine of the user makes its resources, and not AWS CloudFormation. */
    public boolean isOfEngine() {
        return resources instanceof EngineResources;
    }
}
