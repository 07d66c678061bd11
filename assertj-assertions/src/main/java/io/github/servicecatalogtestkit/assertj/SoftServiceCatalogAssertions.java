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
 * <p>AssertJ makes subclasses of our asserts for this. Where both are named modules, on the module path, it has to be told that it
 * may look at ours: {@code --add-reads org.assertj.core=io.github.servicecatalogtestkit.assertj}. On the class path nothing is
 * needed.
 *
 * @see BDDSoftServiceCatalogAssertions
 * @since 0.1.0
 */
public class SoftServiceCatalogAssertions extends SoftAssertions implements ServiceCatalogSoftAssertionsProvider {

    /** Makes a collection of failures that has none yet. */
    public SoftServiceCatalogAssertions() {}
}
