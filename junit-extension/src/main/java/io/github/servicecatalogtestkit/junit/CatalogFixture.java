package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;

/**
 * Arranges a catalog before the tests of a class begin.
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
 * <p>A fixture is arranged once for a class and forked for each test, so a large one costs no more per test than none. Fixtures that
 * {@link WithServiceCatalog#fixture} names have a constructor without parameters; any visibility will do, and a nested class is
 * static. A fixture that throws fails every test that needs it; one that throws a {@code TestAbortedException}, as assumptions do,
 * aborts them.
 *
 * <p>A fixture that needs what others arrange says so with {@link BuildsOn @BuildsOn}. What only one class needs, an {@link
 * ArrangeCatalog @ArrangeCatalog} method in that class can arrange.
 */
@FunctionalInterface
public interface CatalogFixture {

    /**
     * Arranges {@code catalog}, which has the accounts of the test and what the fixtures before this one arranged. The calls
     * made here are not in the {@linkplain FakeServiceCatalog#journal() journal} that tests see.
     *
     * @throws Exception if it cannot; the tests then fail with it as their cause
     */
    void arrange(FakeServiceCatalog catalog) throws Exception;
}
