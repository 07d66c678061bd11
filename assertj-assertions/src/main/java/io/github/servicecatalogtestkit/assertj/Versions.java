package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
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
    static Versions ofEndUser(LaunchCalls calls, String product) {
        return active(calls.versions(product));
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

    /** Returns the names and IDs that no version has. */
    List<String> missing(List<String> namesOrIds) {
        return notMatching(namesOrIds, version -> true);
    }

    /** Returns the names and IDs that no version in {@code state} has. */
    List<String> missing(List<String> namesOrIds, VersionState state) {
        return notMatching(namesOrIds, state::isOf);
    }

    private List<String> notMatching(List<String> namesOrIds, Predicate<ProvisioningArtifactDetail> condition) {
        return namesOrIds.stream()
                .filter(wanted -> named(wanted).stream().noneMatch(condition))
                .toList();
    }

    List<ProvisioningArtifactDetail> in(VersionState state) {
        return all.stream().filter(state::isOf).toList();
    }

    /**
     * Compares with names and IDs of which each stands for another version.
     *
     * @param missing the names and IDs that no version is left for
     * @param others the versions that are left
     */
    record Comparison(List<String> missing, List<ProvisioningArtifactDetail> others) {}

    /** Compares with {@code namesOrIds}. IDs choose their versions before names do. */
    Comparison compare(List<String> namesOrIds) {
        List<ProvisioningArtifactDetail> left = new ArrayList<>(all);
        List<String> names = new ArrayList<>(namesOrIds);
        names.removeIf(id -> removeFirst(left, version -> id.equals(version.id())));
        names.removeIf(name -> removeFirst(left, version -> name.equals(version.name())));
        return new Comparison(names, left);
    }

    private static <T> boolean removeFirst(List<T> from, Predicate<T> condition) {
        for (int i = 0; i < from.size(); i++) {
            if (condition.test(from.get(i))) {
                from.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(ProvisioningArtifactDetail version, String wanted) {
        return wanted.equals(version.id()) || wanted.equals(version.name());
    }

    /** Returns one text for each of {@code versions}: {@code pa-… "v1", inactive}. */
    static List<String> texts(List<ProvisioningArtifactDetail> versions) {
        return versions.stream().map(Versions::text).toList();
    }

    private static String text(ProvisioningArtifactDetail version) {
        return name(version)
                + Stream.of(VersionState.INACTIVE, VersionState.DEPRECATED)
                        .filter(state -> state.isOf(version))
                        .map(state -> ", " + state)
                        .collect(Collectors.joining());
    }

    /** Returns {@code pa-… "v1"}. */
    static String name(ProvisioningArtifactDetail version) {
        return version.id() + (version.name() == null ? "" : " \"" + version.name() + "\"");
    }
}
