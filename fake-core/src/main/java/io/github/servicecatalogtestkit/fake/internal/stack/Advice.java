package io.github.servicecatalogtestkit.fake.internal.stack;

import java.util.ArrayList;
import java.util.List;

/** Says what to do about a resource that failed. These are sentences of the toolkit; AWS only shows the reason. */
public final class Advice {

    private static final String ORGANIZATION_NODE =
            "A template can share a portfolio with an account only. Share it with an organization node by"
                    + " CreatePortfolioShare, for example in a custom resource:"
                    + " https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/594";
    private static final String DEPENDS_ON =
            "DependsOn stands beside Properties; inside of Properties it orders nothing.";
    private static final String ORGANIZATION_SHARE =
            "A template can accept the share of an account only. A member of an organization accepts a share through"
                    + " the organization by AcceptPortfolioShare with the type AWS_ORGANIZATIONS:"
                    + " https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1860";

    private static final String STORED_PARAMETERS =
            "Let the test provide the values: catalog.templates().resourceAttributes(…). Or deploy a stack before that"
                    + " has them as AWS::SSM::Parameter.";

    private Advice() {}

    /** Returns sentences about a request that is refused, most of the time none. */
    public static List<String> about(String refusal) {
        return refusal.startsWith("Unable to fetch parameters") || refusal.startsWith("Parameters: [ssm:")
                ? List.of(STORED_PARAMETERS)
                : List.of();
    }

    /** Returns sentences about a failure, most of the time none. */
    public static List<String> about(String type, String reason) {
        List<String> advice = new ArrayList<>();
        if (reason.startsWith("Property validation failure")) {
            if (reason.contains("OrganizationNode")) {
                advice.add(ORGANIZATION_NODE);
            }
            if (reason.contains("DependsOn")) {
                advice.add(DEPENDS_ON);
            }
            advice.add(
                    "Specification of " + type + ": " + ResourceTypes.of(type).documentation());
        }
        if (type.endsWith("::AcceptedPortfolioShare") && reason.endsWith(" not found.")) {
            advice.add(ORGANIZATION_SHARE);
        }
        return advice;
    }
}
