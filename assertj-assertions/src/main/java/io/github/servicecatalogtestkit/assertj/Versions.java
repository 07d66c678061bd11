package io.github.servicecatalogtestkit.assertj;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;

/** The versions of a product as one client sees them: an administrator sees all, an end user sees the active ones. */
final class Versions {

    private final List<ProvisioningArtifactDetail> all;

    private Versions(List<ProvisioningArtifactDetail> all) {
        this.all = all;
    }

    /** Reads the versions with ListProvisioningArtifacts. */
    static Versions ofAdministrator(CatalogCalls calls, String product) {
        return new Versions(calls.versions(product));
    }

    /** Reads the versions with DescribeProduct. */
    static Versions ofEndUser(CatalogCalls calls, String product) {
        return active(calls.versionsOfUser(product));
    }

    /** Returns versions that AWS returned to an end user, who sees only active ones. */
    static Versions active(List<ProvisioningArtifact> versions) {
        return new Versions(versions.stream().map(Versions::active).toList());
    }

    private static ProvisioningArtifactDetail active(ProvisioningArtifact version) {
        return ProvisioningArtifactDetail.builder()
                .id(version.id())
                .name(version.name())
                .guidance(version.guidanceAsString())
                .active(true)
                .build();
    }

    List<ProvisioningArtifactDetail> all() {
        return all;
    }

    /** Returns the versions with this name or ID. AWS lets several versions have the same name. */
    List<ProvisioningArtifactDetail> named(String nameOrId) {
        return all.stream().filter(version -> isNamed(version, nameOrId)).toList();
    }

    /** Returns those of {@code namesOrIds} that no version has. */
    List<String> missing(List<String> namesOrIds) {
        return notMatching(namesOrIds, version -> true);
    }

    /** Returns those of {@code namesOrIds} that no version in {@code state} has. */
    List<String> missing(List<String> namesOrIds, VersionState state) {
        return notMatching(namesOrIds, state::isOf);
    }

    private List<String> notMatching(List<String> namesOrIds, Predicate<ProvisioningArtifactDetail> condition) {
        return namesOrIds.stream()
                .filter(wanted -> named(wanted).stream().noneMatch(condition))
                .toList();
    }

    /** Returns the versions whose name and ID are not in {@code namesOrIds}. */
    List<ProvisioningArtifactDetail> others(Collection<String> namesOrIds) {
        return all.stream()
                .filter(version -> namesOrIds.stream().noneMatch(wanted -> isNamed(version, wanted)))
                .toList();
    }

    private static boolean isNamed(ProvisioningArtifactDetail version, String wanted) {
        return wanted.equals(version.id()) || wanted.equals(version.name());
    }

    /** Returns one text for each of {@code versions}: {@code pa-… "v1", inactive}. */
    static List<String> texts(List<ProvisioningArtifactDetail> versions) {
        return versions.stream().map(Versions::text).toList();
    }

    private static String text(ProvisioningArtifactDetail version) {
        return version.id()
                + (version.name() == null ? "" : " \"" + version.name() + "\"")
                + Stream.of(VersionState.INACTIVE, VersionState.DEPRECATED)
                        .filter(state -> state.isOf(version))
                        .map(state -> ", " + state)
                        .collect(Collectors.joining());
    }
}
