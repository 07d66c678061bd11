/**
 * Assertions about sharing portfolios between accounts in AWS Service Catalog, and about what recipients see and can
 * launch.
 *
 * <p>{@link io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions#assertThat(ServiceCatalogClient)} is the
 * entry point. The assertions only call the SDK's
 * {@link software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient} interface, so the same assertion works
 * with the fake, with AWS and with any other implementation.
 *
 * <p>The Javadoc of each assertion lists the operations that it calls. On AWS, the caller of the client needs the IAM
 * permission {@code servicecatalog:} with the name of each operation, also for the methods that lead to the assertion,
 * such as {@code portfolio(id)}. With {@code eventually()} an assertion also repeats the calls of these methods. An
 * assertion that fails makes more calls to explain itself. It needs no permission for them: if one is denied, the
 * explanation is shorter.
 *
 * <p>An assertion that makes no call, such as {@code hasName}, is about the resource as it was read when the test
 * navigated to it. It still passes on an assert that the test kept while the resource was changed or deleted. With
 * {@code eventually()} it reads the resource again.
 */
@NullMarked
package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.NullMarked;
