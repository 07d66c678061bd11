package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.LaunchPathSummary;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** Whether the caller of a client can launch a product, at one point in time. */
public final class LaunchView extends ClientView {

    private static final String UNSEEN =
            " that the caller sees. Only an administrator sees an inactive version: name a client with"
                    + " administeredBy(…). ";

    private final String product;
    private final @Nullable String wantedVersion;
    private final List<LaunchPathSummary> paths;
    private final List<ProvisioningArtifact> active;
    private final @Nullable String refusal;

    private LaunchView(
            ClientContext context,
            String product,
            @Nullable String wantedVersion,
            List<LaunchPathSummary> paths,
            List<ProvisioningArtifact> active,
            @Nullable String refusal) {
        super(context);
        this.product = product;
        this.wantedVersion = wantedVersion;
        this.paths = paths;
        this.active = active;
        this.refusal = refusal;
    }

    static LaunchView of(ClientContext context, String product) {
        return of(context, product, null);
    }

    /**
     * Reads the launch paths and the versions that the caller sees. Without a launch path AWS returns an error.
     *
     * @param version the name or ID of the version to launch, {@code null} for any version
     */
    static LaunchView of(ClientContext context, String product, @Nullable String version) {
        try {
            List<LaunchPathSummary> paths = context.launchCalls().launchPaths(product);
            return paths.isEmpty()
                    ? new LaunchView(context, product, version, paths, List.of(), "AWS lists no launch paths")
                    : new LaunchView(
                            context,
                            product,
                            version,
                            paths,
                            context.launchCalls().versions(product),
                            null);
        } catch (ResourceNotFoundException e) {
            return new LaunchView(
                    context, product, version, List.of(), List.of(), "AWS answers: " + AwsErrors.messageOf(e));
        }
    }

    /** Reads again. */
    LaunchView refresh() {
        return of(context(), product, wantedVersion);
    }

    String productId() {
        return product;
    }

    /** Returns the name or ID of the version that the test named. */
    Optional<String> wantedVersion() {
        return Optional.ofNullable(wantedVersion);
    }

    /** Returns whether there is a launch path and a version that can be launched. */
    boolean isPossible() {
        return !paths.isEmpty() && !versions().isEmpty();
    }

    /** Returns the launch paths of the caller to the product. */
    public List<LaunchPathSummary> paths() {
        return paths;
    }

    /**
     * Returns the versions that the caller can launch: the active ones that are not deprecated. If the test named a
     * version, other versions are not returned.
     */
    public List<ProvisioningArtifact> versions() {
        return active.stream()
                .filter(version -> !"DEPRECATED".equals(version.guidanceAsString()))
                .filter(version -> wantedVersion == null
                        || wantedVersion.equals(version.id())
                        || wantedVersion.equals(version.name()))
                .toList();
    }

    /** Returns the error of AWS, as a clause to go after "but". */
    String refusal() {
        return refusal == null ? "the product has no " + version() + " that can be launched" : refusal;
    }

    private String version() {
        return wantedVersion == null ? "version" : "version " + wantedVersion;
    }

    /** Returns what should be launched: {@code product}, or {@code version v1 of product}. */
    @Override
    String noun() {
        return wantedVersion == null ? "product" : version() + " of product";
    }

    /** Returns why the caller cannot launch the product. */
    Diagnosis explanation() {
        return paths.isEmpty()
                ? LaunchDiagnosis.of(context(), product)
                : new Diagnosis()
                        .met("a launch path leads to the product: " + pathNames())
                        .missing(
                                MissingPrerequisite.VERSION,
                                "the product has a " + version() + " that is active and not deprecated. "
                                        + presentVersions());
    }

    private String presentVersions() {
        return allVersions()
                .map(all -> Text.listOrNone("It has", Versions.texts(all.all()), "no versions"))
                .orElseGet(() -> Text.listOrNone(
                        "The caller sees",
                        Versions.texts(Versions.active(active).all()),
                        "no versions"));
    }

    /** Returns all versions, if a client can read them. */
    private Optional<Versions> allVersions() {
        return Diagnostics.tryToRead(() ->
                Optional.of(Versions.ofAdministrator(context().administrator().calls(), product)));
    }

    /**
     * Returns why there is no such version, as a clause to go after "but": the name may be mistyped. Returns empty if
     * there is such a version, or if the caller has no launch path to any version.
     */
    Optional<String> whyVersionIsUnknown() {
        String wanted = wantedVersion;
        if (wanted == null) {
            return Optional.empty();
        }
        Optional<Versions> all = allVersions();
        if (all.isEmpty() && paths.isEmpty()) {
            return Optional.empty();
        }
        Versions known = all.orElseGet(() -> Versions.active(active));
        return known.named(wanted).isEmpty()
                ? Optional.of("the product has no such version" + (all.isPresent() ? ". " : UNSEEN) + presentVersions())
                : Optional.empty();
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
                        ProductView.of(context().administrator(), product).toString()))
                .orElse(product);
    }
}
