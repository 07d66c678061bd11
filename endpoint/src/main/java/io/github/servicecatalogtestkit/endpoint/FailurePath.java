package io.github.servicecatalogtestkit.endpoint;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;

/** Plans that a launch, an update, a termination, a plan or a service action fails. */
final class FailurePath {

    private final FakeServiceCatalog catalog;

    FailurePath(FakeServiceCatalog catalog) {
        this.catalog = catalog;
    }

    Reply reply(Members body) {
        String reason = body.required("reason");
        String of = body.required("of");
        ProvisioningFailure failure = switch (of) {
            case "launch" -> ProvisioningFailure.ofLaunch(reason);
            case "update" -> ProvisioningFailure.ofUpdate(reason);
            case "termination" -> ProvisioningFailure.ofTermination(reason);
            case "plan" -> ProvisioningFailure.ofPlan(reason);
            case "serviceAction" -> ProvisioningFailure.ofServiceAction(reason);
            default -> throw body.wrong("of", "launch, update, termination, plan or serviceAction", of);
        };
        failure = body.text("product").map(failure::ofProduct).orElse(failure);
        failure = body.number("nth").map(failure::nth).orElse(failure);
        failure = body.flag("rollbackFails") ? failure.rollbackFails() : failure;
        body.refuseOthers();
        catalog.provisioning().fail(failure);
        return ControlPaths.json();
    }
}
