package io.github.servicecatalogtestkit.endpoint;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Fault;
import io.github.servicecatalogtestkit.fake.FaultSpec;
import java.util.List;

/** Plans faults, and lists them. */
final class FaultPath {

    private final FakeServiceCatalog catalog;

    FaultPath(FakeServiceCatalog catalog) {
        this.catalog = catalog;
    }

    Reply list() {
        return ControlPaths.json(
                "faults",
                catalog.faults().declared().stream()
                        .map(fault ->
                                Json.object("fault", fault, "fired", fault.hasFired(), "optional", fault.isOptional()))
                        .toList());
    }

    Reply declare(Members body) {
        FaultSpec spec = body.text("operation").map(catalog.faults()::on).orElseGet(catalog.faults()::onAnyOperation);
        spec = body.text("account").map(spec::inAccount).orElse(spec);
        spec = body.text("principal").map(spec::as).orElse(spec);
        spec = body.number("call").map(spec::call).orElse(spec);
        spec = body.number("nextCalls").map(spec::nextCalls).orElse(spec);
        spec = body.flag("everyCall") ? spec.everyCall() : spec;
        boolean optional = body.flag("optional");
        String code = body.text("code").orElse("");
        String message = body.text("message").orElse("");
        List<String> accounts = body.texts("accounts");
        String then = body.required("then");
        body.refuseOthers();
        Fault fault = switch (then) {
            case "throttles" -> spec.throttles();
            case "denies" -> spec.denies();
            case "showsNothingNew" -> spec.showsNothingNew();
            case "throwsError" -> spec.throwsError(code, message);
            case "endsWithErrors" -> spec.endsWithErrors(code, message, accounts.toArray(String[]::new));
            default ->
                throw body.wrong("then", "throttles, denies, showsNothingNew, throwsError or endsWithErrors", then);
        };
        if (optional) {
            fault.optional();
        }
        return ControlPaths.json("fault", fault);
    }
}
