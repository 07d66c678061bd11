package io.github.servicecatalogtestkit.fake.internal.error;

/** The services that the fake answers for. */
public enum Service {
    SERVICE_CATALOG("ServiceCatalog"),
    ORGANIZATIONS("Organizations");

    private final String serviceName;

    Service(String serviceName) {
        this.serviceName = serviceName;
    }

    /** Returns the name as {@code awsErrorDetails().serviceName()} gives it. */
    public String serviceName() {
        return serviceName;
    }
}
