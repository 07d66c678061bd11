package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;

/** Creates the messages for products that should have other versions. */
final class ShouldHaveVersions {

    private ShouldHaveVersions() {}

    static ErrorMessageFactory shouldHaveVersions(
            ProductView product,
            List<String> expected,
            List<String> missing,
            List<ProvisioningArtifactDetail> present) {
        return UnmetExpectation.of(
                "product",
                product,
                Text.withLines("to have versions", expected),
                Text.withLines("it lacks", missing) + Text.NEW_LINE + "It has:" + Text.NEW_LINE
                        + Text.lines(names(present), "no versions"));
    }

    static ErrorMessageFactory shouldHaveExactlyVersions(
            ProductView product,
            List<String> expected,
            List<String> missing,
            List<ProvisioningArtifactDetail> unexpected) {
        return UnmetExpectation.of(
                "product",
                product,
                Text.withLines("to have exactly the versions", expected),
                Text.lacksOrHas(missing, names(unexpected)));
    }

    private static List<String> names(List<ProvisioningArtifactDetail> versions) {
        return versions.stream().map(ShouldHaveVersions::name).toList();
    }

    private static String name(ProvisioningArtifactDetail version) {
        return version.id()
                + (version.name() == null ? "" : " \"" + version.name() + "\"")
                + (Boolean.FALSE.equals(version.active()) ? ", inactive" : "");
    }
}
