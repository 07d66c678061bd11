package io.github.servicecatalogtestkit.fake.internal.template;

import java.math.BigDecimal;
import java.util.Collection;

/** CloudFormation's messages about parameters. {@link TemplateMessages} tells where the texts are from. */
final class ParameterMessages {

    /** Recorded: <a href="https://github.com/bridgecrewio/checkov/issues/2965">checkov#2965</a>. */
    static final String PARAMETER_WITHOUT_TYPE =
            TemplateMessages.FORMAT_ERROR + "Every Parameters object must contain a Type member.";

    /** Recorded: <a href="https://github.com/aws-cloudformation/cfn-lint/issues/1295">cfn-lint#1295</a>. */
    static final String ALLOWED_VALUES_NOT_A_LIST =
            TemplateMessages.FORMAT_ERROR + "Every AllowedValues member must be a list.";

    /** Recorded: <a href="https://github.com/cloudtools/troposphere/pull/808">troposphere#808</a>. */
    static final String DEFAULT_NOT_A_TEXT = TemplateMessages.FORMAT_ERROR + "Every Default member must be a string.";

    /** Recorded: <a href="https://github.com/ansible/ansible/issues/24866">ansible#24866</a>. */
    static final String NO_PARAMETERS_WANTED = "Parameter values specified for a template which does not require them.";

    private ParameterMessages() {}

    /** Recorded: <a href="https://github.com/zalando-stups/senza/pull/94">senza#94</a>. */
    static String unknownParameterProperty(String name) {
        return "Invalid template parameter property '" + name + "'";
    }

    /** Recorded in public walk-throughs of {@code validate-template}, e.g. for the type {@code Bool}. */
    static String unknownParameterType(String type) {
        return TemplateMessages.FORMAT_ERROR + "Unrecognized parameter type: " + type;
    }

    /**
     * Recorded: <a href="https://github.com/sat-utils/sat-api/issues/25">sat-api#25</a>; the order of the names is
     * ours.
     */
    static String missingValues(Collection<String> names) {
        return "Parameters: " + TemplateMessages.bracketed(names) + " must have values";
    }

    /** Recorded: <a href="https://github.com/deep-security/cloudformation/issues/29">deep-security#29</a>. */
    static String unknownParameters(Collection<String> names) {
        return "Parameters: " + TemplateMessages.bracketed(names) + " do not exist in the template";
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
     * Recorded: <a
     * href="https://github.com/aws/aws-connected-device-framework/issues/183">connected-device-framework#183</a>.
     */
    static String patternNotMatched(String parameter, String pattern) {
        return parameter(parameter) + "must match pattern " + pattern;
    }

    /** Ours: AWS's own limit for matching is not documented. */
    static String patternTooCostly(String parameter, String pattern) {
        return parameter(parameter) + "cannot be matched with pattern " + pattern + ": it takes too many steps";
    }

    /**
     * Recorded: <a
     * href="https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/930">roadmap#930</a>.
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
     * Recorded in public test notes of the ROSA command line ({@code rosa create network}): {@code Parameter
     * 'AvailabilityZoneCount' must be a number not less than 1}.
     */
    static String tooSmall(String parameter, BigDecimal minimum) {
        return parameter(parameter) + "must be a number not less than " + minimum.toPlainString();
    }

    /** Recorded beside {@link #tooSmall}. */
    static String tooBig(String parameter, BigDecimal maximum) {
        return parameter(parameter) + "must be a number not greater than " + maximum.toPlainString();
    }

    /**
     * Recorded for an empty member: <a
     * href="https://github.com/aws-quickstart/quickstart-amazon-eks/issues/290">eks#290</a>.
     */
    static String noSuchResource(String parameter) {
        return "Parameter validation failed: parameter value for parameter name " + parameter + " does not exist";
    }

    private static String parameter(String name) {
        return "Parameter '" + name + "' ";
    }
}
