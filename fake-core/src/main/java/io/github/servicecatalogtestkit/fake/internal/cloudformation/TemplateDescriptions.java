package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.template.Parameter;
import io.github.servicecatalogtestkit.fake.internal.template.ResourceDeclaration;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.util.List;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateRequest;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateResponse;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateSummaryRequest;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateSummaryResponse;
import software.amazon.awssdk.services.cloudformation.model.ParameterConstraints;
import software.amazon.awssdk.services.cloudformation.model.ParameterDeclaration;
import software.amazon.awssdk.services.cloudformation.model.TemplateParameter;
import software.amazon.awssdk.services.cloudformation.model.TemplateStage;
import software.amazon.awssdk.services.cloudformation.model.ValidateTemplateRequest;
import software.amazon.awssdk.services.cloudformation.model.ValidateTemplateResponse;

/** Describes and validates templates as AWS CloudFormation does. */
record TemplateDescriptions(LiveCatalog live) {

    GetTemplateResponse template(Caller caller, GetTemplateRequest request) {
        Catalog catalog = live.present();
        TemplateBody template = request.changeSetName() == null
                ? StackDefinitions.require(catalog, caller, request.stackName())
                        .definition()
                        .template()
                : ChangeSetCalls.require(catalog, caller, request.changeSetName(), request.stackName())
                        .definition()
                        .template();
        return GetTemplateResponse.builder()
                .templateBody(template.text())
                .stagesAvailable(TemplateStage.ORIGINAL, TemplateStage.PROCESSED)
                .build();
    }

    GetTemplateSummaryResponse summary(Caller caller, GetTemplateSummaryRequest request) {
        Catalog catalog = live.present();
        TemplateBody body = request.stackName() == null
                ? StackDefinitions.template(catalog, request.templateBody(), request.templateURL(), false, null)
                : StackDefinitions.require(catalog, caller, request.stackName())
                        .definition()
                        .template();
        Template template = StackDefinitions.parsed(body);
        return GetTemplateSummaryResponse.builder()
                .description(template.description())
                .metadata(template.metadata())
                .parameters(template.parameters().stream()
                        .map(TemplateDescriptions::declaration)
                        .toList())
                .resourceTypes(template.resources().values().stream()
                        .map(ResourceDeclaration::type)
                        .distinct()
                        .sorted()
                        .toList())
                .declaredTransforms(template.transforms())
                .capabilitiesWithStrings(capabilities(template))
                .capabilitiesReason(template.capabilities().reason())
                .build();
    }

    private static ParameterDeclaration declaration(Parameter parameter) {
        return ParameterDeclaration.builder()
                .parameterKey(parameter.key())
                .defaultValue(parameter.defaultValue())
                .parameterType(parameter.type().name())
                .noEcho(parameter.noEcho())
                .description(parameter.description())
                .parameterConstraints(ParameterConstraints.builder()
                        .allowedValues(parameter.allowedValues())
                        .build())
                .build();
    }

    private static List<String> capabilities(Template template) {
        String capability = template.capabilities().name();
        return capability == null ? List.of() : List.of(capability);
    }

    ValidateTemplateResponse validate(Caller caller, ValidateTemplateRequest request) {
        Template template = StackDefinitions.parsed(
                StackDefinitions.template(live.present(), request.templateBody(), request.templateURL(), false, null));
        return ValidateTemplateResponse.builder()
                .description(template.description())
                .parameters(template.parameters().stream()
                        .map(parameter -> TemplateParameter.builder()
                                .parameterKey(parameter.key())
                                .defaultValue(parameter.defaultValue())
                                .noEcho(parameter.noEcho())
                                .description(parameter.description())
                                .build())
                        .toList())
                .declaredTransforms(template.transforms())
                .capabilitiesWithStrings(capabilities(template))
                .capabilitiesReason(template.capabilities().reason())
                .build();
    }
}
