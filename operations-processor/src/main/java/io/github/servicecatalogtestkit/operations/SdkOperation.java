package io.github.servicecatalogtestkit.operations;

import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;

/**
 * An operation as the SDK's interface declares it.
 *
 * @param method the name of its method, for example {@code createPortfolio}
 * @param thrown the names of the exceptions that its method declares
 */
record SdkOperation(String method, TypeElement request, TypeElement response, List<String> thrown) {

    /** Returns the name of the operation, for example {@code CreatePortfolio}. */
    String name() {
        return Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }

    /** Returns the name as a constant, for example {@code CREATE_PORTFOLIO}. */
    String constant() {
        String type = request.getSimpleName().toString();
        return type.substring(0, type.length() - "Request".length())
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    String requestName() {
        return request.getSimpleName().toString();
    }

    String responseName() {
        return response.getSimpleName().toString();
    }
}
