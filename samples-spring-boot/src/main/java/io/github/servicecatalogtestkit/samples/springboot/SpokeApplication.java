package io.github.servicecatalogtestkit.samples.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Starts the service. It uses the Region and the credentials of its environment. */
@SpringBootApplication
public class SpokeApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(SpokeApplication.class, args);
    }

    @Bean
    ServiceCatalogClient serviceCatalog() {
        return ServiceCatalogClient.create();
    }
}
