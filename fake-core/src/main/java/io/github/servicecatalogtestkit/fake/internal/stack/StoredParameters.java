package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import io.github.servicecatalogtestkit.fake.internal.template.ResourceAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The values of Systems Manager parameters: those that the test provides, and those of the resources
 * {@code AWS::SSM::Parameter} in the stacks of the account. The version of the CDK's bootstrap stack is the newest. A
 * public parameter of AWS, such as the ID of an image, has its name as its value.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html">Bootstrapping</a>
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm.html">Dynamic
 *     references</a>
 */
public final class StoredParameters implements ResourceAttributes {

    private static final String TYPE = "AWS::SSM::Parameter";
    private static final String VALUE_TYPE = TYPE + "::Value<";
    private static final String BOOTSTRAP = "/cdk-bootstrap/";
    private static final String PUBLIC = "/aws/service/";
    private static final String NEWEST = "30";
    private static final Pattern DYNAMIC = Pattern.compile("\\{\\{resolve:([a-z-]+):([^}]*)}}");
    private static final Pattern NAME = Pattern.compile("([^:]+)(?::[0-9]+)?");

    private final Catalog catalog;
    private final Scope scope;

    public StoredParameters(Catalog catalog, Scope scope) {
        this.catalog = catalog;
        this.scope = scope;
    }

    @Override
    public Optional<List<String>> find(String parameterType, String value, String attribute) {
        return catalog.templates()
                .attributes()
                .find(parameterType, value, attribute)
                .or(() -> parameterType.startsWith(VALUE_TYPE) ? stored(value).map(List::of) : Optional.empty());
    }

    /** Returns what is stored under the value of a parameter of a template; empty if its type is another one. */
    public Optional<String> valueOf(String type, String value) {
        return type.startsWith(VALUE_TYPE)
                ? find(type, value, "Value").map(values -> String.join(",", values))
                : Optional.empty();
    }

    private Optional<String> stored(String name) {
        if (name.startsWith(BOOTSTRAP)) {
            return Optional.of(NEWEST);
        }
        return name.startsWith(PUBLIC) ? Optional.of(name) : ofStacks(name);
    }

    private Optional<String> ofStacks(String name) {
        return catalog.stacks().of(scope).stream()
                .map(Stack::contents)
                .flatMap(contents ->
                        StreamSupport.stream(contents.resources().values().spliterator(), false))
                .filter(resource ->
                        resource.type().equals(TYPE) && resource.physicalId().equals(name))
                .flatMap(resource -> Optional.ofNullable(new Properties(resource.properties()).text("Value")).stream())
                .findFirst();
    }

    /**
     * Requires that the parameters exist that the values of a stack name. Recorded: <a
     * href="https://github.com/awslabs/aws-deployment-framework/issues/339">aws-deployment-framework#339</a>.
     *
     * @param names the names by the types of the parameters of the template
     * @throws StackRefusedException if one does not
     */
    void require(List<Map.Entry<String, String>> names) {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> name : names) {
            if (name.getKey().startsWith(VALUE_TYPE)
                    && find(name.getKey(), name.getValue(), "Value").isEmpty()) {
                missing.add(name.getValue());
            }
        }
        if (!missing.isEmpty()) {
            throw new StackRefusedException(
                    "Unable to fetch parameters " + missing + " from parameter store for this account.");
        }
    }

    /**
     * Returns properties with the values of their dynamic references.
     *
     * @throws StackRefusedException if a parameter does not exist
     */
    Resolved.Members withoutReferences(String logicalId, Resolved.Members properties) {
        return (Resolved.Members) properties.mapTexts(text -> resolved(logicalId, text));
    }

    private String resolved(String logicalId, String text) {
        Matcher reference = DYNAMIC.matcher(text);
        return reference.find()
                ? reference.replaceAll(found ->
                        Matcher.quoteReplacement(value(logicalId, found.group(), found.group(1), found.group(2))))
                : text;
    }

    /**
     * Recorded: <a
     * href="https://github.com/aws-samples/data-mesh-datazone-cdk-cloudformation/issues/19">data-mesh-datazone-cdk-cloudformation#19</a>.
     */
    private String value(String logicalId, String reference, String service, String name) {
        Matcher named = NAME.matcher(name);
        if (!service.equals("ssm") || !named.matches()) {
            throw new UnsupportedOperationException("The resource " + logicalId + " has the dynamic reference "
                    + reference + ". The fake resolves {{resolve:ssm:NAME}} only. Give the value by a parameter of the"
                    + " template instead.");
        }
        return find(VALUE_TYPE + "String>", named.group(1), "Value")
                .map(values -> String.join(",", values))
                .orElseThrow(() -> new StackRefusedException("Parameters: [ssm:" + name + "] cannot be found."));
    }
}
