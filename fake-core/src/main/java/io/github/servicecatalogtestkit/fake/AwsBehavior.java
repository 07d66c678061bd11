package io.github.servicecatalogtestkit.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Behaviors that AWS does not document, or documents with contradictions. Each constant is one open question, and its
 * default is the most probable behavior. A test that depends on a behavior sets its value, or runs once with each
 * value:
 *
 * <pre>{@code
 * FakeServiceCatalog.builder()
 *         .settings(s -> s.assume(AwsBehavior.OFFERED_PORTFOLIOS_VISIBLE, true))
 *         .build();
 * }</pre>
 *
 * @param <T> the type of the values
 */
public final class AwsBehavior<T> extends Setting<T> {

    private static final List<AwsBehavior<?>> ALL = new ArrayList<>();

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_";
    private static final String GUIDE = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/";
    private static final String SHARING = GUIDE + "catalogs_portfolios_sharing.html";

    /** Which constraints a local portfolio inherits. */
    public static final AwsBehavior<LocalPortfolioInheritance> LOCAL_PORTFOLIO_INHERITANCE = open(
            "localPortfolioInheritance",
            LocalPortfolioInheritance.ALL_OVERRIDABLE,
            SHARING,
            "The text of the page says that constraints stay and that a launch constraint can be overridden;"
                    + " its table says that"
                    + " none stay; the AWS blog post on hub and spoke says that template constraints stay.");

    /** Whether {@code ListConstraintsForPortfolio} of a local portfolio lists the constraints that it inherits. */
    public static final AwsBehavior<Boolean> LISTS_INHERITED_CONSTRAINTS = open(
            "listsInheritedConstraints",
            true,
            API + "ListConstraintsForPortfolio.html",
            "The page does not say whether inherited constraints are listed.");

    /** Whether an account sees a portfolio that is shared with it before it accepts the share. */
    public static final AwsBehavior<Boolean> OFFERED_PORTFOLIOS_VISIBLE = open(
            "offeredPortfoliosVisible",
            false,
            API + "AcceptPortfolioShare.html",
            "No page says whether the recipient sees the portfolio before it accepts the share.");

    /** Whether rejecting a share deletes it, so that it cannot be accepted later. */
    public static final AwsBehavior<Boolean> REJECT_DELETES_SHARE = open(
            "rejectDeletesShare",
            false,
            API + "RejectPortfolioShare.html",
            "No page says what becomes of the owner's share.");

    /** Whether deleting an account share that does not exist is a {@code ResourceNotFoundException}. */
    public static final AwsBehavior<Boolean> DELETING_ABSENT_SHARE_FAILS = open(
            "deletingAbsentShareFails",
            false,
            "https://github.com/cloud-custodian/cloud-custodian/pull/6166",
            "Users saw no error, but DeletePortfolioShare lists ResourceNotFoundException.");

    /** Whether deleting an organization share that does not exist is a {@code ResourceNotFoundException}. */
    public static final AwsBehavior<Boolean> DELETING_ABSENT_ORGANIZATION_SHARE_FAILS = open(
            "deletingAbsentOrganizationShareFails",
            true,
            API + "DeletePortfolioShare.html",
            "The operation lists ResourceNotFoundException; users saw no error for account shares.");

    /** Whether copying a product fails if the account has it only through its organization. */
    public static final AwsBehavior<Boolean> COPYING_THROUGH_ORGANIZATION_FAILS = open(
            "copyingThroughOrganizationFails",
            false,
            "https://github.com/awslabs/aws-service-catalog-products/issues/87",
            "One user reported a failure; no page says that it should fail.");

    /** Whether recipients of a shared product see the service actions of its versions. */
    public static final AwsBehavior<Boolean> SERVICE_ACTIONS_SHARED = open(
            "serviceActionsShared",
            true,
            GUIDE + "using-service-actions.html",
            "No page says whether service actions are shared with the product.");

    /** The error for sharing a portfolio that was shared with the caller. */
    public static final AwsBehavior<RefusedAs> RESHARING_ERROR = open(
            "resharingError",
            SHARING,
            "The page says that shared portfolios cannot be shared again, but names no exception.",
            RefusedAs.INVALID_PARAMETERS,
            RefusedAs.OPERATION_NOT_SUPPORTED);

    /** The error for changing an imported portfolio or its content. */
    public static final AwsBehavior<RefusedAs> CHANGING_IMPORTED_ERROR = open(
            "changingImportedError",
            SHARING,
            "The page says that recipients cannot change an imported portfolio, but names no exception.",
            RefusedAs.RESOURCE_NOT_FOUND,
            RefusedAs.INVALID_PARAMETERS);

