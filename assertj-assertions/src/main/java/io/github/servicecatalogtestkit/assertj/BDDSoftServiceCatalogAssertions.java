package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.api.BDDSoftAssertions;

/**
 * Collects failures as {@link SoftServiceCatalogAssertions} does, in the style of behaviour-driven development.
 *
 * <pre>{@code
 * BDDSoftServiceCatalogAssertions softly = new BDDSoftServiceCatalogAssertions();
 * softly.then(spoke).portfolio(id).isImportedFrom(hubId).hasExactlyProducts(linux, lamp);
 * softly.assertAll();
 * }</pre>
 *
 * @since 0.1.0
 */
public class BDDSoftServiceCatalogAssertions extends BDDSoftAssertions
        implements ServiceCatalogBDDSoftAssertionsProvider {

    /** Creates an empty collection of failures. */
    public BDDSoftServiceCatalogAssertions() {}
}
