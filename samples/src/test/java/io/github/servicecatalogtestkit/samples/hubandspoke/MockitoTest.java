package io.github.servicecatalogtestkit.samples.hubandspoke;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static io.github.servicecatalogtestkit.samples.hubandspoke.PublishedHub.AT_ONCE;
import static io.github.servicecatalogtestkit.samples.hubandspoke.PublishedHub.BLUEPRINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.InOrder;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.AcceptPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociateProductWithPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;

/**
 * Mockito with real behaviour: the fake answers every call, and Mockito records the calls and replaces the one that a
 * test is about.
 *
 * <p>These tests are about the calls. Tests about the <em>result</em> of the deployment query the catalog, as
 * {@link HubDeployerTest} does.
 */
@ExtendWith(MockitoExtension.class)
@WithServiceCatalog(accounts = {"hub=111111111111", "dev=222222222222"})
class MockitoTest {

    private static final String DEV = "222222222222";
    private static final SpokeRoles ROLES = new SpokeRoles(
            "arn:aws:iam::222222222222:role/LaunchLamp", "arn:aws:iam::222222222222:role/LaunchLinux", List.of());

    /** What the toolkit injects, Mockito wraps: the same as {@code spy(client)} in each test. */
    @Spy
    @InAccount("hub")
    private ServiceCatalogClient hub;

    @Spy
    @InAccount("dev")
    private ServiceCatalogClient dev;

    @Captor
    private ArgumentCaptor<CreateConstraintRequest> constraints;

    private HubPortfolio publish(ServiceCatalogClient client, RetryingCaller caller, FakeServiceCatalog catalog) {
        return new HubDeployer(client, caller).deploy(BLUEPRINT, PublishedHub.bucketOf(catalog), List.of(DEV));
    }

    /**
     * The deployer calls {@code hub.createPortfolioShare(s -> …)}. Consumers are never equal, but the SDK's overload
     * builds the request and passes it to {@code this}, which is the spy. So verify the request, whichever overload the
     * code calls.
     */
    @Test
    void a_call_with_a_consumer_is_verified_by_its_request(FakeServiceCatalog catalog) {
        HubPortfolio published = publish(hub, AT_ONCE, catalog);

        verify(hub)
                .createPortfolioShare(CreatePortfolioShareRequest.builder()
                        .portfolioId(published.portfolioId())
                        .accountId(DEV)
                        .build());
        verify(hub, times(2)).createProduct(any(CreateProductRequest.class));
    }

    /**
     * A paginator calls {@code this} for each page too. The SDK adds a user agent to its requests, so they are matched
     * by their members and not with {@code equals}.
     */
    @Test
    void a_paginator_is_verified_by_the_pages_it_asks_for(FakeServiceCatalog catalog) {
        ServiceCatalogClient earlier = catalog.account("hub").serviceCatalog();
        for (int number = 1; number <= 30; number++) {
            String name = "Portfolio " + number;
            earlier.createPortfolio(p -> p.displayName(name).providerName("Platform team"));
        }

        publish(hub, AT_ONCE, catalog);

        verify(hub).listPortfolios(argThat((ListPortfoliosRequest first) -> first.pageToken() == null));
        verify(hub).listPortfolios(argThat((ListPortfoliosRequest second) -> second.pageToken() != null));
    }

    @Test
    void the_hub_shares_a_complete_portfolio_before_the_spoke_accepts_it(FakeServiceCatalog catalog) {
        HubPortfolio published = publish(hub, AT_ONCE, catalog);
        new SpokeDeployer(dev, AT_ONCE).deploy(published, ROLES);

        InOrder order = inOrder(hub, dev);
        order.verify(hub, times(2)).associateProductWithPortfolio(any(AssociateProductWithPortfolioRequest.class));
        order.verify(hub).createPortfolioShare(any(CreatePortfolioShareRequest.class));
        order.verify(dev).acceptPortfolioShare(any(AcceptPortfolioShareRequest.class));
        order.verify(dev, times(2)).associateProductWithPortfolio(any(AssociateProductWithPortfolioRequest.class));
    }

    @Test
    void every_product_gets_its_template_constraint_before_its_launch_constraint(FakeServiceCatalog catalog) {
        HubPortfolio published = publish(hub, AT_ONCE, catalog);

        verify(hub, times(4)).createConstraint(constraints.capture());
        assertThat(constraints.getAllValues())
                .extracting(CreateConstraintRequest::productId, CreateConstraintRequest::type)
                .containsExactly(
                        tuple(published.lampProductId(), "TEMPLATE"),
                        tuple(published.lampProductId(), "LAUNCH"),
                        tuple(published.linuxProductId(), "TEMPLATE"),
                        tuple(published.linuxProductId(), "LAUNCH"));
    }

    @Test
    void a_second_run_creates_nothing(FakeServiceCatalog catalog) {
        publish(hub, AT_ONCE, catalog);
        clearInvocations(hub);

        publish(hub, AT_ONCE, catalog);

        verify(hub, never()).createPortfolio(any(CreatePortfolioRequest.class));
        verify(hub, never()).createProduct(any(CreateProductRequest.class));
    }

    /**
     * One call is replaced, all others are real. Write {@code doThrow(…).when(hub).…}, because {@code when(hub.…)}
     * would make the real call during stubbing. Write {@code lenient()}, because strict stubs report the overload with
     * the consumer, which has the same name and is called first, as a mistake. {@code catalog.faults()} does the same
     * without Mockito.
     */
    @Test
    void a_share_that_aws_is_not_ready_for_is_retried(FakeServiceCatalog catalog) {
        lenient()
                .doThrow(InvalidStateException.builder()
                        .message("Another share action is running.")
                        .build())
                .doCallRealMethod()
                .when(hub)
                .createPortfolioShare(any(CreatePortfolioShareRequest.class));

        HubPortfolio published = publish(hub, new RetryingCaller(step -> {}, 2, Duration.ZERO), catalog);

        verify(hub, times(2)).createPortfolioShare(any(CreatePortfolioShareRequest.class));
        assertThat(catalog.account("hub").serviceCatalog())
                .portfolio(published.portfolioId())
                .isOfferedTo(DEV);
    }

    /**
     * A mock that delegates needs only the interface, so it also works with Mockito's subclass mock maker, which cannot
     * spy on final classes such as the fake's client. But it delegates each call unchanged, and the overload with the
     * consumer builds its request in the other client, which Mockito does not see. So verify the overload that the code
     * calls.
     */
    @Nested
    class WhenAMockDelegates {

        @Captor
        private ArgumentCaptor<Consumer<CreatePortfolioShareRequest.Builder>> shares;

        @Test
        void a_call_is_verified_as_the_code_wrote_it(
                @InAccount("hub") ServiceCatalogClient real, FakeServiceCatalog catalog) {
            ServiceCatalogClient counted = mock(ServiceCatalogClient.class, delegatesTo(real));

            HubPortfolio published = publish(counted, AT_ONCE, catalog);

            verify(counted).createPortfolioShare(shares.capture());
            CreatePortfolioShareRequest share = CreatePortfolioShareRequest.builder()
                    .applyMutation(shares.getValue())
                    .build();
            assertThat(share.accountId()).isEqualTo(DEV);
            verify(counted, never()).createPortfolioShare(any(CreatePortfolioShareRequest.class));
            assertThat(real).portfolio(published.portfolioId()).isOfferedTo(DEV);
        }
    }
}
