/**
 * The JUnit Jupiter extension. Users need {@link io.github.servicecatalogtestkit.junit.WithServiceCatalog @WithServiceCatalog} and
 * {@link io.github.servicecatalogtestkit.junit.InAccount @InAccount}, or {@link
 * io.github.servicecatalogtestkit.junit.ServiceCatalogExtension} if they prefer to build the catalog in Java.
 *
 * <p>There are two kinds of catalogs. The <em>catalog of a class</em> is built once; fixtures and the methods with {@link
 * io.github.servicecatalogtestkit.junit.ArrangeCatalog @ArrangeCatalog} arrange it. The <em>catalog of a
 * test</em> is a fork of it, made when the test begins, so no test sees what another one did, in whatever order or however many at a
 * time they run. Wherever a test is running, its own catalog is meant: in its constructor, fields, {@code @BeforeEach}, test and
 * {@code @AfterEach} methods. Where none is running, it is that of the class: in static fields, {@code @ArrangeCatalog}, {@code @BeforeAll}, {@code @AfterAll}
 * and in the constructor of a class with {@code Lifecycle.PER_CLASS}. So what {@code @BeforeAll} arranges, every test finds.
 *
 * <p>A call that reaches the catalog of a class while a test of it runs would be seen by no test. It fails the test that notices it.
 */
@NullMarked
package io.github.servicecatalogtestkit.junit;

import org.jspecify.annotations.NullMarked;
