package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;

/**
 * The parameters of a TEMPLATE constraint: {@code {"Rules": {name: rule, …}}}, as in <a
 * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html">CreateConstraint</a>, or the
 * inner map alone, as CloudFormation and the CDK send it.
 */
public final class ConstraintRules {

    private ConstraintRules() {}

    /**
     * Reads the rules from parsed JSON and validates the arguments of every function. Whether the parameters exist is
     * validated at a launch, when the template is known.
     *
     * @throws InvalidDocumentException if a rule is invalid; the message names the rule and the function
     */
    public static Rules read(Mapping json) {
        return RulesReader.read(unwrapped(json), name -> true);
    }

    /** A rule can have the name "Rules"; it then has assertions. */
    private static Mapping unwrapped(Mapping root) {
        return root.entries().size() == 1
                ? root.mapping("Rules")
                        .filter(rules -> rules.find("Assertions").isEmpty())
                        .orElse(root)
                : root;
    }
}