    /** The status of a product that is ready. {@code CREATED} is not in the SDK's enum. */
    public static final AwsBehavior<String> READY_PRODUCT_STATUS = open(
            "readyProductStatus",
            "CREATED",
            "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/search-products-as-admin.html",
            "API_ProductViewDetail lists AVAILABLE; the output printed in the AWS CLI reference has CREATED.");

    /** Whether a user without a launch path can still update a provisioned product. */
    public static final AwsBehavior<Boolean> UPDATE_WITHOUT_PATH = open(
            "updateWithoutPath",
            false,
            SHARING,
            "The page says that a removed product cannot be launched any more; it does not mention updates.");

    /** Whether an update that changes tags is refused if no RESOURCE_UPDATE constraint allows it. */
    public static final AwsBehavior<Boolean> REFUSES_TAG_UPDATES = open(
            "refusesTagUpdates",
            false,
            "https://github.com/hashicorp/terraform-provider-aws/pull/37066",
            "The API page says that tag updates require the constraint; clients pass tags without it and succeed.");

    /** The error for a launch with the name of another provisioned product. */
    public static final AwsBehavior<RefusedAs> PROVISIONED_PRODUCT_NAME_IN_USE_ERROR = open(
            "provisionedProductNameInUseError",
            API + "ProvisionProduct.html",
            "The operation lists DuplicateResourceException; users report InvalidParametersException.",
            RefusedAs.INVALID_PARAMETERS,
            RefusedAs.DUPLICATE_RESOURCE);

    /** The beginning of a tag's value if TagOptions conflict. The IDs of the portfolio and the product follow. */
    public static final AwsBehavior<String> TAG_CONFLICT_PREFIX = open(
            "tagConflictPrefix",
            "sc-tagoption-conflict-",
            API + "DescribeProvisioningParameters.html",
            "The API pages say sc-tagoption-conflict-, the administrator guide says sc-tagconflict-.");

    /** When a launch fails because its parameters do not fit the template. */
    public static final AwsBehavior<FailureTiming> LAUNCH_PARAMETER_FAILURE = open(
            "launchParameterFailure",
            FailureTiming.ASYNCHRONOUS,
            "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/describe-provisioned-product.html",
            "The output printed there shows a provisioned product in the status ERROR because a value was"
                    + " missing; no page says"
                    + " which mistakes the call itself refuses.");

    /** When a launch fails because it breaks a rule of the template or of a template constraint. */
    public static final AwsBehavior<FailureTiming> TEMPLATE_RULE_FAILURE = open(
            "templateRuleFailure",
            FailureTiming.SYNCHRONOUS,
            GUIDE + "reference-template_constraint_rules.html",
            "The guide says that the launch is refused and the description shown; it does not say by which call.");

    /** Whether a share with an organization node reports an error for each account that already has the portfolio. */
    public static final AwsBehavior<Boolean> OVERLAPPING_SHARES_FAIL = open(
            "overlappingSharesFail",
            true,
            "https://github.com/awslabs/aws-service-catalog-puppet/pull/347",
            "Users saw DuplicateResourceException among the errors of a share; no page says when it occurs.");

    /** Whether accounts that left while AWS Organizations access was off keep their access once it is on again. */
    public static final AwsBehavior<Boolean> STALE_ACCESS_AFTER_REENABLING = open(
            "staleAccessAfterReenabling",
            true,
            API + "DisableAWSOrganizationsAccess.html",
            "The page describes the stale access as a flaw, which AWS may mend.");

    /** Whether trusted access that is enabled in AWS Organizations only is enough for AWS Service Catalog. */
    public static final AwsBehavior<Boolean> ORGANIZATIONS_SIDE_ENABLING = open(
            "organizationsSideEnabling",
            false,
            "https://docs.aws.amazon.com/organizations/latest/userguide/services-that-can-integrate-servicecatalog.html",
            "The page advises strongly against it and does not say what happens.");

    /** Whether principals can be shared with organizations and units only, and not with single member accounts. */
    public static final AwsBehavior<Boolean> STRICT_SHARE_PRINCIPALS = open(
            "strictSharePrincipals",
            false,
            API + "CreatePortfolioShare.html",
            "The API page names organizations and organizational units; the administrator guide also names"
                    + " member accounts.");

    /** The error for sharing with an organization node while AWS Organizations access is off. */
    public static final AwsBehavior<RefusedAs> ORGANIZATIONS_ACCESS_OFF_ERROR = open(
            "organizationsAccessOffError",
            API + "CreatePortfolioShare.html",
            "The page says that access must be enabled, but names no exception.",
            RefusedAs.INVALID_STATE,
            RefusedAs.OPERATION_NOT_SUPPORTED);

