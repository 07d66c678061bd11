package io.github.servicecatalogtestkit.fake.internal.explain;

import io.github.servicecatalogtestkit.fake.internal.picture.JsonText;

/** Writes a {@link LaunchReport} as JSON for the page. */
public final class ExplanationData {

    private ExplanationData() {}

    /** Puts the report. */
    public static void put(LaunchReport report, JsonText json) {
        json.put("principal", report.principal());
        json.put("product", report.product());
        json.put("launchable", !report.paths().isEmpty());
        json.list("paths", report.paths(), path -> {
            json.put("id", path.id());
            json.put("name", path.name());
            json.texts("because", path.because());
            json.put("role", path.launchRoleArn());
            json.texts(
                    "constraints",
                    path.constraints().stream()
                            .map(LaunchReport.Constraint::toString)
                            .toList());
        });
        json.list("nearMisses", report.nearMisses(), nearMiss -> {
            json.put("portfolio", nearMiss.portfolio());
            json.texts("because", nearMiss.because());
            json.put("missing", nearMiss.butNot());
        });
    }
}
