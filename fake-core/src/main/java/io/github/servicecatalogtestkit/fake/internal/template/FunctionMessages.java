package io.github.servicecatalogtestkit.fake.internal.template;

/** CloudFormation's messages about functions. {@link TemplateMessages} tells where the texts are from. */
final class FunctionMessages {

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
    static final String CONDITION_NOT_BOOLEAN = TemplateMessages.FORMAT_ERROR
            + "Conditions can only be boolean operations on parameters and other conditions";

    private static final String SUPPORTED_FUNCTIONS = "[Fn::Base64, Fn::GetAtt, Fn::GetAZs, Fn::ImportValue, Fn::Join,"
            + " Fn::Split, Fn::FindInMap, Fn::Select, Ref, Fn::Equals, Fn::If, Fn::Not, Condition, Fn::And, Fn::Or,"
            + " Fn::Contains, Fn::EachMemberEquals, Fn::EachMemberIn, Fn::ValueOf, Fn::ValueOfAll, Fn::RefAll, "
            + "Fn::Sub]";

    private FunctionMessages() {}

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

    /** Recorded: <a href="https://github.com/aws-cloudformation/cfn-lint/issues/3710">cfn-lint#3710</a>. */
    static String functionNotForRules(String function) {
        return "Following functions are not supported in the Rules block of the template: [" + function + "]";
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
            case CONDITION -> TemplateMessages.FORMAT_ERROR + "Every Condition member must be a string.";
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
}
