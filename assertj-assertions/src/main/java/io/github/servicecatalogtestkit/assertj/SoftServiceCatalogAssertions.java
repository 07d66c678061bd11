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
 * <p>AssertJ's extension for JUnit Jupiter injects it: {@code @InjectSoftAssertions SoftServiceCatalogAssertions
 * softly}.
 *
 * <p>AssertJ makes subclasses of our asserts for this. On the class path that needs nothing. On the module path AssertJ
 * 3.27 does not let them in by itself; two options of the JVM that runs the tests do:
 *
 * <pre>{@code
 * --add-reads org.assertj.core=io.github.servicecatalogtestkit.assertj
 * --add-exports org.assertj.core/org.assertj.core.api.recursive.assertion=io.github.servicecatalogtestkit.assertj
 * }</pre>
 *
 * @see BDDSoftServiceCatalogAssertions
 * @since 0.1.0
 */
public class SoftServiceCatalogAssertions extends SoftAssertions implements ServiceCatalogSoftAssertionsProvider {

    /** Makes a collection of failures that has none yet. */
    public SoftServiceCatalogAssertions() {}
}
