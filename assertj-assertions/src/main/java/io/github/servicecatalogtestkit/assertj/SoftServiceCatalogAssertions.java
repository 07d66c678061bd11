package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.api.SoftAssertions;

/**
 * Collects the failures of AssertJ's assertions and of the assertions in this package, and reports them together.
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
 * <p>AssertJ generates subclasses of the asserts for this. The class path needs no configuration. The module path needs
 * two JVM options with AssertJ 3.27:
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

    /** Creates an empty collection of failures. */
    public SoftServiceCatalogAssertions() {}
}
