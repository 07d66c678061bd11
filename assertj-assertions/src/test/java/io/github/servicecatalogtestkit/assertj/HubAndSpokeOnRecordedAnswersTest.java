package io.github.servicecatalogtestkit.assertj;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * The SDK's own clients, on answers in the shape that AWS gives them: put together from the outputs printed in the <a
 * href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/">AWS CLI reference</a>.
 */
class HubAndSpokeOnRecordedAnswersTest extends HubAndSpokeContract {

    private static final ServiceCatalogClient HUB_CLIENT = RecordedAws.client("recorded/hub.json");
    private static final ServiceCatalogClient SPOKE_CLIENT = RecordedAws.client("recorded/spoke.json");

    @AfterAll
    static void close() {
        HUB_CLIENT.close();
        SPOKE_CLIENT.close();
    }

    /** Only a wait in real time can be interrupted: the clock of a fake does not wait. */
    @Test
    void waiting_on_the_clock_of_a_real_client_takes_real_time() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> WaitPolicy.of(HUB_CLIENT).sleeper().sleep(Duration.ofDays(1)))
                .isInstanceOf(InterruptedException.class);
    }

    @Override
    ServiceCatalogClient hub() {
        return HUB_CLIENT;
    }

    @Override
    ServiceCatalogClient spoke() {
        return SPOKE_CLIENT;
    }

    @Override
    String shared() {
        return "port-y3fnkeslpoevg";
    }

    @Override
    String offered() {
        return "port-2s6wuzyq5wdh4";
    }

    @Override
    String linux() {
        return "prod-cfrfxmra3vnu4";
    }

    @Override
    String lamp() {
        return "prod-m4mpqywe5kzyi";
    }
}
