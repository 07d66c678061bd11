package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ErrorScenario.IMPORTED_IS_INVALID;
import static io.github.servicecatalogtestkit.fake.usage.ErrorScenario.raises;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_CONSTRAINT;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_PORTFOLIO;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_TOKEN;

import io.github.servicecatalogtestkit.fake.Quota;
import java.util.List;
import software.amazon.awssdk.services.servicecatalog.model.DuplicateResourceException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** Scenarios for the errors of the constraint operations. */
final class ConstraintErrorScenarios {

    private static final String RESOURCE_UPDATE =
            "{\"Version\":\"2.0\",\"Properties\":{\"TagUpdateOnProvisionedProduct\":\"ALLOWED\"}}";

    private ConstraintErrorScenarios() {}

    static List<ErrorScenario> all() {
        return List.of(
                raises(
                        "CreateConstraint",
                        ResourceNotFoundException.class,
                        w -> w.hub.setsLaunchRole(w.data, w.spare, "Launch")),
                raises(
                        "CreateConstraint",
                        InvalidParametersException.class,
                        w -> w.hub.constrains(w.data, w.linux, "TEMPLATE", "{")),
                raises(
                        "CreateConstraint",
                        LimitExceededException.class,
                        s -> s.quota(Quota.CONSTRAINTS_PER_PRODUCT_PER_PORTFOLIO, 0),
                        w -> w.hub.setsLaunchRole(w.data, w.linux, "Launch")),
                raises("CreateConstraint", DuplicateResourceException.class, w -> {
                    w.hub.constrains(w.data, w.linux, "RESOURCE_UPDATE", RESOURCE_UPDATE);
                    w.hub.constrains(w.data, w.linux, "RESOURCE_UPDATE", RESOURCE_UPDATE);
                }),
                raises(
                        "DescribeConstraint",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.describeConstraint(d -> d.id(NO_CONSTRAINT))),
                raises(
                        "UpdateConstraint",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.updateConstraint(u -> u.id(NO_CONSTRAINT))),
                raises("UpdateConstraint", InvalidParametersException.class, w -> {
                    String constraint = w.hub.setsLaunchRole(w.data, w.linux, "Launch");
                    w.hub.client.updateConstraint(u -> u.id(constraint).parameters("{"));
                }),
                raises(
                        "DeleteConstraint",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.deleteConstraint(d -> d.id(NO_CONSTRAINT))),
                raises("DeleteConstraint", InvalidParametersException.class, IMPORTED_IS_INVALID, w -> {
                    String constraint = w.hub.setsLaunchRole(w.data, w.linux, "Launch");
                    w.spoke.client.deleteConstraint(d -> d.id(constraint));
                }),
                raises(
                        "ListConstraintsForPortfolio",
                        ResourceNotFoundException.class,
                        w -> w.hub.constraints(NO_PORTFOLIO)),
                raises(
                        "ListConstraintsForPortfolio",
                        InvalidParametersException.class,
                        w -> w.hub.client.listConstraintsForPortfolio(
                                l -> l.portfolioId(w.data).pageToken(NO_TOKEN))));
    }
}
