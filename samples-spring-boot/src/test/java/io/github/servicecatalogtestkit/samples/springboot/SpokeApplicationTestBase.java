package io.github.servicecatalogtestkit.samples.springboot;

import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The base class of the application's tests. They share one Spring context, and each test has its own catalog. */
@SpringBootTest(
        classes = {SpokeApplication.class, SpokeApplicationTestBase.ClientOfTheRunningTest.class},
        properties = "spring.main.allow-bean-definition-overriding=true")
abstract class SpokeApplicationTestBase {

    static final String HUB = "111111111111";
    static final String SPOKE = "222222222222";

    @RegisterExtension
    static final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
            .accounts("hub=" + HUB, "spoke=" + SPOKE)
            .build();

    MockMvcTester mvc;

    /** What {@code @AutoConfigureMockMvc} does, whose package differs between Spring Boot 3 and 4. */
    @Autowired
    void send(WebApplicationContext application) {
        mvc = MockMvcTester.from(application);
    }

    /**
     * Replaces the application's bean of the same name, whose {@code create()} is never called. Spring keeps one
     * context for all tests, but the testkit forks the catalog for each test. So the bean is a proxy of Spring, which
     * asks the running test for its client at each call. MockMvc handles requests on the thread of the test, so this
     * works for parallel tests too.
     */
    @TestConfiguration
    static class ClientOfTheRunningTest {

        @Bean
        @Scope(value = "prototype", proxyMode = ScopedProxyMode.INTERFACES)
        ServiceCatalogClient serviceCatalog() {
            return catalog.account("spoke").serviceCatalog();
        }
    }
}
