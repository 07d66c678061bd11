package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the fixtures that must run before a {@link CatalogFixture}.
 *
 * <pre>{@code
 * @BuildsOn(HubThatShares.class)
 * class SpokeThatImports implements CatalogFixture {
 *     @Override
 *     public void arrange(FakeServiceCatalog catalog) { … }
 * }
 *
 * @WithServiceCatalog(fixture = SpokeThatImports.class) // runs HubThatShares first
 * class SpokeDeployerTest { … }
 * }</pre>
 *
 * <p>The named fixtures run in the given order, each after the fixtures that it builds on itself. Each fixture class
 * runs once per catalog, even if several fixtures build on it. A fixture that was passed to
 * {@link ServiceCatalogExtension.Builder} as an object counts as its class for the fixtures that are added later and
 * build on that class. A fixture also builds on what its superclass and its interfaces build on, and those fixtures run
 * first. A cycle is reported with an {@link org.junit.jupiter.api.extension.ExtensionConfigurationException
 * ExtensionConfigurationException} that shows the cycle.
 *
 * <p>The annotation can be put on an annotation of your own. A test class does not use it: it names its fixtures in
 * {@link WithServiceCatalog#fixture}.
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface BuildsOn {

    /** The fixtures to run first, in this order. Each needs a constructor without parameters. */
    Class<? extends CatalogFixture>[] value();
}
