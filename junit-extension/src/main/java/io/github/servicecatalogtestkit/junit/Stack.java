package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An AWS CloudFormation stack that is deployed before the first test, for {@link WithServiceCatalog#stacks}. So the
 * template of a hub sets up the catalog for the tests of its spokes.
 *
 * <pre>{@code
 * @WithServiceCatalog(stacks = @Stack(account = "hub", template = "classpath:hub.yaml", parameters = "Env=prod"))
 * class SpokeTest {
 *     @Test
 *     void accepts_the_share(FakeServiceCatalog catalog, @InAccount("spoke") ServiceCatalogClient spoke) {
 *         FakeStack hub = catalog.account("hub").stacks().get("hub");
 *         spoke.acceptPortfolioShare(a -> a.portfolioId(hub.output("PortfolioId")));
 *     }
 * }
 * }</pre>
 */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Stack {

    /** The account, as a name or a 12-digit ID. Its administrator deploys the stack. */
    String account();

    /**
     * The template: {@code "classpath:hub.yaml"} is a resource from the root of the class path, and
     * {@code "templates/hub.yaml"} is a file, relative to the working directory.
     */
    String template();

    /** The name of the stack. By default it is the name of the template's file without its extension. */
    String name() default "";

    /** The values of parameters, each as {@code "Env=prod"}. Others have the defaults of the template. */
    String[] parameters() default {};
}
