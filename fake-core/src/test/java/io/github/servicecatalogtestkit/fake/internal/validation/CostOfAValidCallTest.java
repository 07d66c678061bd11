package io.github.servicecatalogtestkit.fake.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** A valid call leaves nothing behind for the garbage collector: no matcher, no list, no text. */
class CostOfAValidCallTest {

    private static final int CALLS = 10_000;

    static List<ServiceCatalogRequest> everydayCalls() {
        return List.of(
                CreatePortfolioRequest.builder()
                        .displayName("Without a token: none may be made up")
                        .providerName("Platform team")
                        .build(),
                CreatePortfolioRequest.builder()
                        .displayName("Data platform")
                        .providerName("Platform team")
                        .idempotencyToken("0b1e6a0e-12d2-4a57-8bfb-3d5a0a6f1c2d")
                        .tags(Tag.builder().key("team").value("platform").build())
                        .build(),
                CreatePortfolioShareRequest.builder()
                        .portfolioId("port-abcdefghijklm")
                        .accountId("123456789012")
                        .build(),
                CreatePortfolioShareRequest.builder()
                        .portfolioId("port-abcdefghijklm")
                        .organizationNode(
                                node -> node.type("ORGANIZATIONAL_UNIT").value("ou-ab12-abcdefgh"))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("everydayCalls")
    void it_allocates_next_to_nothing(ServiceCatalogRequest request) throws ReflectiveOperationException {
        String operation = request.getClass().getSimpleName().replaceFirst("Request$", "");
        ShapeConstraints constraints = ShapeConstraints.of(ServiceModel.SERVICE_CATALOG, operation);
        AllocatedBytes allocatedBytes = new AllocatedBytes();
        constraints.check(request);

        long before = allocatedBytes.now();
        for (int call = 0; call < CALLS; call++) {
            constraints.check(request);
        }
        long bytesPerCall = (allocatedBytes.now() - before) / CALLS;

        assertThat(bytesPerCall).as("bytes per call").isLessThan(64);
    }

    /** The JVM's own count, asked by reflection: the fake's module does not read {@code java.management}. */
    private static final class AllocatedBytes {
        private final Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        private final Method count =
                Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes");

        AllocatedBytes() throws ReflectiveOperationException {}

        long now() throws ReflectiveOperationException {
            return (long) count.invoke(threads);
        }
    }
}
