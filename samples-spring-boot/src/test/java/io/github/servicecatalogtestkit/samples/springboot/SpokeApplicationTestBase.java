package io.github.servicecatalogtestkit.samples.springboot;

import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The base class of the application's tests. They share one Spring context, and each test has its own catalog. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class SpokeApplicationTestBase {

    static final String HUB = "111111111111";
    static final String SPOKE = "222222222222";

    @RegisterExtension
    static final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
            .accounts("hub=" + HUB, "spoke=" + SPOKE)
            .build();

    /** Replaces the application's bean, whose {@code create()} is never called. */
    @TestBean(enforceOverride = true)
    private ServiceCatalogClient serviceCatalog;

    @Autowired
    MockMvcTester mvc;

    /**
     * Spring keeps one context for all tests, but the testkit forks the catalog for each test. So the bean delegates
     * each call to a client of the running test. MockMvc handles requests on the thread of the test, so this works for
     * parallel tests too.
     */
    static ServiceCatalogClient serviceCatalog() {
        MethodInterceptor inTheRunningTest = call -> AopUtils.invokeJoinpointUsingReflection(
                catalog.account("spoke").serviceCatalog(), call.getMethod(), call.getArguments());
        return ProxyFactory.getProxy(ServiceCatalogClient.class, inTheRunningTest);
    }
}
