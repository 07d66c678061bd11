package io.github.servicecatalogtestkit.fake.internal.error;

/** The services that the fake answers for. */
public enum Service {
    SERVICE_CATALOG("ServiceCatalog", "AWS Service Catalog"),
    ORGANIZATIONS("Organizations", "AWS Organizations");

    private final String serviceName;
    private final String title;

    Service(String serviceName, String title) {
        this.serviceName = serviceName;
        this.title = title;
    }

    /** Returns the name as {@code awsErrorDetails().serviceName()} gives it. */
    public String serviceName() {
        return serviceName;
    }

    /** Returns the full name of the service, for example {@code AWS Service Catalog}. */
    @Override
    public String toString() {
        return title;
    }
}
