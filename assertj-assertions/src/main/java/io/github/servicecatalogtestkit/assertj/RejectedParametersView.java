package io.github.servicecatalogtestkit.assertj;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.LaunchPathSummary;

/** The response of AWS to a launch of a product with the given parameters. */
public final class RejectedParametersView extends ClientView {

    private final ProductView product;
    private final @Nullable String wantedVersion;
    private final Map<String, String> parameters;
    private final LaunchView launch;
    private final Optional<LaunchAttempt> attempt;
    private final Optional<String> refusal;
    private @Nullable RejectedParametersView rejectedInRecord;

    private RejectedParametersView(
            ProductView product, @Nullable String wantedVersion, Map<String, String> parameters) {
        super(product.context());
        this.product = product;
        this.wantedVersion = wantedVersion;
        this.parameters = parameters;
        this.launch = LaunchView.of(product.context(), product.id());
        this.attempt = attempt();
        this.refusal = attempt.flatMap(LaunchAttempt::refusal);
    }

    @Override
    String noun() {
        return "product";
    }

    /** Launches the product and reads the outcome. */
    static RejectedParametersView of(ProductView product, @Nullable String version, Map<String, String> parameters) {
        return new RejectedParametersView(product, version, parameters);
    }

    private Optional<LaunchAttempt> attempt() {
        Optional<LaunchPathSummary> path = launch.path(product.portfolio().orElse(null));
        Optional<String> version = LaunchAttempt.version(wantedVersion, launch.versions());
        return path.isEmpty() || version.isEmpty()
                ? Optional.empty()
                : Optional.of(new LaunchAttempt(
                        product.context(),
                        product.id(),
                        version.get(),
                        path.get().id(),
                        parameters));
    }

    /** Launches the product again, unless AWS rejected the parameters during a launch, which takes time. */
    RejectedParametersView refresh() {
        if (rejectedInRecord == null) {
            RejectedParametersView next = of(product.refresh(), wantedVersion, parameters);
            if (next.attempt.filter(LaunchAttempt::isRejectedInRecord).isEmpty()) {
                return next;
            }
            rejectedInRecord = next;
        }
        return rejectedInRecord;
    }

    /** Returns the error of AWS that rejected the parameters, if AWS rejected them. */
    public Optional<String> refusal() {
        return refusal;
    }

    TemplateRules rules() {
        return attempt.map(LaunchAttempt::rules).orElseThrow();
    }

    /** Returns what happened instead, as a clause to go after "but". */
    String whatHappened() {
        if (attempt.isPresent()) {
            return whatHappened(attempt.get());
        }
        if (!launch.isPossible()) {
            return "the product cannot be launched at all: " + launch.refusal() + Text.NEW_LINE + launch.explanation();
        }
        return LaunchAttempt.version(wantedVersion, launch.versions()).isEmpty()
                ? "the product has no version " + wantedVersion + " that can be launched."
                : wrongPath();
    }

    private static String whatHappened(LaunchAttempt attempt) {
        if (attempt.isInProgress()) {
            return "AWS has not rejected them yet: the provisioned product \"" + attempt.name() + "\" is under change.";
        }
        return "AWS accepted them. The provisioned product "
                + (attempt.leftSomething() ? "\"" + attempt.name() + "\" is not terminated yet." : "is terminated.");
    }

    /** Returns whether AWS may still reject the parameters during the launch. */
    boolean isInProgress() {
        return attempt.filter(LaunchAttempt::isInProgress).isPresent();
    }

    private String wrongPath() {
        return product.portfolio().isPresent()
                ? "no launch path leads through that portfolio. There are: " + launch.pathNames()
                : "there are several launch paths. Name one by its portfolio, portfolio(id).product(\"" + product.id()
                        + "\"): " + launch.pathNames();
    }

    /** Returns the product and, on a separate line, the parameters. */
    @Override
    public String toString() {
        return product + Text.NEW_LINE + "  with parameters " + parameters;
    }
}
