package io.github.servicecatalogtestkit.samples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;

/** Verifies the calls of the application's own bean, which acts on the catalog of the running test. */
@WithServiceCatalog(
        accounts = {"hub=111111111111", "spoke=222222222222"},
        captureClients = "spoke")
@SpringBootTest
class SpiedBeanTest {

    @MockitoSpyBean
    private ServiceCatalogClient bean;

    @RepeatedTest(2)
    void sees_the_request_of_a_call_with_a_consumer(FakeServiceCatalog catalog) {
        bean.listPortfolios(l -> l.pageSize(3));

        verify(bean).listPortfolios(ListPortfoliosRequest.builder().pageSize(3).build());
        assertThat(catalog.journal().calls()).hasSize(1);
    }
}
