package io.github.servicecatalogtestkit.fake.internal.template;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * CloudFormation's messages about templates and parameter values. Each has its source. One marked <em>unrecorded</em>
 * is ours, in the style of the others.
 *
 * <p>Readers add the position in the text to some of them.
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

    /** Recorded: <a href="https://github.com/kirodotdev/KiroCrew/pull/2596">KiroCrew#2596</a>, at CreateChangeSet. */
    static final String SUB_VARIABLE_NAME = "Template error: variable names in Fn::Sub syntax must contain only"
            + " alphanumeric characters, underscores, periods, and colons";

    /**
     * Recorded: <a href="https://github.com/localstack/localstack/pull/13000">localstack#13000</a> for AWS::NoValue, <a
     * href="https://github.com/serverless-operations/serverless-step-functions/issues/203">serverless-step-functions#203</a>
     * for other values.
     */
    static final String SUB_CONTEXT =
            "Template error: every value of the context object of every Fn::Sub object must be a"
                    + " string or a function that returns a string";

    /** Unrecorded in a thread; public emulators of CloudFormation have this sentence. */
    static final String CONDITION_NOT_BOOLEAN =
            FORMAT_ERROR + "Conditions can only be boolean operations on parameters and other conditions";

    private static final String SUPPORTED_FUNCTIONS = "[Fn::Base64, Fn::GetAtt, Fn::GetAZs, Fn::ImportValue, Fn::Join,"
            + " Fn::Split, Fn::FindInMap, Fn::Select, Ref, Fn::Equals, Fn::If, Fn::Not, Condition, Fn::And, Fn::Or,"
            + " Fn::Contains, Fn::EachMemberEquals, Fn::EachMemberIn, Fn::ValueOf, Fn::ValueOfAll, Fn::RefAll, "
            + "Fn::Sub]";

    /** Recorded with other members, such as Default. */
    static final String DEPENDS_ON_NOT_TEXT = FORMAT_ERROR + "Every DependsOn member must be a string.";

    private CloudFormationMessages() {}

    /**
     * Recorded: <a href="https://github.com/aws/aws-cli/pull/2746">aws-cli#2746</a> (2017; the list has grown since).
     */
    static String unsupportedFunction(String name) {
        return "Template error: Encountered unsupported function: " + name + " Supported functions are: "
                + SUPPORTED_FUNCTIONS;
    }

    /**
     * Recorded for Fn::ImportValue: <a href="https://github.com/aws/aws-cdk/issues/26560">aws-cdk#26560</a>; others
     * unrecorded.
     */
    static String functionNotForConditions(String name) {
        return "Template error: Cannot use " + name + " in Conditions.";
    }

    /**
     * Returns the sentence with which CloudFormation refuses wrong arguments of a function. Recorded: <a
     * href="https://github.com/aws-cloudformation/cfn-lint/issues/1639">Fn::Equals</a>, <a
     * href="https://github.com/bazaarvoice/cloudformation-ruby-dsl/issues/131">Fn::Join</a>, <a
     * href="https://github.com/aws/aws-cdk/issues/27987">Fn::FindInMap</a>, <a
     * href="https://github.com/ittus/aws-lambda-vpc-nat-examples/issues/28">Fn::GetAtt</a>. The others are unrecorded
     * in a thread, and have the sentences of public emulators or similar ones.
     */
    static String usage(Function function) {
        return switch (function) {
            case REF -> "Template error: every Ref object must have a single String value.";
            case CONDITION -> FORMAT_ERROR + "Every Condition member must be a string.";
            case AND, OR -> every(function) + "requires a list of at least 2 and at most 10 boolean parameters.";
            case NOT -> every(function) + "requires a list with exactly 1 boolean parameter.";
            case EQUALS -> every(function) + "requires a list of 2 string parameters.";
            case IF ->
                "Template error: Fn::If requires a list argument with three elements, the first being a condition";
            case GET_ATT ->
                every(function) + "requires two non-empty parameters, the resource name and the resource attribute";
            case SUB ->
                "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a "
                        + "string as first argument, and an optional second argument to specify a mapping of values "
                        + "to replace in the string";
            case JOIN ->
                every(function)
                        + "requires two parameters, (1) a string delimiter and (2) a list of strings to be joined"
                        + " or a function that returns a list of strings (such as Fn::GetAZs) to be joined.";
            case SPLIT ->
                every(function) + "requires two parameters, (1) a string delimiter and (2) a string to be split or a"
                        + " function that returns a string to be split.";
            case SELECT ->
                "Template error: Fn::Select requires a list argument with two elements: an integer index and a list";
            case FIND_IN_MAP ->
                every(function) + "requires three parameters, the map name, map key and the attribute for return value";
            case CIDR ->
                every(function) + "requires two or three parameters, (1) an IP block, (2) a count from 1 to 256 and (3)"
                        + " the number of subnet bits";
            default -> every(function) + "must have a String-typed value.";
        };
    }

    private static String every(Function function) {
        return "Template error: every " + function.fullName() + " object ";
    }

    /** Recorded: <a href="https://github.com/aws-cloudformation/cfn-lint/issues/390">cfn-lint#390</a>. */
    static String subVariable(String name) {
        return "Template error: variable " + name + " in Fn::Sub expression does not resolve to a string";
    }

    /** Returns why a part of {@code Fn::Sub} cannot be substituted: a variable of the text, or a value of the map. */
    static String notSubstitutable(Expression piece) {
        if (piece instanceof Expression.Call call && call.function() == Function.REF) {
            return subVariable(call.name(0));
        }
        if (piece instanceof Expression.Call call
                && call.function() == Function.GET_ATT
                && call.arguments().get(1) instanceof Expression.Literal attribute) {
            return subVariable(call.name(0) + "." + attribute.text());
        }
        return SUB_CONTEXT;
    }

    /**
     * Recorded: <a href="https://github.com/cloudtools/troposphere/issues/1483">troposphere#1483</a>, with two blanks.
     */
    static String nothingToSelect(int index) {
        return "Template error: Fn::Select  cannot select nonexistent value at index " + index;
    }

    /**
     * Recorded: <a
     * href="https://github.com/aws-quickstart/quickstart-tableau-server/issues/83">quickstart-tableau-server#83</a>.
     */
    static String unknownMapping(String name) {
        return "Template error: Mapping named '" + name + "' is not present in the 'Mappings' section of template.";
    }

    /** Recorded in AWS's release notes of Elastic Beanstalk for the instance type t3a. */
    static String notInMapping(String map, String first, String second) {
        return "Template error: Unable to get mapping for " + map + "::" + first + "::" + second;
    }

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
     * Recorded: <a
     * href="https://github.com/aws-quickstart/quickstart-cloud9-ide/issues/20">quickstart-cloud9-ide#20</a>.
     */
    static String undefinedResource(String name) {
        return "Template error: instance of Fn::GetAtt references undefined resource " + name;
    }

    /** Unrecorded in a thread; documentation of public tools names the sentence. */
    static String undefinedAttribute(String path) {
        return "Template error: instance of Fn::Sub references invalid resource attribute " + path;
    }

    /** Recorded for Fn::If in the documentation of public tools; others unrecorded. */
    static String undefinedCondition(String name, String where) {
        return "Template error: unresolved condition dependency " + name + " in " + where;
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
        return unresolved(List.of(name), "Rules");
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

    private static String bracketed(Collection<String> names) {
        return names.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
