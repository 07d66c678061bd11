package io.github.servicecatalogtestkit.fake.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;

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
                        .tags(tag -> tag.key("team").value("platform"))
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
    void it_allocates_next_to_nothing(ServiceCatalogRequest request) {
        String operation = request.getClass().getSimpleName().replaceFirst("Request$", "");
        ShapeConstraints constraints = ShapeConstraints.of(operation);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        constraints.check(request);

        long before = thread.getCurrentThreadAllocatedBytes();
        for (int call = 0; call < CALLS; call++) {
            constraints.check(request);
        }
        long bytesPerCall = (thread.getCurrentThreadAllocatedBytes() - before) / CALLS;

        assertThat(bytesPerCall).as("bytes per call").isLessThan(64);
    }
}
