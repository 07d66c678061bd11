package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;

/** Creates the messages for products that should have other versions. */
final class ShouldHaveVersions {

    private ShouldHaveVersions() {}

    static ErrorMessageFactory shouldHaveVersions(
            ProductView product, List<String> expected, List<String> missing, Versions present) {
        return message(
                product,
                Text.withLines("to have versions", expected),
                Text.withLines("it lacks", missing) + Text.NEW_LINE + has(present));
    }

    static ErrorMessageFactory shouldHaveExactlyVersions(
            ProductView product,
            List<String> expected,
            List<String> missing,
            List<ProvisioningArtifactDetail> unexpected) {
        return message(
                product,
                Text.withLines("to have exactly the versions", expected),
                Text.lacksOrHas(
                        missing.stream()
                                .map(version -> Occurrences.text(version, expected))
                                .toList(),
                        Versions.texts(unexpected)));
    }

    static ErrorMessageFactory shouldNotHaveVersion(ProductView product, String version, Versions present) {
        return message(
                product,
                Text.withValue("not to have version", version),
                Text.withLines("it has", Versions.texts(present.named(version))));
    }

    static ErrorMessageFactory shouldHaveVersions(
            ProductView product, VersionState state, List<String> expected, List<String> missing, Versions present) {
        return message(
                product,
                Text.withLines("to have " + state + (expected.size() == 1 ? " version" : " versions"), expected),
                Text.withLines(
                                "it lacks",
                                missing.stream()
                                        .map(wanted -> wanted + because(state, present.named(wanted)))
                                        .toList())
                        + Text.NEW_LINE
                        + has(present)
                        + hint(product, state));
    }

    private static String because(VersionState state, List<ProvisioningArtifactDetail> versions) {
        return versions.stream()
                .map(version -> ", because " + Versions.name(version) + " " + state.contradictionOf(version))
                .findFirst()
                .orElse("");
    }

    private static String hint(ProductView product, VersionState state) {
        return product.isOfEndUser() && state == VersionState.INACTIVE
                ? Text.NEW_LINE + "AWS shows only active versions to an end user. Use a client of an administrator."
                : "";
    }

    private static String has(Versions present) {
        return Text.listOrNone("It has", Versions.texts(present.all()), "no versions");
    }

    private static ErrorMessageFactory message(ProductView product, String expected, String actual) {
        return UnmetExpectation.of(product, expected, actual);
    }
}
