package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a test class that arranges the catalog of the class, as a {@link CatalogFixture} does that only this class needs.
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
 * <p><b>When.</b> Once for the class: after the fixtures of its catalog, before its {@code @BeforeAll} methods; each test then has a fork of
 * what was arranged. Tests do not find the calls in their {@linkplain
 * io.github.servicecatalogtestkit.fake.FakeServiceCatalog#journal() journal}.
 *
 * <p><b>How it is written.</b> It returns nothing, may be private, and throws what it likes. Its parameters are {@code
 * FakeServiceCatalog} and what {@link InAccount @InAccount} injects; a {@link ServiceCatalogExtension} in a static field and static fields
 * with {@code @InAccount} can be used as well. It is static, or the class is {@code Lifecycle.PER_CLASS} and nothing needs the
 * catalog before its instance is there, as its constructor and {@link WithServiceCatalog#captureClients} do. It is neither a test nor a lifecycle method; extensions such as {@code @Timeout} do not see it.
 *
 * <p><b>Several methods.</b> Those of superclasses and interfaces run first. Those of one class run in the order of {@link
 * org.junit.jupiter.api.Order @Order}, and those of the same order by name. A method that a subclass overrides runs if the overriding
 * method has the annotation too.
 *
 * <p><b>Nested classes</b> without a catalog of their own go on from the catalog of the enclosing class, so their methods add to it, for
 * their own tests only. A nested class with its own catalog starts anew, with its own methods. So does a test method with {@link
 * WithServiceCatalog}: it starts from the fixtures named there alone, without the methods of the class.
 *
 * <p><b>When it throws,</b> the class fails, once, with an {@link org.junit.jupiter.api.extension.ExtensionConfigurationException
 * ExtensionConfigurationException} that names the method; an assumption that does not hold aborts it. Wrong use, such as another type
 * of parameter, an account that is not listed, a class without a catalog, or one whose {@link ServiceCatalogExtension} is made anew for each
 * test, is refused in the same way, before any fixture runs. A class that uses nothing else of this extension does not know of the
 * annotation.
 *
 * <p>It may stand on another annotation that is then used in its place.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ArrangeCatalog {}
