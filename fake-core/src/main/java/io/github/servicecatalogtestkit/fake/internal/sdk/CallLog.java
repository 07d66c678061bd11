package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogResponse;

/** Hears of every call, in the order in which the catalog answered them. */
@FunctionalInterface
public interface CallLog {

    /** Takes a call that got {@code response}, or else {@code error}. */
    void record(
            Caller caller,
            Operation<?, ?> operation,
            ServiceCatalogRequest request,
            @Nullable ServiceCatalogResponse response,
            @Nullable RuntimeException error);
}
