package io.github.servicecatalogtestkit.fake.fidelity;

import java.util.List;

/**
 * A family of operations, which has a page of its own.
 *
 * @param page the name of the page, without {@code .md}
 * @param operations the classes of its operations, without {@code Operations}
 * @param tests how the names of its test classes begin, for rules whose source is not the page of an operation
 */
record Family(String page, String title, List<String> operations, List<String> tests) {

    /** The family of rules that hold for all operations, or belong to no other family. */
    static final Family COMMON = new Family("all-operations", "All operations", List.of(), List.of());

    /** All families. A rule belongs to the first one that has its test class; {@link #COMMON} has the rest. */
    static final List<Family> ALL = List.of(
            new Family(
                    "portfolios",
                    "Portfolios, their products and principals",
                    List.of("Portfolio", "Association", "Principal"),
                    List.of("PortfolioTest", "ProductAssociation", "PrincipalTest")),
            new Family(
                    "sharing",
                    "Portfolio shares and imports",
                    List.of("Share", "ShareView", "Import", "OrganizationAccess"),
                    List.of(
                            "AccountShare",
                            "AccessEnds",
                            "ForeignId",
                            "Share",
                            "OrganizationShare",
                            "OrganizationsAccess",
                            "PortfolioSharing",
                            "PrincipalSharing",
                            "ImportedProduct",
                            "Propagation",
                            "CompletionPolicy",
                            "VisibilityDelay")),
            new Family(
                    "products",
                    "Products and their versions",
                    List.of("Product", "ProductSearch", "ProductView", "ProvisioningArtifact", "Copy"),
                    List.of("Product", "ProvisioningArtifact", "VersionCompletion", "CopyProduct", "LoadTemplate")),
            new Family(
                    "constraints",
                    "Constraints and their inheritance",
                    List.of("Constraint"),
                    List.of(
                            "Constraint",
                            "CreateConstraint",
                            "UpdateConstraint",
                            "DeleteConstraint",
                            "DescribeConstraint",
                            "ListConstraints",
                            "Inheritance",
                            "LocalPortfolioInheritance",
                            "LaunchRole",
                            "SharedProducts")),
            new Family(
                    "tags-and-budgets",
                    "TagOptions and budgets",
                    List.of("TagOption", "TagOptionAssociation", "Budget"),
                    List.of("TagOption", "Budget")),
            new Family(
                    "service-actions",
                    "Service actions",
                    List.of("ServiceAction", "ServiceActionAssociation", "ServiceActionExecution"),
                    List.of("ServiceAction")),
            new Family(
                    "launches",
                    "Launch paths, launches, updates and plans",
                    List.of("LaunchPath", "Provisioning", "Plan", "StackImport", "Engine"),
                    List.of(
                            "Launch",
                            "ProvisionProduct",
                            "ProvisionedProductPlan",
                            "DescribeProvisioning",
                            "StackImport",
                            "StackSet",
                            "Engine",
                            "Terminate",
                            "UpdateProvisioned")),
            new Family(
                    "provisioned-products",
                    "Provisioned products and records",
                    List.of("ProvisionedProduct", "ProvisionedProperty", "Record"),
                    List.of("Provisioned", "RecordTest", "ControlTowerAccount")),
            new Family(
                    "organizations",
                    "AWS Organizations",
                    List.of(
                            "AccountCreation",
                            "AccountClosing",
                            "Handshake",
                            "MemberAccount",
                            "Organization",
                            "OrganizationTree",
                            "OrganizationalUnit",
                            "OrganizationTag",
                            "OrganizationPolicy",
                            "PolicyAttachment",
                            "OrganizationResourcePolicy",
                            "ServiceAccess",
                            "DelegatedAdministrator"),
                    List.of(
                            "CreateAccount",
                            "CloseAccount",
                            "DelegatedAdministrator",
                            "Invitation",
                            "MemberAccount",
                            "OrganizationPolicy",
                            "OrganizationTag",
                            "OrganizationTree",
                            "OrganizationalUnit",
                            "Organizations",
                            "ServiceAccess")),
            new Family("stacks", "AWS CloudFormation stacks", List.of(), List.of("CloudFormation")),
            COMMON);

    /** Returns the family of a test class. */
    static Family ofTest(String testClass) {
        return ALL.stream()
                .filter(family -> family.tests().stream().anyMatch(testClass::startsWith))
                .findFirst()
                .orElse(COMMON);
    }

    /** Returns the family of the class whose method is the rule of an operation. */
    static Family ofOperationClass(String operationClass) {
        return ALL.stream()
                .filter(family -> family.operations().contains(operationClass.replaceFirst("Operations$", "")))
                .findFirst()
                .orElse(COMMON);
    }
}
