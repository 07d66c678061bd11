package io.github.servicecatalogtestkit.fake.internal.template;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * CloudFormation's sentences about templates and parameter values. Each says where it has been seen; one marked
 * <em>unrecorded</em> is ours, in the manner of its neighbours, and must not be taken for AWS's.
 *
 * <p>A place in the text is added to some of them, after the recorded sentence.
 */
final class CloudFormationMessages {

    static final String FORMAT_ERROR = "Template format error: ";

    /** Recorded with the number in many threads, e.g. aws-cloudformation/cfn-lint#3129 for the limit. */
    static final String TOO_LARGE = "Template may not exceed " + DocumentParser.MAX_BYTES + " bytes in size.";

    /** Recorded: <a href="https://github.com/seeebiii/aws-cloudformation-templates/issues/1">seeebiii#1</a>. */
    static final String YAML_ALIASES = "Template error: YAML aliases are not allowed in CloudFormation templates";

    /** Recorded: <a href="https://github.com/keaeriksson/hugo-s3-cloudfront/issues/1">hugo-s3-cloudfront#1</a>. */
    static final String UNSUPPORTED_STRUCTURE = FORMAT_ERROR + "unsupported structure.";

    /** Recorded: <a href="https://github.com/JulieElkinsAWS/CFtemplates/issues/1">CFtemplates#1</a>. */
    static final String NO_RESOURCES = FORMAT_ERROR + "At least one Resources member must be defined.";

    /** Recorded: <a href="https://github.com/bridgecrewio/checkov/issues/2965">checkov#2965</a>. */
    static final String PARAMETER_WITHOUT_TYPE = FORMAT_ERROR + "Every Parameters object must contain a Type member.";

    /** Recorded in public walk-throughs of {@code validate-template}. */
    static final String RESOURCE_WITHOUT_TYPE = FORMAT_ERROR + "Every Resources object must contain a Type member.";

    /** Recorded: <a href="https://github.com/aws-cloudformation/cfn-lint/issues/1295">cfn-lint#1295</a>. */
    static final String ALLOWED_VALUES_NOT_A_LIST = FORMAT_ERROR + "Every AllowedValues member must be a list.";

    /** Recorded: <a href="https://github.com/cloudtools/troposphere/pull/808">troposphere#808</a>. */
    static final String DEFAULT_NOT_A_TEXT = FORMAT_ERROR + "Every Default member must be a string.";

    /** Recorded: <a href="https://github.com/aws-samples/aws-iot-chat-example/issues/1">aws-iot-chat-example#1</a>. */
    static final String OUTPUT_WITHOUT_VALUE = FORMAT_ERROR + "Every Outputs member must contain a Value object";

    /** Recorded: <a href="https://github.com/ansible/ansible/issues/24866">ansible#24866</a>. */
    static final String NO_PARAMETERS_WANTED = "Parameter values specified for a template which does not require them.";

    private CloudFormationMessages() {}

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

    /**
     * Recorded with the former limit of 60: <a href="https://github.com/remind101/empire/issues/861">empire#861</a>.
     */
    static String tooManyParameters(int count, int limit) {
        return FORMAT_ERROR + "Parameter count " + count + " is greater than max allowed " + limit;
    }

    /** Recorded: <a href="https://github.com/zalando-stups/senza/pull/94">senza#94</a>. */
    static String unknownParameterProperty(String name) {
        return "Invalid template parameter property '" + name + "'";
    }

    /** Recorded in public walk-throughs of {@code validate-template}, e.g. for the type {@code Bool}. */
    static String unknownParameterType(String type) {
        return FORMAT_ERROR + "Unrecognized parameter type: " + type;
    }

    /** Recorded: <a href="https://github.com/aws-cloudformation/cfn-lint/issues/3710">cfn-lint#3710</a>. */
    static String functionNotForRules(String function) {
        return "Following functions are not supported in the Rules block of the template: [" + function + "]";
    }

    /** Unrecorded; the sentence is known with "Resources block". */
    static String unresolvedInRules(String name) {
        return "Unresolved resource dependencies [" + name + "] in the Rules block of the template";
    }

    /**
     * Recorded: <a href="https://github.com/sat-utils/sat-api/issues/25">sat-api#25</a>; the order of the names is
     * ours.
     */
    static String missingValues(Collection<String> names) {
        return "Parameters: " + bracketed(names) + " must have values";
    }

    /** Recorded: <a href="https://github.com/deep-security/cloudformation/issues/29">deep-security#29</a>. */
    static String unknownParameters(Collection<String> names) {
        return "Parameters: " + bracketed(names) + " do not exist in the template";
    }

    /** Recorded: <a href="https://github.com/aws-ia/taskcat/issues/627">taskcat#627</a>. */
    static String constraint(String parameter, String description) {
        return "Parameter " + parameter + " failed to satisfy constraint: " + description;
    }

    /** Recorded: <a href="https://github.com/aws-amplify/amplify-cli/issues/6224">amplify-cli#6224</a>. */
    static String notAllowed(String parameter) {
        return parameter(parameter) + "must be one of AllowedValues";
    }

    /**
     * Recorded:
     * <a href="https://github.com/aws/aws-connected-device-framework/issues/183">connected-device-framework#183</a>.
     */
    static String patternNotMatched(String parameter, String pattern) {
        return parameter(parameter) + "must match pattern " + pattern;
    }

    /** Ours: AWS's own limit for matching is not documented. */
    static String patternTooCostly(String parameter, String pattern) {
        return parameter(parameter) + "cannot be matched with pattern " + pattern + ": it takes too many steps";
    }

    /**
     * Recorded:
     * <a href="https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/930">roadmap#930</a>.
     */
    static String tooShort(String parameter, int minimum) {
        return parameter(parameter) + "must contain at least " + minimum + " characters";
    }

    /** Unrecorded; the mirror of {@link #tooShort}. */
    static String tooLong(String parameter, int maximum) {
        return parameter(parameter) + "must contain at most " + maximum + " characters";
    }

    /** Recorded: <a href="https://github.com/aws/aws-cli/issues/7992">aws-cli#7992</a>. */
    static String notANumber(String parameter) {
        return parameter(parameter) + "must be a number.";
    }

    /**
     * Recorded in public test notes of the ROSA command line ({@code rosa create network}):
     * {@code Parameter 'AvailabilityZoneCount' must be a number not less than 1}.
     */
    static String tooSmall(String parameter, BigDecimal minimum) {
        return parameter(parameter) + "must be a number not less than " + minimum.toPlainString();
    }

    /** Recorded beside {@link #tooSmall}. */
    static String tooBig(String parameter, BigDecimal maximum) {
        return parameter(parameter) + "must be a number not greater than " + maximum.toPlainString();
    }

    /**
     * Recorded for an empty member:
     * <a href="https://github.com/aws-quickstart/quickstart-amazon-eks/issues/290">eks#290</a>.
     */
    static String noSuchResource(String parameter) {
        return "Parameter validation failed: parameter value for parameter name " + parameter + " does not exist";
    }

    private static String parameter(String name) {
        return "Parameter '" + name + "' ";
    }

    private static String bracketed(Collection<String> names) {
        return names.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
