package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.AttachmentErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Budget;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Resource;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.rule.Quotas;
import io.github.servicecatalogtestkit.fake.internal.rule.Resources;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.servicecatalog.model.AssociateBudgetWithResourceRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociateBudgetWithResourceResponse;
import software.amazon.awssdk.services.servicecatalog.model.BudgetDetail;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateBudgetFromResourceRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateBudgetFromResourceResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListBudgetsForResourceRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListBudgetsForResourceResponse;

/**
 * Budgets on portfolios and products. AWS Budgets is not modelled, so every name is accepted. Each account associates
 * its own budgets, and shares do not include them.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_budgets.html">Managing
 *     budgets</a>
 */
final class BudgetOperations {

    /** "AWS Service Catalog does not support budgets for Terraform Open Source products." */
    private static final Set<String> TYPES_WITHOUT = Set.of("TERRAFORM_OPEN_SOURCE");

    private BudgetOperations() {}

    @Command
    static Outcome<AssociateBudgetWithResourceResponse> associateBudgetWithResource(
            Catalog catalog, Call call, AssociateBudgetWithResourceRequest request) {
        Resource resource = Resources.requireVisible(catalog, call.scope(), request.resourceId());
        Resources.requireTypeWith("Budgets", catalog, resource, TYPES_WITHOUT);
        List<Budget> present = catalog.budgets().on(resource, call.scope());
        if (catalog.budgets().find(resource, call.scope(), request.budgetName()).isPresent()) {
            throw AttachmentErrors.budgetAssociated(request.budgetName(), resource);
        }
        Quotas.require(catalog, Quota.BUDGETS_PER_RESOURCE, present.size() + 1);
        Budget budget = new Budget(call.number(), resource, request.budgetName());
        return new Outcome<>(
                AssociateBudgetWithResourceResponse.builder().build(),
                catalog.with(catalog.budgets().plus(call.scope(), budget)));
    }

    @Command
    static Outcome<DisassociateBudgetFromResourceResponse> disassociateBudgetFromResource(
            Catalog catalog, Call call, DisassociateBudgetFromResourceRequest request) {
        Budget budget = Resource.parse(request.resourceId())
                .flatMap(resource -> catalog.budgets().find(resource, call.scope(), request.budgetName()))
                .orElseThrow(() -> AttachmentErrors.budgetNotAssociated(request.budgetName(), request.resourceId()));
        return new Outcome<>(
                DisassociateBudgetFromResourceResponse.builder().build(),
                catalog.with(catalog.budgets().minus(call.scope(), budget)));
    }

    @Query
    static ListBudgetsForResourceResponse listBudgetsForResource(
            Catalog catalog, Call call, ListBudgetsForResourceRequest request) {
        Resource resource = Resources.requireVisible(catalog, call.scope(), request.resourceId());
        Paging paging = call.paging(catalog, resource, request.pageSize(), request.pageToken());
        Iterator<Budget> budgets = catalog.budgets().on(resource, call.scope()).iterator();
        Paging.Page<Budget> page = paging.take(budgets, budget -> budget.number() > paging.after(), Budget::number);
        return ListBudgetsForResourceResponse.builder()
                .budgets(page.map(BudgetOperations::detail))
                .nextPageToken(page.nextToken())
                .build();
    }

    /** Returns the budgets that {@code account} associated with {@code resource}, as SDK objects. */
    static List<BudgetDetail> details(Catalog catalog, Scope account, Resource resource) {
        List<BudgetDetail> details = new ArrayList<>();
        catalog.budgets().on(resource, account).forEach(budget -> details.add(detail(budget)));
        return details;
    }

    private static BudgetDetail detail(Budget budget) {
        return BudgetDetail.builder().budgetName(budget.name()).build();
    }
}
