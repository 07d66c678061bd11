package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;

/** A product has other versions than it should. */
final class ShouldHaveVersions extends BasicErrorMessageFactory {

    private static final String EXPECTING = "%nExpecting product:%n  %s%n";

    private ShouldHaveVersions(String format, Object... arguments) {
        super(format, arguments);
    }

    static ErrorMessageFactory shouldHaveVersions(
            ProductView product,
            List<String> expected,
            List<String> missing,
            List<ProvisioningArtifactDetail> present) {
        return new ShouldHaveVersions(
                EXPECTING + "to have versions:%n%s%nbut it lacks:%n%s%nIt has:%n%s",
                product,
                unquotedString(Names.lines(expected)),
                unquotedString(Names.lines(missing)),
                unquotedString(names(present)));
    }

    static ErrorMessageFactory shouldHaveExactlyVersions(
            ProductView product,
            List<String> expected,
            List<String> missing,
            List<ProvisioningArtifactDetail> unexpected) {
        return new ShouldHaveVersions(
                EXPECTING + "to have exactly the versions:%n%s%n%s",
                product,
                unquotedString(Names.lines(expected)),
                unquotedString(Names.butLacksOrHas(
                        missing,
                        unexpected.stream().map(ShouldHaveVersions::name).toList())));
    }

    private static String names(List<ProvisioningArtifactDetail> versions) {
        return versions.isEmpty()
                ? "  no versions"
                : Names.lines(versions.stream().map(ShouldHaveVersions::name).toList());
    }

    private static String name(ProvisioningArtifactDetail version) {
        return version.id()
                + (version.name() == null ? "" : " \"" + version.name() + "\"")
                + (Boolean.FALSE.equals(version.active()) ? ", inactive" : "");
    }
}
