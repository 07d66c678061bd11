package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.template.Output;
import io.github.servicecatalogtestkit.fake.internal.template.Parameter;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ParameterConstraints;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactOutput;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactParameter;

/** Converts the parameters and outputs of templates to SDK objects. */
final class TemplateShapes {

    private TemplateShapes() {}

    /** Returns the parameters in the order of the template. */
    static List<ProvisioningArtifactParameter> parameters(Template template) {
        return template.parameters().stream().map(TemplateShapes::parameter).toList();
    }

    private static ProvisioningArtifactParameter parameter(Parameter parameter) {
        return ProvisioningArtifactParameter.builder()
                .parameterKey(parameter.key())
                .parameterType(parameter.type().name())
                .defaultValue(parameter.defaultValue())
                .description(parameter.description())
                .isNoEcho(parameter.noEcho())
                .parameterConstraints(constraints(parameter))
                .build();
    }

    /**
     * The list of allowed values can be empty. Other constraints are {@code null} if the template does not have them.
     */
    private static ParameterConstraints constraints(Parameter parameter) {
        return ParameterConstraints.builder()
                .allowedValues(parameter.allowedValues())
                .allowedPattern(parameter.allowedPattern())
                .constraintDescription(parameter.constraintDescription())
                .minLength(text(parameter.minLength()))
                .maxLength(text(parameter.maxLength()))
                .minValue(text(parameter.minValue()))
                .maxValue(text(parameter.maxValue()))
                .build();
    }

    private static @Nullable String text(@Nullable Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return number == null ? null : number.toString();
    }

    /** Returns the outputs in the order of the template. */
    static List<ProvisioningArtifactOutput> outputs(Template template) {
        return template.outputs().stream().map(TemplateShapes::output).toList();
    }

    private static ProvisioningArtifactOutput output(Output output) {
        return ProvisioningArtifactOutput.builder()
                .key(output.key())
                .description(output.description())
                .build();
    }

    /**
     * Returns what {@code ProvisioningArtifactOutputs} has: no outputs, but the active versions of the product.
     *
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DescribeProvisioningParameters.html">
     *     DescribeProvisioningParameters</a>, which says so and deprecates it
     */
    static List<ProvisioningArtifactOutput> versions(Product product) {
        List<ProvisioningArtifactOutput> versions = new ArrayList<>();
        for (ProvisioningArtifact artifact : product.artifacts().values()) {
            if (artifact.active()) {
                versions.add(version(artifact));
            }
        }
        return versions;
    }

    private static ProvisioningArtifactOutput version(ProvisioningArtifact artifact) {
        return ProvisioningArtifactOutput.builder()
                .key(artifact.id().toString())
                .description(Objects.requireNonNullElse(artifact.description(), ""))
                .build();
    }
}
