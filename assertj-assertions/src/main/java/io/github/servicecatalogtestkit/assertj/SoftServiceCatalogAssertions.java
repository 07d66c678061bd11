package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.api.SoftAssertions;

/**
 * Collects the failures of assertions, AssertJ's and those of this package, and reports them together.
 *
 * <pre>{@code
 * SoftServiceCatalogAssertions softly = new SoftServiceCatalogAssertions();
 * softly.assertThat(spoke).portfolio(id).isImportedFrom(hubId).hasExactlyProducts(linux, lamp);
 * softly.assertThat(names).contains("Linux");
 * softly.assertAll();   // fails, with all that did
 * }</pre>
 *
 * <p>AssertJ's extension for JUnit Jupiter injects it: {@code @InjectSoftAssertions SoftServiceCatalogAssertions softly}.
 *
 * @see BDDSoftServiceCatalogAssertions
 * @since 0.1.0
 */
public class SoftServiceCatalogAssertions extends SoftAssertions implements ServiceCatalogSoftAssertionsProvider {

    /** Makes a collection of failures that has none yet. */
    public SoftServiceCatalogAssertions() {}
}
