package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.InjectedErrors;
import io.github.servicecatalogtestkit.fake.internal.error.Service;
import java.util.List;

/** The errors with which AWS can answer an operation: those on the page of the operation, and those of every call. */
public final class DeclaredErrors {

    private DeclaredErrors() {}

    /** Returns the error codes of an operation. */
    public static List<String> of(Operation<?, ?> operation) {
        List<String> exceptions = exceptions(operation);
        List<String> common = InjectedErrors.commonCodes(operation.service());
        return InjectedErrors.codes(operation.service()).stream()
                .filter(code -> common.contains(code) || isCodeOfOneOf(exceptions, code))
                .toList();
    }

    private static List<String> exceptions(Operation<?, ?> operation) {
        return operation.service() == Service.SERVICE_CATALOG
                ? ServiceCatalogDeclaredErrors.of(operation.name())
                : OrganizationsDeclaredErrors.of(operation.name());
    }

    /** The name of an exception is the code, but the SDK writes {@code Aws} where AWS writes {@code AWS}. */
    private static boolean isCodeOfOneOf(List<String> exceptions, String code) {
        return exceptions.stream().anyMatch(code::equalsIgnoreCase);
    }
}
