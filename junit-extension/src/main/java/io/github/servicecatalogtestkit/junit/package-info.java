/**
 * The JUnit Jupiter extension. Users need
 * {@link io.github.servicecatalogtestkit.junit.WithServiceCatalog @WithServiceCatalog} and
 * {@link io.github.servicecatalogtestkit.junit.InAccount @InAccount}, or
 * {@link io.github.servicecatalogtestkit.junit.ServiceCatalogExtension} if they prefer to configure the catalog in
 * Java.
 *
 * <p>There are two kinds of catalogs. The <em>class catalog</em> is built once; fixtures and
 * {@link io.github.servicecatalogtestkit.junit.ArrangeCatalog @ArrangeCatalog} methods set it up. The <em>test
 * catalog</em> is a fork of the class catalog, made when the test begins. So no test sees what another test did, in any
 * order of execution and with any number of parallel tests.
 *
 * <p>Code of a running test uses the test catalog: its constructor, its fields, and its {@code @BeforeEach}, test and
 * {@code @AfterEach} methods. All other code uses the class catalog: static fields, {@code @ArrangeCatalog},
 * {@code @BeforeAll} and {@code @AfterAll} methods, and the constructor of a class with {@code Lifecycle.PER_CLASS}. So
 * every test finds what {@code @BeforeAll} set up.
 *
 * <p>No test would see the effect of a call that reaches the class catalog while tests run. Such a call fails the test
 * during which it is noticed.
 */
@NullMarked
package io.github.servicecatalogtestkit.junit;

import org.jspecify.annotations.NullMarked;
