package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The current deployment of a provisioned product, or the new deployment if a request succeeds. */
public record Deployment(
        Version version, Inputs inputs, Target target, Resources resources, List<OutputValue> outputs) {

    public Deployment {
        outputs = List.copyOf(outputs);
    }

    /**
     * What goes into the resources.
     *
     * @param parameters the values of the parameters, defaults included
     * @param requestedTags the tags that the user gave
     * @param tags all tags
     * @param topics the topics that are notified
     */
    public record Inputs(Map<String, String> parameters, Tags requestedTags, Tags tags, Topics topics) {

        public Inputs {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /**
     * Where the resources are, and who creates them.
     *
     * @param account the account that holds the resources and pays for them
     * @param launchRole the ARN of the launch role; without one, users provision with their own permissions
     */
    public record Target(AccountId account, @Nullable String launchRole) {}

    /**
     * The version, its product and the launch path. The names are those at the time of the launch, because products and
     * versions can be deleted while their provisioned products run on.
     *
     * @param path the ID of the launch path, or {@code null} for an imported stack
     */
    public record Version(
            Id<Product> product,
            String productName,
            Id<ProvisioningArtifact> artifact,
            @Nullable String artifactName,
            @Nullable String path) {}

    /**
     * The Amazon SNS topics that are notified.
     *
     * @param ofConstraints the topics of the constraints, which the next update reads again
     * @param ofUser the topics that the user named
     */
    public record Topics(List<String> ofConstraints, List<String> ofUser) {

        public static final Topics NONE = new Topics(List.of(), List.of());

        public Topics {
            ofConstraints = List.copyOf(ofConstraints);
            ofUser = List.copyOf(ofUser);
        }

        /** Returns all topics without duplicates. */
        public List<String> all() {
            Set<String> all = new LinkedHashSet<>(ofConstraints);
            all.addAll(ofUser);
            return List.copyOf(all);
        }
    }

    /** An output with its value. */
    public record OutputValue(
            String key, String value, @Nullable String description) {}

    /** The resources of a provisioned product. */
    public sealed interface Resources {

        /** Returns the type of the provisioned product as the API spells it, for example {@code CFN_STACK}. */
        String type();

        /** Returns the physical ID of the resources, or {@code null} if there is none. */
        @Nullable
        String physicalId();
    }

    /**
     * A stack of AWS CloudFormation.
     *
     * @param arn its ARN, or {@code null} if AWS CloudFormation refused to create it
     */
    public record Stack(@Nullable String arn) implements Resources {

        @Override
        public String type() {
            return "CFN_STACK";
        }

        @Override
        public @Nullable String physicalId() {
            return arn;
        }
    }

    /**
     * A stack set of AWS CloudFormation, with its instances in the order of accounts and Regions.
     *
     * @param arn its ARN, or {@code null} if AWS CloudFormation refused to create it
     */
    public record StackSet(@Nullable String arn, List<StackInstance> instances) implements Resources {

        public StackSet {
            instances = List.copyOf(instances);
        }

        @Override
        public String type() {
            return "CFN_STACKSET";
        }

        @Override
        public @Nullable String physicalId() {
            return arn;
        }
    }

    /**
     * Resources that an engine of the user created.
     *
     * @param type the type of the product, for example {@code EXTERNAL}
     * @param tag the tag with which the engine finds its resources, once the engine has reported it
     */
    public record EngineResources(String type, @Nullable String tag) implements Resources {

        @Override
        public @Nullable String physicalId() {
            return tag;
        }
    }

    /**
     * An account that the Account Factory of AWS Control Tower created.
     *
     * @param accountId the ID of the account, or {@code null} if AWS does not show it
     */
    public record ControlTowerAccount(@Nullable String accountId) implements Resources {

        @Override
        public String type() {
            return "CONTROL_TOWER_ACCOUNT";
        }

        @Override
        public @Nullable String physicalId() {
            return accountId;
        }
    }

    public Map<String, String> parameters() {
        return inputs.parameters();
    }

    public Tags requestedTags() {
        return inputs.requestedTags();
    }

    public Tags tags() {
        return inputs.tags();
    }

    public Topics topics() {
        return inputs.topics();
    }

    public AccountId account() {
        return target.account();
    }

    public @Nullable String launchRole() {
        return target.launchRole();
    }

    /** Returns a copy with the given resources. */
    public Deployment with(Resources other) {
        return new Deployment(version, inputs, target, other, outputs);
    }

    /** Returns a copy without a stack or stack set, which was never created. */
    public Deployment neverCreated() {
        if (resources instanceof Stack) {
            return with(new Stack(null));
        }
        return resources instanceof StackSet ? with(new StackSet(null, List.of())) : this;
    }

    /** Returns a copy with the given outputs. */
    public Deployment with(List<OutputValue> other) {
        return new Deployment(version, inputs, target, resources, other);
    }

    /** Returns a copy with the given launch role. */
    public Deployment withLaunchRole(@Nullable String role) {
        return new Deployment(version, inputs, new Target(account(), role), resources, outputs);
    }

    /** Returns whether an engine of the user creates the resources, rather than AWS CloudFormation. */
    public boolean isOfEngine() {
        return resources instanceof EngineResources;
    }
}
