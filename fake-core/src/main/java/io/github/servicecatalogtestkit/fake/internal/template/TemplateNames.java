package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that a template declares.
 *
 * @param parameters the parameters by name
 * @param transforms the macros that process the template
 * @param hasLoops whether {@code Fn::ForEach} adds resources, outputs or conditions that are not in the text
 */
record TemplateNames(
        Map<String, Parameter> parameters,
        Set<String> resources,
        Set<String> conditions,
        Set<String> mappings,
        List<String> transforms,
        boolean hasLoops) {

    static final TemplateNames NONE = new TemplateNames(Map.of(), Set.of(), Set.of(), Set.of(), List.of(), false);

    private static final String EXTENSIONS = "AWS::LanguageExtensions";

    boolean isListParameter(String name) {
        Parameter parameter = parameters.get(name);
        return parameter != null && parameter.type().isList();
    }

    boolean hasLanguageExtensions() {
        return transforms.contains(EXTENSIONS);
    }

    /** Returns whether a macro other than the language extensions may replace parts of the template. */
    boolean hasMacros() {
        return transforms.stream().anyMatch(name -> !name.equals(EXTENSIONS)) || (hasLanguageExtensions() && hasLoops);
    }
}
