package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.regions.Region;

/**
 * A field or parameter with {@code @InAccount}: checked, and ready to be filled from any catalog.
 *
 * @param written what the user wrote, and where, for messages
 * @param principal who acts, or empty for the administrator
 * @param region where, or {@code null} for the Region of the catalog
 */
record InjectionPoint(
        String written,
        String account,
        String principal,
        @Nullable Region region,
        Injectable injectable) {

    /** Reads the annotation on {@code place}, for example "field HubTest.hub", which has the type {@code type}. */
    static InjectionPoint of(InAccount annotation, Class<?> type, String place) {
        String written = "@InAccount(\"" + annotation.value() + "\") on " + place;
        InjectionPoint point = new InjectionPoint(
                written,
                annotation.value(),
                annotation.as(),
                annotation.region().isEmpty() ? null : Regions.read(annotation.region(), written),
                Injectable.of(type, written));
        point.tryOn(FakeServiceCatalog.create());
        return point;
    }

    /** The catalog knows what an account and a principal may be called. */
    private void tryOn(FakeServiceCatalog trial) {
        try {
            view(trial.account(account));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    written + ": " + e.getMessage() + ". Write, for example, @InAccount(\"hub\") or "
                            + "@InAccount(value = \"spoke\", as = \"role/Developer\").",
                    e);
        }
    }

    private FakeAccount view(FakeAccount administrator) {
        FakeAccount acting = principal.isEmpty() ? administrator : administrator.as(principal);
        return region == null ? acting : acting.in(region);
    }

    /** Refuses an account that is none of those that the test lists. */
    void requireListedIn(Plan plan) {
        try {
            plan.requireListed(account);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(written + ": " + e.getMessage(), e);
        }
    }

    /** Returns what is to be injected. */
    Object from(OpenCatalog open) {
        return injectable.from().apply(view(open.account(account)));
    }
}
