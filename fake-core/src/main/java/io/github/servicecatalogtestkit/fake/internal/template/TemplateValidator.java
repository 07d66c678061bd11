package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a template with references to undeclared names or with circular references. Behind a macro, names that are
 * not declared may be added later, and are accepted.
 */
record TemplateValidator(Template template, TemplateNames names) {

    void validate() {
        if (!names.hasMacros()) {
            template.conditions().forEach(this::validateCondition);
            validateResources();
            validateOutputs();
        }
        Set<String> cycle = template.dependencies().cycle();
        if (!cycle.isEmpty()) {
            throw new InvalidDocumentException(TemplateMessages.circular("resources", cycle));
        }
    }

    private void validateCondition(String name, Expression condition) {
        References references = References.in(condition);
        Set<String> unknown = undeclared(references.values(), false);
        if (!unknown.isEmpty()) {
            throw new InvalidDocumentException(TemplateMessages.resourcesInConditions(unknown));
        }
        Set<String> computed = references.attributes();
        computed.addAll(references.substituted());
        if (!computed.isEmpty()) {
            throw new InvalidDocumentException(FunctionMessages.functionNotForConditions("Fn::GetAtt"));
        }
        requireConditions(references, "Condition " + name);
        requireMappings(references);
    }

    private void validateResources() {
        Set<String> unresolved = new LinkedHashSet<>();
        for (ResourceDeclaration resource : template.resources().values()) {
            References references = References.in(resource.body());
            unresolved.addAll(undeclared(references.values(), true));
            resource.dependsOn().stream()
                    .filter(name -> !names.resources().contains(name))
                    .forEach(unresolved::add);
            validate(references, "resource " + resource.logicalId(), resource.condition());
        }
        requireNone(unresolved, "Resources");
    }

    private void validateOutputs() {
        Set<String> unresolved = new LinkedHashSet<>();
        for (Output output : template.outputs()) {
            References references = References.in(output.value());
            unresolved.addAll(undeclared(references.values(), true));
            validate(references, "output " + output.key(), output.condition());
        }
        requireNone(unresolved, "Outputs");
    }

    private static void requireNone(Set<String> unresolved, String block) {
        if (!unresolved.isEmpty()) {
            throw new InvalidDocumentException(
                    TemplateMessages.FORMAT_ERROR + TemplateMessages.unresolved(unresolved, block));
        }
    }

    private void validate(References references, String where, @Nullable String condition) {
        for (String name : references.attributes()) {
            if (!names.resources().contains(name)) {
                throw new InvalidDocumentException(FunctionMessages.undefinedResource(name));
            }
        }
        for (String path : references.substituted()) {
            if (!names.resources().contains(path.substring(0, path.indexOf('.')))) {
                throw new InvalidDocumentException(FunctionMessages.undefinedAttribute(path));
            }
        }
        if (condition != null && !names.conditions().contains(condition)) {
            throw new InvalidDocumentException(FunctionMessages.undefinedCondition(condition, where));
        }
        requireConditions(references, "Fn::If");
        requireMappings(references);
    }

    private void requireConditions(References references, String where) {
        for (String name : references.conditions()) {
            if (!names.conditions().contains(name)) {
                throw new InvalidDocumentException(FunctionMessages.undefinedCondition(name, where));
            }
        }
    }

    private void requireMappings(References references) {
        for (String name : references.mappings()) {
            if (!names.mappings().contains(name)) {
                throw new InvalidDocumentException(FunctionMessages.unknownMapping(name));
            }
        }
    }

    private Set<String> undeclared(Set<String> referenced, boolean resourcesCount) {
        Set<String> undeclared = new LinkedHashSet<>(referenced);
        undeclared.removeIf(name -> names.parameters().containsKey(name)
                || PseudoParameters.isOne(name)
                || (resourcesCount && names.resources().contains(name)));
        return undeclared;
    }
}
