package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * CloudFormation's messages about the structure of templates. Each message here and in {@link FunctionMessages} and
 * {@link ParameterMessages} has its source. One marked <em>unrecorded</em> is ours, in the style of the others.
 *
 * <p>Readers add the position in the text to some of them.
 */
final class TemplateMessages {

    static final String FORMAT_ERROR = "Template format error: ";

    /** Recorded with the number in many threads, e.g. aws-cloudformation/cfn-lint#3129 for the limit. */
    static final String TOO_LARGE = "Template may not exceed " + DocumentParser.MAX_BYTES + " bytes in size.";

    /** Recorded: <a href="https://github.com/seeebiii/aws-cloudformation-templates/issues/1">seeebiii#1</a>. */
    static final String YAML_ALIASES = "Template error: YAML aliases are not allowed in CloudFormation templates";

    /** Recorded: <a href="https://github.com/keaeriksson/hugo-s3-cloudfront/issues/1">hugo-s3-cloudfront#1</a>. */
    static final String UNSUPPORTED_STRUCTURE = FORMAT_ERROR + "unsupported structure.";

    /** Recorded: <a href="https://github.com/JulieElkinsAWS/CFtemplates/issues/1">CFtemplates#1</a>. */
    static final String NO_RESOURCES = FORMAT_ERROR + "At least one Resources member must be defined.";

    /** Recorded in public walk-throughs of {@code validate-template}. */
    static final String RESOURCE_WITHOUT_TYPE = FORMAT_ERROR + "Every Resources object must contain a Type member.";

    /** Recorded: <a href="https://github.com/aws-samples/aws-iot-chat-example/issues/1">aws-iot-chat-example#1</a>. */
    static final String OUTPUT_WITHOUT_VALUE = FORMAT_ERROR + "Every Outputs member must contain a Value object";

    /** Recorded with other members, such as Default. */
    static final String DEPENDS_ON_NOT_TEXT = FORMAT_ERROR + "Every DependsOn member must be a string.";

    /** Recorded: <a href="https://github.com/zalando-stups/senza/issues/319">senza#319</a>. */
    static final String DESCRIPTION_TOO_LONG = FORMAT_ERROR + "'Description' length is greater than 1024.";

    private TemplateMessages() {}

    /**
     * Recorded for List: <a href="https://github.com/aws-cloudformation/cfn-lint/issues/485">cfn-lint#485</a>, for Map:
     * <a href="https://github.com/org-formation/org-formation-cli/issues/15">org-formation-cli#15</a>.
     */
    static String outputNotText(String kind) {
        return FORMAT_ERROR + "The Value field of every Outputs member must evaluate to a String and not a " + kind
                + ".";
    }

    /**
     * Recorded for Resources: <a
     * href="https://github.com/aws/serverless-application-model/issues/832">serverless-application-model#832</a>, after
     * the prefix of format errors; for Outputs without one in Terraform's test of
     * {@code aws_servicecatalog_provisioned_product}.
     */
    static String unresolved(Collection<String> names, String block) {
        return "Unresolved resource dependencies " + bracketed(names) + " in the " + block + " block of the template";
    }

    /** Recorded: <a href="https://github.com/aws-cloudformation/cfn-lint/issues/99">cfn-lint#99</a>. */
    static String resourcesInConditions(Collection<String> names) {
        return FORMAT_ERROR + "Unresolved dependencies " + bracketed(names)
                + ". Cannot reference resources in the Conditions block of the template";
    }

    /**
     * Recorded for resources: <a href="https://github.com/aehrc/smart-forms/pull/2069">smart-forms#2069</a>; for
     * conditions unrecorded.
     */
    static String circular(String what, Collection<String> names) {
        return "Circular dependency between " + what + ": " + bracketed(names);
    }

    /** Recorded in the notes of public courses and repositories. */
    static String unsupportedVersion(String version) {
        return FORMAT_ERROR + version + " is not a supported value for AWSTemplateFormatVersion";
    }

    /**
     * Recorded with the former limit of 200: <a
     * href="https://github.com/clebert/aws-simple/issues/98">aws-simple#98</a>.
     */
    static String tooManyResources(int count, int limit) {
        return FORMAT_ERROR + "Number of resources, " + count + ", is greater than maximum allowed, " + limit;
    }

    /**
     * Recorded with the former limit of 60 for Outputs: <a
     * href="https://github.com/serverless/serverless/issues/3135">serverless#3135</a>, for a Parameter: <a
     * href="https://github.com/remind101/empire/issues/861">empire#861</a>; for Mappings unrecorded.
     */
    static String tooMany(String section, int count, int limit) {
        return FORMAT_ERROR + section + " count " + count + " is greater than max allowed " + limit;
    }

    /** Recorded: <a href="https://github.com/Versent/cfn-check/issues/3">cfn-check#3</a>. */
    static String unknownSections(Collection<String> names) {
        return "Invalid template property or properties " + bracketed(names);
    }

    /**
     * Recorded for Parameters ({@code Template parameters must be a map}): serverless/serverless#6037; others
     * unrecorded.
     */
    static String notAMap(String section) {
        return "Template " + section.toLowerCase(Locale.ROOT) + " must be a map";
    }

    /**
     * Recorded: <a href="https://github.com/aws-cloudformation/cfn-lint/issues/38">cfn-lint#38</a>. The path is
     * simplified.
     */
    static String nullValue(String path) {
        return "[" + path + "] 'null' values are not allowed in templates";
    }

    /**
     * Recorded for Parameters: <a href="https://github.com/convox/rack/issues/364">convox/rack#364</a>, and for
     * Resources.
     */
    static String notAlphanumeric(String kind, String name) {
        return FORMAT_ERROR + kind + " name " + name + " is non alphanumeric.";
    }

    /** Unrecorded; the sentence is known with "Resources block". */
    static String unresolvedInRules(String name) {
        return unresolved(List.of(name), "Rules");
    }

    static String bracketed(Collection<String> names) {
        return names.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** Recorded: <a href="https://github.com/aws/aws-cli/issues/3361">aws-cli#3361</a>. */
    static String unknownResourceProperty(String name) {
        return "Invalid template resource property '" + name + "'";
    }

    /** Recorded with other members, such as Default. */
    static String policyNotText(String policy) {
        return FORMAT_ERROR + "Every " + policy + " member must be a string.";
    }

    /** Unrecorded in a thread. */
    static String unknownPolicy(String policy, String value, String resource) {
        return FORMAT_ERROR + "Unrecognized " + policy + " " + value + " for resource " + resource;
    }
}
