package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Injects the address at which the catalog of the test is served over HTTP. The type of the field or parameter is
 * {@link java.net.URI URI}, and the test needs {@link WithServiceCatalog#endpoint @WithServiceCatalog(endpoint =
 * true)}.
 *
 * <pre>{@code
 * @WithServiceCatalog(accounts = {"hub", "spoke"}, endpoint = true)
 * class DeployScriptTest {
 *
 *     @Test
 *     void shares_the_portfolio(@EndpointUri URI endpoint, @InAccount("hub") Map<String, String> environment)
 *             throws Exception {
 *         ProcessBuilder script = new ProcessBuilder("python3", "deploy.py");
 *         script.environment().putAll(environment); // has AWS_ENDPOINT_URL and the credentials of the account
 *         script.environment().put("JOURNAL", endpoint + "/journal");
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p>It can be put where {@link InAccount @InAccount} can be put, and the catalog is the one that {@code @InAccount}
 * would use there. The address is answered until the test ends, or the class if it was injected for the class.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SuppressWarnings("exports") // JUnit creates the extension by reflection; users never name it.
@ExtendWith(AnnotationExtension.class)
public @interface EndpointUri {}
