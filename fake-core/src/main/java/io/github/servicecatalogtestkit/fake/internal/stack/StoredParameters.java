package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.template.ResourceAttributes;
import java.util.List;
import java.util.Optional;

/**
 * The values of Systems Manager parameters that no test provides. The version of the CDK's bootstrap stack is the
 * newest; any other value is the name of its parameter.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html">Bootstrapping</a>
 */
final class StoredParameters {

    private static final String TYPE = "AWS::SSM::Parameter::Value";
    private static final String BOOTSTRAP = "/cdk-bootstrap/";
    private static final String NEWEST = "30";

    private StoredParameters() {}

    /** Returns the attributes that a test provides, and for stored parameters that it does not provide a value. */
    static ResourceAttributes orAttributes(ResourceAttributes provided) {
        return (type, value, attribute) -> provided.find(type, value, attribute).or(() -> stored(type, value));
    }

    private static Optional<List<String>> stored(String type, String name) {
        return type.startsWith(TYPE)
                ? Optional.of(List.of(name.startsWith(BOOTSTRAP) ? NEWEST : name))
                : Optional.empty();
    }
}
