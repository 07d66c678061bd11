package io.github.servicecatalogtestkit.capture.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;

/** Captured clients that Mockito spies on. To Mockito they are like an instance of a class. */
class SpiedClientTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final ClientCapture capture = ClientCapture.onThisThread(catalog, catalog.account("hub"));
    private final ServiceCatalogClient client = spy(ServiceCatalogClient.create());

    @AfterEach
    void end() {
        capture.close();
    }

    @Test
    void a_spy_acts_on_the_catalog() {
        client.createPortfolio(p -> p.displayName("Linux").providerName("Platform"));

        assertThat(client.listPortfolios().portfolioDetails()).hasSize(1);
        assertThat(catalog.journal().calls()).hasSize(2);
    }

    @Test
    void a_call_with_a_consumer_is_a_call_with_a_request() {
        client.listPortfolios(l -> l.pageSize(5));

        verify(client)
                .listPortfolios(ListPortfoliosRequest.builder().pageSize(5).build());
    }

    @Test
    void a_paginator_calls_the_spy() {
        client.createPortfolio(p -> p.displayName("Linux").providerName("Platform"));
        client.createPortfolio(p -> p.displayName("Lamp").providerName("Platform"));

        assertThat(client.listPortfoliosPaginator(l -> l.pageSize(1))).hasSize(2);

        verify(client, times(2)).listPortfolios(any(ListPortfoliosRequest.class));
    }

    @Test
    void a_stubbed_operation_applies_to_its_overloads() {
        doThrow(new IllegalStateException("stubbed")).when(client).listPortfolios(any(ListPortfoliosRequest.class));

        assertThatThrownBy(client::listPortfolios).hasMessage("stubbed");
        assertThatThrownBy(() -> client.listPortfolios(l -> l.pageSize(5))).hasMessage("stubbed");
    }

    @Test
    void an_asynchronous_client_can_be_a_spy_too() {
        ServiceCatalogAsyncClient async = spy(ServiceCatalogAsyncClient.create());

        async.listPortfolios(l -> l.pageSize(5)).join();

        verify(async).listPortfolios(ListPortfoliosRequest.builder().pageSize(5).build());
    }
}
