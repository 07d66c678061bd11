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

/** What the tests of the application have in common. All of them share one Spring context, and each has a catalog of its own. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class OnAFakeCatalog {

    static final String HUB = "111111111111";
    static final String SPOKE = "222222222222";

    @RegisterExtension
    static final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
            .accounts("hub=" + HUB, "spoke=" + SPOKE)
            .build();

    /** Stands in the place of the application's bean, whose {@code create()} is never called. */
    @TestBean(enforceOverride = true)
    private ServiceCatalogClient serviceCatalog;

    @Autowired
    MockMvcTester mvc;

    /**
     * Spring keeps the context for all tests, but the toolkit forks the catalog for each: so the bean asks, at each call, for the
     * client of the test that is running. MockMvc answers on the thread of the test, and so this works for parallel tests, too.
     */
    static ServiceCatalogClient serviceCatalog() {
        MethodInterceptor inTheRunningTest = call -> AopUtils.invokeJoinpointUsingReflection(
                catalog.account("spoke").serviceCatalog(), call.getMethod(), call.getArguments());
        return ProxyFactory.getProxy(ServiceCatalogClient.class, inTheRunningTest);
    }
}
