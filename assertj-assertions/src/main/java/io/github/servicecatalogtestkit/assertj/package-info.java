/**
 * Assertions about who shares what with whom in AWS Service Catalog, and what arrives there.
 *
 * <p>{@link io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions#assertThat} is the way in. The assertions
 * only call the SDK's {@link software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient} interface, so the
 * same line holds for the fake, for AWS, and for any other implementation of it.
 */
@NullMarked
package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.NullMarked;
