package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.LaunchPathSummary;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** Whether the caller of a client can launch a product, at one point in time. */
public final class LaunchView {

    private static final String DEPRECATED = "DEPRECATED";

    private final ClientContext context;
    private final String product;
    private final List<LaunchPathSummary> paths;
    private final List<ProvisioningArtifact> versions;
    private final @Nullable String refusal;

    private LaunchView(
            ClientContext context,
            String product,
            List<LaunchPathSummary> paths,
            List<ProvisioningArtifact> versions,
            @Nullable String refusal) {
        this.context = context;
        this.product = product;
        this.paths = paths;
        this.versions = versions;
        this.refusal = refusal;
    }

    /**
     * Reads the launch paths and the versions that the caller can launch. Without a launch path AWS returns an error.
     */
    static LaunchView of(ClientContext context, String product) {
        try {
            List<LaunchPathSummary> paths = context.calls().launchPaths(product);
            return paths.isEmpty()
                    ? new LaunchView(context, product, paths, List.of(), "AWS lists no launch paths")
                    : new LaunchView(context, product, paths, launchable(context, product), null);
        } catch (ResourceNotFoundException e) {
            return new LaunchView(context, product, List.of(), List.of(), "AWS answers: " + AwsErrors.messageOf(e));
        }
    }

    private static List<ProvisioningArtifact> launchable(ClientContext context, String product) {
        return context.calls().launchableVersions(product).stream()
                .filter(version -> !DEPRECATED.equals(version.guidanceAsString()))
                .toList();
    }

    /** Reads again. */
    LaunchView refresh() {
        return of(context, product);
    }

    ClientContext context() {
        return context;
    }

    /** Returns whether there is a launch path and a version that can be launched. */
    boolean isPossible() {
        return !paths.isEmpty() && !versions.isEmpty();
    }

    /** Returns the launch paths of the caller to the product. */
    public List<LaunchPathSummary> paths() {
        return paths;
    }

    /** Returns the versions that the caller can launch: the active ones that are not deprecated. */
    public List<ProvisioningArtifact> versions() {
        return versions;
    }

    /** Returns the error of AWS, as a clause to go after "but". */
    String refusal() {
        return refusal == null ? "the product has no version that can be launched" : refusal;
    }

    /** Returns why the caller cannot launch the product. */
    Diagnosis explanation() {
        return paths.isEmpty()
                ? LaunchDiagnosis.of(context, product)
                : new Diagnosis()
                        .met("a launch path leads to the product: " + pathNames())
                        .missing(
                                MissingPrerequisite.VERSION,
                                "the product has a version that is active and not deprecated");
    }

    /** Returns {@code "Networking" (lpv3-…)}. */
    String pathNames() {
        return paths.stream()
                .map(path -> "\"" + path.name() + "\" (" + path.id() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Returns the launch path through {@code portfolio}; without a portfolio, the only launch path. */
    Optional<LaunchPathSummary> path(@Nullable PortfolioView portfolio) {
        if (portfolio == null) {
            return paths.size() == 1 ? Optional.of(paths.get(0)) : Optional.empty();
        }
        String suffix = portfolio.id().substring(portfolio.id().indexOf('-') + 1);
        return paths.stream()
                .filter(path -> String.valueOf(path.id()).endsWith(suffix))
                .findFirst()
                .or(() -> paths.stream()
                        .filter(path -> portfolio.isVisible()
                                && String.valueOf(path.name())
                                        .equals(portfolio.detail().displayName()))
                        .findFirst());
    }

    /** Returns the ID of the product, and its name if the client can read it. */
    @Override
    public String toString() {
        return Diagnostics.tryToRead(() -> Optional.of(
                        ProductView.of(context.administrator(), product).toString()))
                .orElse(product);
    }
}
