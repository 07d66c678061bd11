package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the fixtures on which a {@link CatalogFixture} builds.
 *
 * <pre>{@code
 * @BuildsOn(HubThatShares.class)
 * class SpokeThatImports implements CatalogFixture {
 *     @Override
 *     public void arrange(FakeServiceCatalog catalog) { … }
 * }
 *
 * @WithServiceCatalog(fixture = SpokeThatImports.class) // arranges HubThatShares first
 * class SpokeDeployerTest { … }
 * }</pre>
 *
 * <p>They are arranged before it, in the order in which they are named, and what they build on before them. A catalog is arranged by
 * each class of fixtures once, in however many ways it is reached; a fixture that {@link ServiceCatalogExtension.Builder} was given as
 * an object counts as its class for those that build on it later. A fixture has the foundations of its superclass and its interfaces
 * too, before its own. Fixtures that build on each other in a circle are an {@link
 * org.junit.jupiter.api.extension.ExtensionConfigurationException ExtensionConfigurationException} that shows the circle.
 *
 * <p>It may stand on another annotation that is then used in its place. A test class names its fixtures in {@link
 * WithServiceCatalog#fixture}.
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface BuildsOn {

    /** What is arranged before, in this order. Each has a constructor without parameters. */
    Class<? extends CatalogFixture>[] value();
}
