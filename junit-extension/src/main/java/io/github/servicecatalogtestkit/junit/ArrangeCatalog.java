package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a test class that sets up the class catalog, like a {@link CatalogFixture} for this class alone.
 *
 * <pre>{@code
 * @WithServiceCatalog(accounts = {"hub", "spoke"}, fixture = HubWithLinux.class)
 * class SpokeDeployerTest {
 *     @ArrangeCatalog
 *     static void hub_shares(FakeServiceCatalog catalog, @InAccount("hub") ServiceCatalogClient hub) { … }
 *
 *     @Test
 *     void imports_the_hub_portfolio(@InAccount("spoke") ServiceCatalogClient spoke) { … }
 * }
 * }</pre>
 *
 * <p><b>When it runs.</b> Once per class, after the fixtures and before the {@code @BeforeAll} methods. Each test then
 * has a fork of the result. The calls do not appear in the
 * {@linkplain io.github.servicecatalogtestkit.fake.FakeServiceCatalog#journal() journal} that tests see.
 *
 * <p><b>How to write it.</b> The method returns {@code void}, may be private and may throw any exception. Its
 * parameters are {@code FakeServiceCatalog} and whatever {@link InAccount @InAccount} can inject. It can also use a
 * {@link ServiceCatalogExtension} in a static field and static fields with {@code @InAccount}. The method is static. It
 * may be an instance method if the class is {@code Lifecycle.PER_CLASS} and the catalog is not needed before the
 * instance exists; a constructor that uses the catalog needs it earlier, and so does
 * {@link WithServiceCatalog#captureClients}. The method must not be a test or a lifecycle method as well. Extensions
 * such as {@code @Timeout} do not apply to it.
 *
 * <p><b>Several methods.</b> Methods of superclasses and interfaces run first. Methods of one class run in the order of
 * {@link org.junit.jupiter.api.Order @Order}, and methods of the same order run by name. An overridden method runs only
 * if the overriding method has the annotation too.
 *
 * <p><b>Nested classes</b> without a catalog of their own continue from the catalog of the enclosing class: their
 * methods add to it, for their own tests only. A nested class with its own catalog starts from that, with its own
 * methods. A test method with {@link WithServiceCatalog} starts from the fixtures that the annotation names, and the
 * methods of the class do not run for it.
 *
 * <p><b>When it throws,</b> the class fails once, with an
 * {@link org.junit.jupiter.api.extension.ExtensionConfigurationException ExtensionConfigurationException} that names
 * the method. A failed assumption aborts the class. Mistakes are reported in the same way, before any fixture runs: an
 * unsupported parameter type, an account that is not listed, a class without a catalog, or a
 * {@link ServiceCatalogExtension} that is created for each test. The annotation has no effect in a class that uses
 * nothing else of this extension.
 *
 * <p>The annotation can be put on an annotation of your own.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ArrangeCatalog {}
