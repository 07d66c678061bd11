package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;

/**
 * Sets up a catalog before the tests of a class begin.
 *
 * <pre>{@code
 * class HubAndSpoke implements CatalogFixture {
 *     @Override
 *     public void arrange(FakeServiceCatalog catalog) {
 *         catalog.account("hub").serviceCatalog().createPortfolio(r -> r.displayName("Linux").providerName("Hub"));
 *     }
 * }
 * }</pre>
 *
 * <p>A fixture runs once per class, and the catalog is then forked for each test. So a large fixture adds no cost to
 * each test. A fixture class that {@link WithServiceCatalog#fixture} names needs a constructor without parameters, of
 * any visibility; if it is a nested class, it must be static. If a fixture throws, every test that needs the catalog
 * fails. If it throws a {@code TestAbortedException}, as assumptions do, those tests are aborted.
 *
 * <p>A test reads the IDs of what a fixture created from the fixture itself, which is injected into parameters of its
 * type:
 *
 * <pre>{@code
 * class HubAndSpoke implements CatalogFixture {
 *     String portfolioId;
 *     public void arrange(FakeServiceCatalog catalog) { portfolioId = … }
 * }
 *
 * @Test
 * void imports_the_hub_portfolio(@InAccount("spoke") ServiceCatalogClient spoke, HubAndSpoke fixture) {
 *     spoke.acceptPortfolioShare(a -> a.portfolioId(fixture.portfolioId));
 * }
 * }</pre>
 *
 * <p>All tests of a class share the fixture, so they must not change it.
 *
 * <p>{@link BuildsOn @BuildsOn} names the fixtures that must run before this one. An
 * {@link ArrangeCatalog @ArrangeCatalog} method is simpler for setup that only one test class needs.
 */
@FunctionalInterface
public interface CatalogFixture {

    /**
     * Sets up {@code catalog}, which already has the accounts of the test and everything that the fixtures before this
     * one created. Calls made here do not appear in the {@linkplain FakeServiceCatalog#journal() journal} that tests
     * see.
     *
     * @throws Exception if the setup fails; the tests then fail with this exception as their cause
     */
    void arrange(FakeServiceCatalog catalog) throws Exception;
}
