/**
 * Assertions about sharing portfolios between accounts in AWS Service Catalog, and about what recipients see and can
 * launch.
 *
 * <p>{@link io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions#assertThat(ServiceCatalogClient)} is the
 * entry point. The assertions only call the SDK's
 * {@link software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient} interface, so the same assertion works
 * with the fake, with AWS and with any other implementation.
 */
@NullMarked
package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.NullMarked;
