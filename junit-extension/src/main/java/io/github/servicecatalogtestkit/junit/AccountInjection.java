package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.regions.Region;

/**
 * A validated field or parameter with {@code @InAccount}.
 *
 * @param declaration the annotation and its location, for messages
 * @param principal the principal that makes calls, or empty for the administrator
 * @param region the Region of calls, or {@code null} for the Region of the catalog
 * @param real whether a real client of the SDK is injected
 */
record AccountInjection(
        String declaration,
        String account,
        String principal,
        @Nullable Region region,
        InjectableType type,
        boolean real)
        implements InjectionPoint {

    /** Reads the annotation on {@code place}, for example "field HubTest.hub", of the type {@code type}. */
    static AccountInjection of(InAccount annotation, Class<?> type, String place) {
        String declaration = "@InAccount(\"" + annotation.value() + "\") on " + place;
        AccountInjection point = new AccountInjection(
                declaration,
                annotation.value(),
                annotation.as(),
                annotation.region().isEmpty() ? null : Regions.parse(annotation.region(), declaration),
                InjectableType.of(type, declaration),
                annotation.real());
        if (annotation.real()) {
            point.type().requireClient(declaration);
        }
        point.validate(FakeServiceCatalog.create());
        return point;
    }

    /** Validates the names of the account and the principal on a temporary catalog. */
    private void validate(FakeServiceCatalog temporary) {
        try {
            FakeAccount administrator = temporary.account(account);
            if (!isArn()) { // the account of an ARN can be one that the test lists with its ID
                accountFor(administrator);
            }
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    declaration + ": " + e.getMessage() + ". Write, for example, @InAccount(\"hub\") or "
                            + "@InAccount(value = \"spoke\", as = \"role/Developer\").",
                    e);
        }
    }

    private FakeAccount accountFor(FakeAccount administrator) {
        FakeAccount acting = principal.isEmpty() ? administrator : administrator.as(principal);
        return region == null ? acting : acting.in(region);
    }

    private boolean isArn() {
        return principal.startsWith("arn:");
    }

    /** Refuses an account that the test does not list, and a principal of another account. */
    @Override
    public void requireAllowedIn(CatalogConfiguration configuration) {
        if (type.needsEndpoint()) {
            configuration.requireEndpoint(declaration);
        }
        try {
            configuration.requireListed(account);
            if (isArn()) {
                accountFor(configuration.temporaryCatalog().account(account));
            }
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(declaration + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Object resolve(ActiveCatalog active) {
        FakeAccount acting = accountFor(active.account(account));
        if (type.needsEndpoint()) {
            return active.served().environment(acting);
        }
        return real ? type.real(active.catalog(), acting) : type.fake(acting);
    }
}
