package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/**
 * The accounts and the product that the constraint tests start with.
 *
 * <pre>
 *   hub    shared ── product          shared with the spoke, which accepted it
 *                       ▲
 *   spoke  local  ── product          added from shared
 *
 *   other                             has no share
 * </pre>
 */
final class ConstrainedHub {

    static final String HUB = "111111111111";
    static final String SPOKE = "222222222222";

    static final String LAUNCH = "{\"RoleArn\" : \"arn:aws:iam::111111111111:role/Hub\"}";
    static final String LAUNCH_OF_SPOKE = "{\"RoleArn\":\"arn:aws:iam::222222222222:role/Spoke\"}";
    static final String NOTIFICATION = topics("first");
    static final String RESOURCE_UPDATE =
            "{\"Version\":\"2.0\",\"Properties\":{\"TagUpdateOnProvisionedProduct\":\"ALLOWED\"}}";
    static final String STACKSET = "{\"Version\":\"1.0\",\"Properties\":{\"AccountList\":[\"222222222222\"],"
            + "\"RegionList\":[\"us-east-1\"],\"AdminRole\":\"arn:aws:iam::222222222222:role/Admin\","
            + "\"ExecutionRole\":\"Execution\"}}";
    static final String TEMPLATE = rules("t3.micro");

    private static final Map<String, String> PARAMETERS = Map.of(
            "LAUNCH", LAUNCH,
            "NOTIFICATION", NOTIFICATION,
            "RESOURCE_UPDATE", RESOURCE_UPDATE,
            "STACKSET", STACKSET,
            "TEMPLATE", TEMPLATE);

    final FakeServiceCatalog catalog;
    final Actor hub;
    final Actor spoke;
    final Actor other;
    final String shared;
    final String local;
    final String product;

    ConstrainedHub() {
        this(settings -> {});
    }

    ConstrainedHub(Consumer<SettingsBuilder> settings) {
        catalog = FakeServiceCatalog.builder().settings(settings).build();
        hub = new Actor(catalog.account("hub", HUB));
        spoke = new Actor(catalog.account("spoke", SPOKE));
        other = new Actor(catalog.account("other"));
        shared = hub.createsPortfolio("Shared");
        product = hub.createsProductIn(shared, "Linux");
        hub.sharesAccepted(shared, spoke);
        local = spoke.createsPortfolio("Local");
        spoke.addsFrom(shared, product, local);
    }

    /**
     * Returns an end user of the spoke, such as {@code role/Developer}, who is not yet a principal of any portfolio.
     */
    Actor userOfSpoke(String principal) {
        return new Actor(catalog.account(SPOKE).as(principal));
    }

    /** Returns the role of the developers in the spoke, who may launch from {@code portfolios}. */
    Actor developerOf(String... portfolios) {
        for (String portfolio : portfolios) {
            spoke.admits(portfolio, "role/Developer");
        }
        return userOfSpoke("role/Developer");
    }

    /** Returns valid constraint parameters for {@code type}. */
    static String parameters(String type) {
        return PARAMETERS.getOrDefault(type, "");
    }

    /** Creates a constraint on the product in the shared portfolio and returns its ID. */
    String constrainsShared(String type, String parameters) {
        return hub.constrains(shared, product, type, parameters);
    }

    /** Creates a constraint on the product in the spoke's own portfolio and returns its ID. */
    String constrainsLocal(String type, String parameters) {
        return spoke.constrains(local, product, type, parameters);
    }

    /** Adds another product of the hub, of the given type, to the shared portfolio and returns its ID. */
    String addsToShared(ProductType type) {
        String added = hub.client
                .createProduct(p -> p.name("Network")
                        .owner("Platform")
                        .productType(type)
                        .provisioningArtifactParameters(a -> a.name("v1")
                                .type(type.toString())
                                .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/network"))))
                .productViewDetail()
                .productViewSummary()
                .productId();
        hub.adds(added, shared);
        return added;
    }

    /** Returns the exception of {@code call} after checking the details that every AWS exception has. */
    static ServiceCatalogException refusal(ThrowingCallable call) {
        ServiceCatalogException refusal = Actor.refusal(call);
        assertThat(refusal).as("the refusal").isNotNull();
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.requestId()).isNotBlank();
        assertThat(refusal.awsErrorDetails().serviceName()).isEqualTo("ServiceCatalog");
        return refusal;
    }

    /** Returns the error message of {@code call}. */
    static String textOf(ThrowingCallable call) {
        return refusal(call).awsErrorDetails().errorMessage();
    }

    static String topics(String... names) {
        return Arrays.stream(names)
                .map(name -> "\"arn:aws:sns:us-east-1:111111111111:" + name + "\"")
                .collect(Collectors.joining(",", "{\"NotificationArns\" : [", "]}"));
    }

    static String rules(String instanceType) {
        return "{\"Rules\":{\"Size\":{\"Assertions\":[{\"Assert\":{\"Fn::Contains\":[[\"" + instanceType
                + "\"],{\"Ref\":\"InstanceType\"}]},\"AssertDescription\":\"Keep it small\"}]}}}";
    }
}