    /**
     * The error for enabling or disabling AWS Organizations access from an account that is not the management account.
     */
    public static final AwsBehavior<RefusedAs> SWITCHING_ACCESS_ERROR = open(
            "switchingAccessError",
            API + "EnableAWSOrganizationsAccess.html",
            "The page lists OperationNotSupportedException; users report AccessDeniedException.",
            RefusedAs.ACCESS_DENIED,
            RefusedAs.OPERATION_NOT_SUPPORTED);

    /** Whether a version without a type is refused. */
    public static final AwsBehavior<Boolean> MISSING_ARTIFACT_TYPE_FAILS = open(
            "missingArtifactTypeFails",
            false,
            "https://openillumi.com/?p=116349",
            "One user reports a refusal; the model does not require the type.");

    /** Whether products of the type {@code TERRAFORM_OPEN_SOURCE} can be created. */
    public static final AwsBehavior<Boolean> TERRAFORM_OPEN_SOURCE_OFFERED = open(
            "terraformOpenSourceOffered",
            false,
            GUIDE + "update_terraform_open_source_to_external.html",
            "The page says that AWS no longer supports new products of this type; catalogs can have old ones.");

    /** Whether a product with constraints in a portfolio cannot be removed from it. */
    public static final AwsBehavior<Boolean> DISASSOCIATING_CONSTRAINED_PRODUCT_FAILS = open(
            "disassociatingConstrainedProductFails",
            true,
            GUIDE + "product-delete-exception.html",
            "The page names constraints among what stops DeleteProduct; a public workbench removes products without"
                    + " deleting their constraints.");

    /**
     * Whether the ARN of an IAM principal loses its path when it is associated with a portfolio. It is then not found
     * under its own ARN, and disassociating it has no effect.
     */
    public static final AwsBehavior<Boolean> STRIPS_PRINCIPAL_PATHS = open(
            "stripsPrincipalPaths",
            false,
            "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2430",
            "Users report that a role with a path stays associated after its disassociation; the API pages do not"
                    + " mention paths.");

    /**
     * Whether {@code Ref} of an {@code AWS::ServiceCatalog::LaunchRoleConstraint} gives {@code port-…|prod-…} instead
     * of the ID of the constraint.
     */
    public static final AwsBehavior<Boolean> LAUNCH_ROLE_REF_IS_PAIR = open(
            "launchRoleRefIsPair",
            false,
            "https://github.com/awslabs/aws-service-catalog-puppet/issues/586",
            "CloudFormation printed port-…|prod-… as the identifier of a launch role constraint; the schema in its"
                    + " registry names the ID.");

    private final List<T> answers;
    private final String question;

    private AwsBehavior(Class<T> type, String name, List<T> answers, String values, String source, String question) {
        super(name, type, answers.get(0), values, source, null);
        this.answers = answers;
        this.question = question;
    }

    private static <T> AwsBehavior<T> open(
            Class<T> type, String name, List<T> answers, String values, String source, String question) {
        AwsBehavior<T> behavior = new AwsBehavior<>(type, name, answers, values, source, question);
        ALL.add(behavior);
        return behavior;
    }

    private static AwsBehavior<Boolean> open(String name, boolean probable, String source, String question) {
        return open(Boolean.class, name, List.of(probable, !probable), "true|false", source, question);
    }

    private static AwsBehavior<String> open(String name, String probable, String source, String question) {
        return open(String.class, name, List.of(probable), "any text", source, question);
    }

    private static <E extends Enum<E>> AwsBehavior<E> open(String name, E probable, String source, String question) {
        E[] all = probable.getDeclaringClass().getEnumConstants();
        List<E> answers = new ArrayList<>(List.of(all));
        answers.remove(probable);
        answers.add(0, probable);
        return open(probable.getDeclaringClass(), name, answers, names(all), source, question);
    }

    private static AwsBehavior<RefusedAs> open(
            String name, String source, String question, RefusedAs probable, RefusedAs other) {
        return open(
                RefusedAs.class,
                name,
                List.of(probable, other),
                names(new RefusedAs[] {probable, other}),
                source,
                question);
    }

    @Override
    boolean allows(T value) {
        return answers.size() == 1 || answers.contains(value);
    }

    static List<AwsBehavior<?>> openQuestions() {
        return Collections.unmodifiableList(ALL);
    }

    /** Returns the open question in one sentence. */
    public String question() {
        return question;
    }
}
