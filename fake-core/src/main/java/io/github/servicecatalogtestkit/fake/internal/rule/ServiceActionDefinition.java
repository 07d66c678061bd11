package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceActionErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.ServiceAction;
import io.github.servicecatalogtestkit.fake.internal.template.DocumentParser;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The definition of a service action: the name or ARN of a Systems Manager document, its version, the role that runs
 * it, and its parameters.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateServiceAction.html">CreateServiceAction</a>
 */
public final class ServiceActionDefinition {

    private static final String NAME = "Name";
    private static final String TYPE = "Type";
    private static final String ASSUME_ROLE = "AssumeRole";
    private static final String PARAMETERS = "Parameters";
    private static final String LAUNCH_ROLE = "LAUNCH_ROLE";

    private ServiceActionDefinition() {}

    /** Returns the definition of a request in a fixed order, or refuses an invalid definition. */
    public static Map<String, String> require(Map<String, String> requested) {
        if (!requested.containsKey(NAME)) {
            throw refusal("the Name of the SSM document is missing");
        }
        String role = requested.get(ASSUME_ROLE);
        if (role != null && !role.equals(LAUNCH_ROLE) && !isRole(role)) {
            throw refusal("AssumeRole must be the ARN of a role or LAUNCH_ROLE, but was " + role);
        }
        String parameters = requested.get(PARAMETERS);
        if (parameters != null && !areParameters(parameters)) {
            throw refusal("Parameters must be a JSON list of objects with Name and Type, but were " + parameters);
        }
        return new LinkedHashMap<>(new TreeMap<>(requested));
    }

    private static boolean isRole(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("iam")
                        && arn.resourceType().equals("role")
                        && !arn.resourceName().isEmpty())
                .isPresent();
    }

    /** A parameter with which the document is run, such as {@code InstanceId} of the type {@code TARGET}. */
    public record Parameter(String name, String type) {}

    /** Returns the parameters with which {@code action} is run, in the order of its definition. */
    public static List<Parameter> parametersOf(ServiceAction action) {
        String text = action.definition().get(PARAMETERS);
        if (text != null && wrapped(text).entries().get(PARAMETERS) instanceof Node.Sequence list) {
            return list.items().stream().map(ServiceActionDefinition::parameter).toList();
        }
        return List.of();
    }

    private static Parameter parameter(Node item) {
        Node.Mapping parameter = (Node.Mapping) item; // a definition without names and types is refused
        return new Parameter(
                parameter.text(NAME).orElseThrow(), parameter.text(TYPE).orElseThrow());
    }

    private static boolean areParameters(String text) {
        try {
            Node.Mapping wrapped = wrapped(text);
            return wrapped.entries().size() == 1
                    && wrapped.entries().get(PARAMETERS) instanceof Node.Sequence list
                    && list.items().stream().allMatch(ServiceActionDefinition::isParameter);
        } catch (InvalidDocumentException e) {
            return false;
        }
    }

    /** The text is wrapped in an object, because the JSON parser does not accept a list at the root. */
    private static Node.Mapping wrapped(String text) {
        return DocumentParser.parseJson("{\"" + PARAMETERS + "\":" + text + "}");
    }

    private static boolean isParameter(Node item) {
        return item instanceof Node.Mapping parameter
                && parameter.text(NAME).isPresent()
                && parameter.text(TYPE).isPresent();
    }

    private static Refusal refusal(String problem) {
        return ServiceActionErrors.invalidServiceActionDefinition(problem);
    }
}
