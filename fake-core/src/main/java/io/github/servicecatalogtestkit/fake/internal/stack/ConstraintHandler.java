package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.CREATE_CONSTRAINT;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.DELETE_CONSTRAINT;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.UPDATE_CONSTRAINT;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.rule.ConstraintParameters;
import io.github.servicecatalogtestkit.fake.internal.rule.ConstraintParameters.LaunchParameters;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.CreateConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateConstraintRequest;

/** The five types of constraints. They differ in what they write into the parameters of a constraint. */
enum ConstraintHandler implements ResourceHandler {
    LAUNCH {
        @Override
        String parameters(Properties properties) {
            return chosen(properties, "RoleArn", "LocalRoleName").toNode().toString();
        }
    },
    TEMPLATE {
        @Override
        String parameters(Properties properties) {
            return properties.require("Rules");
        }
    },
    NOTIFICATION {
        @Override
        String parameters(Properties properties) {
            return chosen(properties, "NotificationArns").toNode().toString();
        }
    },
    STACKSET {
        @Override
        String parameters(Properties properties) {
            return versioned(
                    "1.0",
                    chosen(
                            properties,
                            "AccountList",
                            "RegionList",
                            "AdminRole",
                            "ExecutionRole",
                            "StackInstanceControl"));
        }
    },
    RESOURCE_UPDATE {
        @Override
        String parameters(Properties properties) {
            return versioned("2.0", chosen(properties, "TagUpdateOnProvisionedProduct"));
        }
    };

    /** Returns the JSON of the constraint's parameters. */
    abstract String parameters(Properties properties);

    /** Compares the properties that make the parameters of a constraint. */
    void compare(PropertyComparison comparison, Constraint constraint) {
        ConstraintParameters present = ConstraintParameters.of(constraint);
        if (present instanceof LaunchParameters.AsRole role) {
            comparison.text("RoleArn", role.arn());
            comparison.text("LocalRoleName", null);
        } else if (present instanceof LaunchParameters.AsLocalRole role) {
            comparison.text("RoleArn", null);
            comparison.text("LocalRoleName", role.name());
        } else if (present instanceof ConstraintParameters.Notification notification) {
            comparison.unordered("NotificationArns", notification.topics());
        } else if (present instanceof ConstraintParameters.ResourceUpdate update) {
            comparison.text("TagUpdateOnProvisionedProduct", update.tagUpdatesAllowed() ? "ALLOWED" : "NOT_ALLOWED");
        } else if (present instanceof ConstraintParameters.StackSet set) {
            comparison.texts("AccountList", set.accounts());
            comparison.texts("RegionList", set.regions());
            comparison.text("AdminRole", set.adminRole());
            comparison.text("ExecutionRole", set.executionRole());
            comparison.text("StackInstanceControl", set.stackInstanceControl());
        } else {
            String rules = parameters(comparison.expected());
            boolean isSame = ConstraintParameters.parse(constraint.type(), rules)
                    .meaning()
                    .equals(constraint.meaning());
            comparison.text("Rules", isSame ? rules : constraint.parameters());
        }
    }

    private static Resolved.Members chosen(Properties properties, String... names) {
        Map<String, Resolved> chosen = new LinkedHashMap<>();
        for (String name : List.of(names)) {
            properties.find(name).ifPresent(value -> chosen.put(name, value));
        }
        return new Resolved.Members(chosen);
    }

    private static String versioned(String version, Resolved.Members properties) {
        Map<String, Resolved> members = new LinkedHashMap<>();
        members.put("Version", Resolved.text(version));
        members.put("Properties", properties);
        return new Resolved.Members(members).toNode().toString();
    }

    private static final String ID = "Id";
    private static final String LAUNCH_TYPE = "AWS::ServiceCatalog::LaunchRoleConstraint";

    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        CreateConstraintRequest request = CreateConstraintRequest.builder()
                .acceptLanguage(properties.text("AcceptLanguage"))
                .portfolioId(properties.text("PortfolioId"))
                .productId(properties.text("ProductId"))
                .type(name())
                .description(properties.text("Description"))
                .parameters(parameters(properties))
                .build();
        String id = calls.answer(CREATE_CONSTRAINT, request, error -> existing(calls, properties))
                .constraintDetail()
                .constraintId();
        boolean isPair = this == LAUNCH && calls.catalog().settings().get(AwsBehavior.LAUNCH_ROLE_REF_IS_PAIR);
        return new Made(isPair ? pair(properties) : id, Map.of(ID, Resolved.text(id)));
    }

    /**
     * A second launch constraint on a product in a portfolio is refused with the stack that has the first one.
     *
     * @see <a
     *     href="https://github.com/awslabs/aws-service-catalog-puppet/issues/586">aws-service-catalog-puppet#586</a>
     */
    private static Optional<String> existing(ResourceCalls calls, Properties properties) {
        if (!calls.type().name().equals(LAUNCH_TYPE)) {
            return Optional.empty();
        }
        String pair = pair(properties);
        return calls.catalog().stacks().of(calls.caller().scope()).stream()
                .filter(stack -> hasLaunchConstraint(stack, pair))
                .map(stack -> pair + " already exists in stack " + stack.id())
                .findFirst();
    }

    private static boolean hasLaunchConstraint(Stack stack, String pair) {
        for (StackResource resource : stack.contents().resources().values()) {
            if (resource.type().equals(LAUNCH_TYPE)
                    && pair(new Properties(resource.properties())).equals(pair)) {
                return true;
            }
        }
        return false;
    }

    private static String pair(Properties properties) {
        return properties.require("PortfolioId") + "|" + properties.require("ProductId");
    }

    @Override
    public Made update(ResourceCalls calls, StackResource present, Properties before, Properties after) {
        calls.answer(
                UPDATE_CONSTRAINT,
                UpdateConstraintRequest.builder()
                        .acceptLanguage(after.text("AcceptLanguage"))
                        .id(id(present))
                        .description(description(before, after))
                        .parameters(parameters(after))
                        .build());
        return new Made(present.physicalId(), present.attributes());
    }

    /** A description that the template no longer has is removed; one that AWS generated may stay. */
    private static @Nullable String description(Properties before, Properties after) {
        return before.text("Description") == null
                ? after.text("Description")
                : Objects.requireNonNullElse(after.text("Description"), "");
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {
        calls.answer(
                DELETE_CONSTRAINT,
                DeleteConstraintRequest.builder().id(id(present)).build());
    }

    /** Returns the ID of the constraint, which {@code Ref} may not give. */
    static String id(StackResource present) {
        return String.valueOf(present.attributes().get(ID));
    }
}
