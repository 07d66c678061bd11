package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ErrorScenario.raises;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_PORTFOLIO;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_TAG_OPTION;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_TOKEN;

import io.github.servicecatalogtestkit.fake.Quota;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.servicecatalog.model.DuplicateResourceException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** The documented errors of operations on TagOptions and budgets. */
final class TagOptionErrorScenarios {

    private TagOptionErrorScenarios() {}

    static List<ErrorScenario> all() {
        return Stream.of(tagOptions(), resources(), budgets())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ErrorScenario> tagOptions() {
        return List.of(
                raises("CreateTagOption", DuplicateResourceException.class, w -> {
                    w.hub.createsTagOption("Team", "data");
                    w.hub.createsTagOption("Team", "data");
                }),
                raises(
                        "CreateTagOption",
                        LimitExceededException.class,
                        s -> s.quota(Quota.VALUES_PER_TAG_OPTION, 0),
                        w -> w.hub.createsTagOption("Team", "data")),
                raises(
                        "DescribeTagOption",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.describeTagOption(d -> d.id(NO_TAG_OPTION))),
                raises(
                        "ListTagOptions",
                        InvalidParametersException.class,
                        w -> w.hub.client.listTagOptions(l -> l.pageToken(NO_TOKEN))),
                raises(
                        "UpdateTagOption",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.updateTagOption(u -> u.id(NO_TAG_OPTION))),
                raises("UpdateTagOption", DuplicateResourceException.class, w -> {
                    w.hub.createsTagOption("Team", "data");
                    String other = w.hub.createsTagOption("Team", "web");
                    w.hub.client.updateTagOption(u -> u.id(other).value("data"));
                }),
                raises("DeleteTagOption", ResourceInUseException.class, w -> {
                    String option = w.hub.tags(w.data, "Team", "data");
                    w.hub.client.deleteTagOption(d -> d.id(option));
                }),
                raises(
                        "DeleteTagOption",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.deleteTagOption(d -> d.id(NO_TAG_OPTION))));
    }

    private static List<ErrorScenario> resources() {
        return List.of(
                raises(
                        "AssociateTagOptionWithResource",
                        ResourceNotFoundException.class,
                        w -> w.hub.associatesTagOption(NO_TAG_OPTION, w.data)),
                raises("AssociateTagOptionWithResource", InvalidParametersException.class, w -> {
                    String option = w.hub.createsTagOption("Team", "data");
                    w.hub.associatesTagOption(option, option);
                }),
                raises(
                        "AssociateTagOptionWithResource",
                        LimitExceededException.class,
                        s -> s.quota(Quota.TAG_OPTIONS_PER_RESOURCE, 0),
                        w -> w.hub.tags(w.data, "Team", "data")),
                raises(
                        "AssociateTagOptionWithResource",
                        DuplicateResourceException.class,
                        w -> w.hub.associatesTagOption(w.hub.tags(w.data, "Team", "data"), w.data)),
                raises("DisassociateTagOptionFromResource", ResourceNotFoundException.class, w -> {
                    String option = w.hub.createsTagOption("Team", "data");
                    w.hub.client.disassociateTagOptionFromResource(
                            d -> d.tagOptionId(option).resourceId(w.data));
                }),
                raises(
                        "ListResourcesForTagOption",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.listResourcesForTagOption(l -> l.tagOptionId(NO_TAG_OPTION))),
                raises("ListResourcesForTagOption", InvalidParametersException.class, w -> {
                    String option = w.hub.createsTagOption("Team", "data");
                    w.hub.client.listResourcesForTagOption(
                            l -> l.tagOptionId(option).pageToken(NO_TOKEN));
                }));
    }

    private static List<ErrorScenario> budgets() {
        return List.of(
                raises(
                        "AssociateBudgetWithResource",
                        InvalidParametersException.class,
                        w -> w.hub.budgets("budget", "monthly")),
                raises("AssociateBudgetWithResource", DuplicateResourceException.class, w -> {
                    w.hub.budgets(w.data, "monthly");
                    w.hub.budgets(w.data, "monthly");
                }),
                raises(
                        "AssociateBudgetWithResource",
                        LimitExceededException.class,
                        s -> s.quota(Quota.BUDGETS_PER_RESOURCE, 0),
                        w -> w.hub.budgets(w.data, "monthly")),
                raises(
                        "AssociateBudgetWithResource",
                        ResourceNotFoundException.class,
                        w -> w.hub.budgets(NO_PORTFOLIO, "monthly")),
                raises(
                        "DisassociateBudgetFromResource",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.disassociateBudgetFromResource(
                                d -> d.resourceId(w.data).budgetName("monthly"))),
                raises("ListBudgetsForResource", ResourceNotFoundException.class, w -> w.hub.budgets(NO_PORTFOLIO)),
                raises(
                        "ListBudgetsForResource",
                        InvalidParametersException.class,
                        w -> w.hub.client.listBudgetsForResource(
                                l -> l.resourceId(w.data).pageToken(NO_TOKEN))));
    }
}
