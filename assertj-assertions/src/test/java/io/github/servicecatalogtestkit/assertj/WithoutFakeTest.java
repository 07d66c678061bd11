package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** What assertions know of names and IDs when the client is not one of a fake, as with AWS. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithoutFakeTest {

    private static final String NOWHERE = "port-aaaaaaaaaaaaa";

    private final HubAndSpoke world = new HubAndSpoke();

    /** Does not say of which fake it is. */
    private final ServiceCatalogClient hub = DelegatingClient.of(world.hub);

    @Test
    void an_account_has_no_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(hub).portfolio(world.shared).isNotSharedWithAccount("spoke"))
                .withMessage("An account is given by its ID, 12 digits, but this is \"spoke\".");
    }

    @Test
    void an_ID_of_another_kind_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(hub).doesNotSeePortfolio(world.lamp))
                .withMessage(
                        "A portfolio is given by its ID, port-…, but \"" + world.lamp + "\" identifies a product.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(hub)
                        .portfolio(world.shared)
                        .sharesTagOptionsWith("arn:aws:catalog:us-east-1:111111111111:portfolio/" + world.shared))
                .withMessageStartingWith("An account or an organizational unit or an organization is given by"
                        + " its ID, 12 digits or its ID, ou-… or its ID, o-…, but this is \"arn:aws:catalog:");
    }

    @Test
    void the_name_of_a_product_is_answered_with_its_ID() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(hub).portfolio(world.shared).doesNotHaveProduct("LAMP"))
                .withMessageEndingWith("The product named \"LAMP\" is " + world.lamp + ".");
    }

    @Test
    void what_the_client_does_not_see_may_exist() {
        assertThat(hub).doesNotSeePortfolio(NOWHERE);
        assertThat(hub).portfolio(world.shared).isNotSharedWithAccount("999999999999");
    }

    @Test
    void assertions_run_without_the_fake_on_the_class_path() throws ReflectiveOperationException {
        Class<?> entry = new WithoutFake().loadClass(ServiceCatalogAssertions.class.getName());
        Object subject =
                entry.getMethod("assertThat", ServiceCatalogClient.class).invoke(null, world.hub);

        Object result = subject.getClass()
                .getMethod("doesNotSeePortfolio", String.class)
                .invoke(subject, NOWHERE);

        assertThat(result).isSameAs(subject);
        assertThat(entry).isNotSameAs(ServiceCatalogAssertions.class);
    }

    /** Loads the assertions again, and finds no class of the fake for them. */
    private static final class WithoutFake extends ClassLoader {

        private static final String OURS = ServiceCatalogAssertions.class.getPackageName() + ".";

        WithoutFake() {
            super(WithoutFakeTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.github.servicecatalogtestkit.fake.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(OURS)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
