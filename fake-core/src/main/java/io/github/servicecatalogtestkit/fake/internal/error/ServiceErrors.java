package io.github.servicecatalogtestkit.fake.internal.error;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import org.jspecify.annotations.Nullable;

/**
 * Every refusal of AWS, with its text. A text that was seen in public names where; the others are ours ("unrecorded"), in the
 * style of AWS, and tests should rely on the exception and not on them.
 */
public final class ServiceErrors {

    private ServiceErrors() {}

    /** Text: <a href="https://github.com/awslabs/aws-service-catalog-puppet/issues/346">aws-service-catalog-puppet#346</a>. */
    public static Refusal portfolioNotFound(Object id) {
        return notFound("Portfolio not found: " + id);
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal productNotFound(Object id) {
        return notFound("Product not found: " + id);
    }

    /**
     * Text: <a href="https://github.com/aws-ia/terraform-aws-control_tower_account_factory/issues/285">
     * terraform-aws-control_tower_account_factory#285</a>.
     */
    public static Refusal productWithNameNotFound(String name) {
        return notFound("Product with name " + name + " not found");
    }

    /** Unrecorded, by analogy with the text for provisioning artifacts. */
    public static Refusal multipleProductsWithName(String name) {
        return invalid("Multiple Product with name " + name + " found.");
    }

    /** Unrecorded. */
    public static Refusal productNotAssociated(Object product, Object portfolio) {
        return notFound("Product " + product + " is not associated with portfolio " + portfolio);
    }

    /**
     * Unrecorded, by analogy with the text for portfolios.
     *
     * @param kind what it is still associated with, in the plural
     */
    public static Refusal productInUse(Object product, String kind) {
        return inUse("Product " + product + " still has associated " + kind);
    }

    /** Unrecorded. */
    public static Refusal productHasConstraints(Object product, Object portfolio) {
        return inUse("Product " + product + " still has Constraints in portfolio " + portfolio);
    }

    /** Unrecorded. That it fails follows from the rule that a portfolio with an imported product cannot be shared. */
    public static Refusal sharedPortfolioTakesNoImport(Object portfolio, Object product) {
        return invalid("Portfolio " + portfolio + " is shared, so product " + product
                + ", which is shared with this account, cannot be added to it.");
    }

    /**
     * Unrecorded; the words are those of <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DescribeProvisioningParameters.html">
     * DescribeProvisioningParameters</a>.
     */
    public static Refusal nameOrId(String what) {
        return invalid("You must provide the name or ID of the " + what + ", but not both.");
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal provisioningArtifactNotFound(Object id) {
        return notFound("Provisioning Artifact not found: " + id);
    }

    /** Unrecorded, by analogy with the text for products. */
    public static Refusal provisioningArtifactWithNameNotFound(String name) {
        return notFound("Provisioning Artifact with name " + name + " not found");
    }

    /**
     * Text: <a href="https://github.com/hashicorp/terraform-provider-aws/issues/24362">terraform-provider-aws#24362</a>.
     */
    public static Refusal multipleProvisioningArtifactsWithName(String name) {
        return invalid("Multiple Provisioning Artifact with name " + name + " found.");
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal productViewNotFound(Object id) {
        return notFound("Product view not found: " + id);
    }

    /** Unrecorded. */
    public static Refusal provisioningArtifactDeprecated(Object id) {
        return invalid("Provisioning Artifact " + id + " is deprecated and cannot be launched any more.");
    }

    /**
     * Text: <a href="https://github.com/awslabs/aws-service-catalog-products/issues/51">aws-service-catalog-products#51</a> and <a
     * href="https://github.com/aws/aws-cdk/issues/8404">aws-cdk#8404</a>. A product that does not exist is assumed to get it too:
     * the caller could not tell it from one it has no access to.
     */
    public static Refusal noLaunchPaths(Object product) {
        return notFound("No launch paths found for resource: " + product);
    }

    /** Text: <a href="https://github.com/awslabs/aws-service-catalog-puppet/issues/677">aws-service-catalog-puppet#677</a>. */
    public static Refusal productWithNameNotLaunchable(String name) {
        return notFound("Product with name " + name + " does not exist or access was denied.");
    }

    /**
     * Text: <a href="https://github.com/idealo/terraform-provider-controltower/pull/48">terraform-provider-controltower#48</a>.
     */
    public static Refusal multipleLaunchPaths() {
        return invalid("More than one launch path ids exist. Please specify the launch path id");
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal launchPathNotFound(@Nullable String idOrName) {
        return notFound("Launch path not found: " + idOrName);
    }

    /**
     * Unrecorded; the words are those of <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DeleteProvisioningArtifact.html">
     * DeleteProvisioningArtifact</a>.
     */
    public static Refusal lastProvisioningArtifact(Object product) {
        return inUse("You cannot delete the last provisioning artifact for product " + product
                + ", because a product must have at least one provisioning artifact.");
    }

    /**
     * Unrecorded; the words are those of <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ProvisioningArtifactProperties.html">
     * ProvisioningArtifactProperties</a>.
     */
    public static Refusal oneTemplateSource(String... keys) {
        return invalid("Specify the template source with one of the following options, but not both. Keys accepted: [ "
                + String.join(", ", keys) + " ]");
    }

    /**
     * Text: <a href="https://github.com/bksarthak/devsecops-book/issues/5">devsecops-book#5</a> and <a
     * href="https://github.com/aws-samples/amazon-sagemaker-studio-secure-data-science-workshop/pull/11">
     * amazon-sagemaker-studio-secure-data-science-workshop#11</a>.
     */
    public static Refusal invalidTemplate() {
        return invalid("Invalid templateBody. Please make sure that your template is valid");
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal serviceActionNotFound(Object id) {
        return notFound("ServiceAction not found: " + id);
    }

    /** Unrecorded; <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateServiceAction.html">
     * CreateServiceAction</a> says what a definition is. */
    public static Refusal invalidServiceActionDefinition(String problem) {
        return invalid("Invalid service action definition: " + problem);
    }

    /** Unrecorded; the service only documents the exception. */
    public static Refusal serviceActionAssociated(Object action, Object artifact) {
        return duplicate("ServiceAction " + action + " is already associated with Provisioning Artifact " + artifact);
    }

    /** Unrecorded; the service only documents the exception. */
    public static Refusal serviceActionNotAssociated(Object action, Object artifact) {
        return notFound("ServiceAction " + action + " is not associated with Provisioning Artifact " + artifact);
    }

    /** Text: <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/using-service-actions.html">AWS Service Catalog
     * service actions</a>, among those of executions that fail. */
    public static Refusal serviceActionParameterUnknown() {
        return invalid("Parameter is not defined in service action definition");
    }

    /** Unrecorded; the service only documents the exception. */
    public static Refusal notReadyForServiceAction(Object provisionedProduct, Object status) {
        return invalidState("Provisioned product " + provisionedProduct + " is " + status
                + "; it must be AVAILABLE or TAINTED to execute a service action.");
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal serviceActionInUse(Object action) {
        return inUse("ServiceAction " + action + " still has associated Provisioning Artifacts");
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal provisioningArtifactInUse(Object artifact) {
        return inUse("Provisioning Artifact " + artifact + " still has associated ServiceActions");
    }

    /** Unrecorded. */
    public static Refusal invalidProductArn(String arn) {
        return invalid("Invalid product ARN: " + arn);
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal copyNotFound(String token) {
        return notFound("Copy product token not found: " + token);
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal constraintNotFound(Object id) {
        return notFound("Constraint not found: " + id);
    }

    /** Text: <a href="https://github.com/aws/aws-cdk/issues/20810">aws-cdk#20810</a>. */
    public static Refusal resourceNotFound() {
        return notFound("Resource not found");
    }

    /**
     * A principal of the type {@code IAM} belongs to the caller's account. Text: <a
     * href="https://github.com/hashicorp/terraform-provider-aws/issues/33038">terraform-provider-aws#33038</a>.
     */
    public static Refusal principalOfAnotherAccount(Object caller, String given) {
        return notFound("Resource not found, caller account id (" + caller + ") does not match input account id ("
                + given + ")");
    }

    /** Unrecorded; the service only documents the exception. */
    public static Refusal principalNotAssociated(String arn, Object portfolio) {
        return notFound("Principal " + arn + " is not associated with portfolio " + portfolio);
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal tagOptionNotFound(Object id) {
        return notFound("TagOption not found: " + id);
    }

    /** Unrecorded; the service only documents the exception. */
    public static Refusal tagOptionExists(String key, String value) {
        return duplicate("A TagOption with key " + key + " and value " + value + " already exists");
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal tagOptionInUse(Object id) {
        return inUse("TagOption " + id + " still has associated Resources");
    }

    /** Unrecorded. */
    public static Refusal tagOptionAssociated(Object id, Object resource) {
        return duplicate("TagOption " + id + " is already associated with " + resource);
    }

    /** Unrecorded. */
    public static Refusal tagOptionNotAssociated(String id, String resource) {
        return notFound("TagOption " + id + " is not associated with " + resource);
    }

    /** Unrecorded. */
    public static Refusal budgetAssociated(String name, Object resource) {
        return duplicate("Budget " + name + " is already associated with " + resource);
    }

    /** Unrecorded. */
    public static Refusal budgetNotAssociated(String name, String resource) {
        return notFound("Budget " + name + " is not associated with " + resource);
    }

    /**
     * Unrecorded; what is expected is from <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AssociateBudgetWithResource.html">
     * AssociateBudgetWithResource</a>.
     */
    public static Refusal neitherPortfolioNorProduct(String id) {
        return invalid("Invalid resource identifier: " + id + ". Either a portfolio-id or a product-id is expected.");
    }

    /**
     * Unrecorded; the types are from <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ListResourcesForTagOption.html">ListResourcesForTagOption</a>.
     */
    public static Refusal unknownResourceType(String type) {
        return invalid("Invalid resource type: " + type + ". The resource type is Portfolio or Product.");
    }

    /** Unrecorded. */
    public static Refusal notForProductType(String feature, String productType) {
        return invalid(feature + " are not supported for products of type " + productType);
    }

    /** Unrecorded. */
    public static Refusal shareTokenNotFound(String token) {
        return notFound("Portfolio share not found: " + token);
    }

    /** Unrecorded. */
    public static Refusal organizationNodeNotFound(String id) {
        return notFound("Organization node not found: " + id);
    }

    /**
     * Text: <a href="https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/893">
     * landing-zone-accelerator-on-aws#893</a>.
     */
    public static Refusal shareActionRunning() {
        return invalidState("Cannot process more than one portfolio share action at the same time. Try again later.");
    }

    /** Unrecorded; the <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.html">API page</a>
     * only says that access must be enabled. */
    public static Refusal organizationsAccessOff(RefusedAs error) {
        return chosen(error, "AWS Organizations access is not enabled for AWS Service Catalog.");
    }

    /** Unrecorded; the service only documents the exception. */
    public static Refusal accessUnderChange() {
        return invalidState("AWS Organizations access is under change. Try again later.");
    }

    /** Unrecorded; the <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DisableAWSOrganizationsAccess.html">API page</a> only says that
     * access cannot be disabled then. */
    public static Refusal delegatedAdministratorsRegistered() {
        return invalidState(
                "AWS Organizations access cannot be disabled while the organization has delegated administrators.");
    }

    /** Text: <a href="https://github.com/crossplane-contrib/provider-upjet-aws/issues/233">provider-upjet-aws#233</a>. */
    public static Refusal notManagement(RefusedAs error) {
        return chosen(error, "You are not authorized to perform this action");
    }

    /** Unrecorded. */
    public static Refusal shareNotFound(Object portfolio, String recipient) {
        return notFound("Portfolio " + portfolio + " is not shared with " + recipient);
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal provisionedProductNotFound(String idOrName) {
        return notFound("Provisioned product not found: " + idOrName);
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal recordNotFound(String id) {
        return notFound("Record not found: " + id);
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal planNotFound(String id) {
        return notFound("Plan not found: " + id);
    }

    /**
     * Text: <a href="https://github.com/awslabs/aws-service-catalog-puppet/issues/284">aws-service-catalog-puppet#284</a> and <a
     * href="https://github.com/hashicorp-education/learn-terraform-aws-control-tower-aft/issues/3">
     * learn-terraform-aws-control-tower-aft#3</a>.
     */
    public static Refusal provisionedProductNameInUse(RefusedAs error, String name) {
        return chosen(error, "A stack named " + name + " already exists.");
    }

    /** Unrecorded; the <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ProvisionedProductDetail.html">API page</a> only says in which
     * states operations can be performed. */
    public static Refusal notUpdatable(Object provisionedProduct, Object status) {
        return invalid("Provisioned product " + provisionedProduct + " is " + status
                + "; it must be AVAILABLE or TAINTED to be updated.");
    }

    /** Unrecorded. */
    public static Refusal underChange(Object provisionedProduct) {
        return invalid("Provisioned product " + provisionedProduct + " is UNDER_CHANGE. Try again later.");
    }

    /** Unrecorded; the words are those of <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_UpdateProvisionedProduct.html">UpdateProvisionedProduct</a>. */
    public static Refusal tagUpdatesNotAllowed(Object provisionedProduct) {
        return invalid("The tags of provisioned product " + provisionedProduct
                + " cannot be updated: that requires the product to have a "
                + "RESOURCE_UPDATE constraint with TagUpdatesOnProvisionedProduct set to ALLOWED.");
    }

    /** Unrecorded; <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_SearchProvisionedProducts.html">SearchProvisionedProducts</a> says
     * what is valid. */
    public static Refusal unknownSortField(String field) {
        return invalid("Provisioned products cannot be sorted by " + field
                + ". The valid values are arn, id, name, and lastRecordId.");
    }

    /** Unrecorded; <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ListRecordHistorySearchFilter.html">
     * ListRecordHistorySearchFilter</a> says what is valid. */
    public static Refusal unknownRecordFilter(String key) {
        return invalid("Records cannot be filtered by " + key + ". The valid keys are product and provisionedproduct.");
    }

    /**
     * Unrecorded. That it is this exception was seen in <a
     * href="https://github.com/aws-ia/terraform-aws-control_tower_account_factory/issues/217">
     * terraform-aws-control_tower_account_factory#217</a>.
     */
    public static Refusal noOutputs(Object provisionedProduct) {
        return invalid("Provisioned product " + provisionedProduct
                + " has no outputs: it was never provisioned successfully.");
    }

    /** Unrecorded. */
    public static Refusal outputNotFound(String key) {
        return invalid("Output key not found: " + key);
    }

    /** Unrecorded. */
    public static Refusal noStackSet(Object provisionedProduct) {
        return invalid("Provisioned product " + provisionedProduct + " is not of the type CFN_STACKSET.");
    }

    /** Unrecorded. */
    public static Refusal propertiesUnderChange(Object provisionedProduct) {
        return invalidState("Provisioned product " + provisionedProduct + " is under change. Try again later.");
    }

    /** Unrecorded; <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_UpdateProvisionedProductProperties.html">
     * UpdateProvisionedProductProperties</a> says what is valid. */
    public static Refusal invalidProperty(String key, String value) {
        return invalid("Invalid value of the property " + key + ": " + value);
    }

    /** Unrecorded; <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ImportAsProvisionedProduct.html">
     * ImportAsProvisionedProduct</a> says what is supported. */
    public static Refusal notAStack(String physicalId) {
        return invalid(
                "Resource import only supports CloudFormation stack ARNs of this Region, but was: " + physicalId);
    }

    /** Unrecorded. */
    public static Refusal stackManaged(String stack, Object provisionedProduct) {
        return duplicate("Stack " + stack + " already belongs to provisioned product " + provisionedProduct);
    }

    /** Unrecorded; the words are those of <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ImportAsProvisionedProduct.html">ImportAsProvisionedProduct</a>. */
    public static Refusal importRunning() {
        return invalidState("You can only import one provisioned product at a time.");
    }

    /** Unrecorded; <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ImportAsProvisionedProduct.html">
     * ImportAsProvisionedProduct</a> says in which status a stack can be imported. */
    public static Refusal stackNotImportable(String stack, String status) {
        return invalidState("Stack " + stack + " cannot be imported in the status " + status);
    }

    /** Unrecorded; the words are those of <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ImportAsProvisionedProduct.html">ImportAsProvisionedProduct</a>. */
    public static Refusal templateDiffers(String stack, Object artifact) {
        return invalid("The template of stack " + stack + " does not match that of provisioning artifact " + artifact);
    }

    /** Unrecorded. */
    public static Refusal noWorkflow(String entry) {
        return invalid("Record " + entry + " waits for no such result.");
    }

    /** Unrecorded. */
    public static Refusal otherWorkflow(String entry) {
        return invalid("The workflow token is not that of record " + entry);
    }

    /** Unrecorded. */
    public static Refusal failureWithoutReason() {
        return invalid("A failed workflow needs a FailureReason.");
    }

    /** Unrecorded; the words are those of <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateProvisionedProductPlan.html">
     * CreateProvisionedProductPlan</a>. */
    public static Refusal notPlannable(Object provisionedProduct, Object status) {
        return invalidState("Provisioned product " + provisionedProduct + " is " + status
                + "; the product status must be AVAILABLE or TAINTED.");
    }

    /** Unrecorded; the words are those of <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateProvisionedProductPlan.html">
     * CreateProvisionedProductPlan</a>. */
    public static Refusal planExists(Object provisionedProduct, Object plan) {
        return invalidState(
                "You can create one plan for each provisioned product; " + provisionedProduct + " has " + plan);
    }

    /** Unrecorded. */
    public static Refusal plansAreForStacks(String type) {
        return invalid("A plan of the type CLOUDFORMATION cannot be made for a product of type " + type);
    }

    /** Unrecorded. */
    public static Refusal planNotReady(Object plan, Object status) {
        return invalidState("Plan " + plan + " cannot be executed in the status " + status);
    }

    /** Text: <a href="https://github.com/awslabs/aws-service-catalog-puppet/issues/378">aws-service-catalog-puppet#378</a>. */
    public static Refusal planExecuted(Object status, String requestId) {
        return validation("Cannot delete ChangeSet in execution status " + status
                + " (Service: AmazonCloudFormation; Status Code: 400; Error Code: InvalidChangeSetStatus; Request ID: "
                + requestId + "; Proxy: null)");
    }

    /** Unrecorded. */
    public static Refusal parameterWithoutKey() {
        return invalid("A provisioning parameter has no key.");
    }

    /** Unrecorded. */
    public static Refusal tagNotAllowed(String key, String value, Object allowed) {
        return invalid("The tag " + key + " cannot have the value " + value + "; its TagOptions allow " + allowed);
    }

    /** Unrecorded. */
    public static Refusal noPreviousValue(String parameter) {
        return invalid("Parameter " + parameter + " has no previous value.");
    }

    /** Unrecorded. */
    public static Refusal otherKindOfProduct(String type) {
        return invalid("The provisioned product cannot be updated to a product of type " + type);
    }

    /**
     * Text: <a href="https://github.com/aws-samples/service-catalog-engine-for-terraform-os/issues/53">
     * service-catalog-engine-for-terraform-os#53</a>.
     */
    public static Refusal engineNeedsLaunchRole() {
        return invalid("Error occurred during parameter parsing: LaunchRoleArn is required and must be non empty");
    }

    /** Unrecorded. */
    public static Refusal outsideStackSetConstraint(String what, Object allowed) {
        return invalid("The " + what + " must be among those of the STACKSET constraint: " + allowed);
    }

    /** Unrecorded; the words are those of <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ProvisioningPreferences.html">ProvisioningPreferences</a>. */
    public static Refusal countOrPercentage(String count, String percentage) {
        return invalid("You must specify either " + count + " or " + percentage + ", but not both.");
    }

    /** Unrecorded; the words are those of <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ProvisioningPreferences.html">ProvisioningPreferences</a>. */
    public static Refusal tooMuchConcurrency() {
        return invalid("StackSetMaxConcurrencyCount is at most one more than the StackSetFailureToleranceCount.");
    }

    /** Unrecorded; <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AccessLevelFilter.html">AccessLevelFilter</a>
     * only says what is supported. */
    public static Refusal unsupportedAccessLevel(String value) {
        return invalid("The only supported value of the access level filter is self, but was: " + value);
    }

    /** A refusal with {@code ResourceNotFoundException}. */
    public static Refusal notFound(String text) {
        return new Refusal(ServiceCatalogError.RESOURCE_NOT_FOUND, text);
    }

    /** Text: <a href="https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/132">
     * landing-zone-accelerator-on-aws#132</a>. */
    public static Refusal invalidPrincipal() {
        return invalid("Invalid input parameter(s)");
    }

    /**
     * Text: <a href="https://github.com/awslabs/aws-service-catalog-puppet/issues/651">aws-service-catalog-puppet#651</a>.
     */
    public static Refusal sourceNotAccepted(Object portfolio) {
        return invalid("Portfolio " + portfolio + " must be accepted before you can associate Products from it");
    }

    /**
     * A second launch or stack set constraint, or one of each. Text: {@code serviceCatalogSetup.ts} of <a
     * href="https://github.com/aws-solutions/research-service-workbench-on-aws">research-service-workbench-on-aws</a>, which
     * compares it to the letter.
     */
    public static Refusal onlyOneLaunchTypeConstraint() {
        return invalid("Only one constraint can be specified from these types: [LAUNCH, STACKSET]");
    }

    /** Unrecorded. */
    public static Refusal unknownConstraintType(String type) {
        return invalid("Invalid constraint type: " + type);
    }

    /** Unrecorded; <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html">CreateConstraint</a>
     * says what the parameters of each type are. */
    public static Refusal invalidConstraintParameters(Object type, String problem) {
        return invalid("Invalid " + type + " constraint parameters: " + problem);
    }

    /** Unrecorded. */
    public static Refusal constraintNotSupported(Object type, String productType) {
        return invalid(type + " constraints are not supported for products of type " + productType);
    }

    /** Unrecorded. */
    public static Refusal constraintExists(Object type, Object product, Object portfolio) {
        return duplicate(
                "This " + type + " constraint already exists for product " + product + " in portfolio " + portfolio);
    }

    /** A refusal with {@code InvalidParametersException}. */
    public static Refusal invalid(String text) {
        return new Refusal(ServiceCatalogError.INVALID_PARAMETERS, text);
    }

    /** A refusal with {@code DuplicateResourceException}. */
    public static Refusal duplicate(String text) {
        return new Refusal(ServiceCatalogError.DUPLICATE_RESOURCE, text);
    }

    /**
     * Text of the kind "Principals": <a href="https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2430">
     * cloudformation-coverage-roadmap#2430</a>; the other kinds by analogy.
     *
     * @param kind what is still there, in the plural: {@code Products}, {@code Principals}, …
     */
    public static Refusal portfolioInUse(Object portfolio, String kind) {
        return inUse("Portfolio " + portfolio + " still has associated " + kind);
    }

    /** A refusal with {@code ResourceInUseException}. */
    public static Refusal inUse(String text) {
        return new Refusal(ServiceCatalogError.RESOURCE_IN_USE, text);
    }

    /** A refusal with {@code InvalidStateException}. */
    public static Refusal invalidState(String text) {
        return new Refusal(ServiceCatalogError.INVALID_STATE, text);
    }

    /**
     * The caller is neither the management account of an organization nor a delegated administrator. Text: a comment in <a
     * href="https://github.com/crossplane-contrib/provider-upjet-aws/issues/233">provider-upjet-aws#233</a>.
     */
    public static Refusal notAuthorizedInOrganization() {
        return notSupported("Account must either be the master or delegated admin of an organization and must have IAM "
                + "permission for ListDelegatedAdministrator operation.");
    }

    /** A refusal with {@code OperationNotSupportedException}. */
    public static Refusal notSupported(String text) {
        return new Refusal(ServiceCatalogError.OPERATION_NOT_SUPPORTED, text);
    }

    /**
     * The first two sentences are the text of the exception in the <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolio.html">API reference</a>; the bracket is ours.
     */
    public static Refusal limitExceeded(Quota quota, int limit) {
        return new Refusal(
                ServiceCatalogError.LIMIT_EXCEEDED,
                "The current limits of the service would have been exceeded by this operation. Decrease your resource use or "
                        + "increase your service limits and retry the operation. [" + quota + ": " + limit + "]");
    }

    /** A request that breaks the shapes of the service model. */
    public static Refusal validation(String text) {
        return new Refusal(ServiceCatalogError.VALIDATION, text);
    }

    /** A refusal whose error the settings choose. */
    public static Refusal chosen(RefusedAs error, String text) {
        return new Refusal(ServiceCatalogError.valueOf(error.name()), text);
    }
}
