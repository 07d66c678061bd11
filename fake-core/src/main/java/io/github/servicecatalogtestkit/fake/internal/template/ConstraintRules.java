package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Value.Mapping;

/**
 * The parameters of a TEMPLATE constraint: {@code {"Rules": {name: rule, …}}}, as in
 * <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html">CreateConstraint</a>, or the
 * inner map alone, as CloudFormation and the CDK send it.
 */
public final class ConstraintRules {

    private ConstraintRules() {}

    /**
     * Reads the rules and checks the shape of every function. Whether the parameters that they name exist is not known
     * before the launch of a template.
     *
     * @throws MalformedDocument if the text is not JSON, or a rule is not one; the message names the rule and the
     *     function
     */
    public static Rules parse(String json) {
        return RulesReader.read(unwrapped(Document.parseJson(json).root()), name -> true);
    }

    /** A rule may itself be called "Rules": then it has assertions. */
    private static Mapping unwrapped(Mapping root) {
        return root.entries().size() == 1
                ? root.mapping("Rules")
                        .filter(rules -> rules.find("Assertions").isEmpty())
                        .orElse(root)
                : root;
    }
}
