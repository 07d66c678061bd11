package io.github.servicecatalogtestkit.fake.usage;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductAttribute;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningParameter;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordOutput;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;
import software.amazon.awssdk.services.servicecatalog.model.Tag;
import software.amazon.awssdk.services.servicecatalog.model.TerminateProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningParameter;

/**
 * The accounts, the portfolio and the product that the launch tests start with.
 *
 * <pre>
 *   hub    Data ── Linux v1, v2      shared with the spoke, which imported it
 *            │
 *   spoke  Data, imported            role/Developer may launch from it
 * </pre>
 */
final class LaunchWorld {

    static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    static final String CLI = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/";

    static final String V1 = """
            Parameters:
              InstanceType: {Type: String, Default: t3.micro, AllowedValues: [t3.micro, t3.small]}
              Team: {Type: String, Default: none}
            Resources:
              Server:
                Type: AWS::EC2::Instance
                Properties: {InstanceType: !Ref InstanceType}
              Topic: {Type: AWS::SNS::Topic}
            Outputs:
              Size: {Description: How big it is, Value: !Ref InstanceType}
            """;
    static final String V2 = """
            Parameters:
              InstanceType: {Type: String, Default: t3.small}
              KeyName: {Type: String}
            Resources:
              Server:
                Type: AWS::EC2::Instance
                Properties: {InstanceType: !Ref InstanceType, KeyName: !Ref KeyName}
              Bucket: {Type: AWS::S3::Bucket}
            Outputs:
              Key: {Value: !Ref KeyName}
            """;

    final FakeServiceCatalog catalog;
    final Actor hub;
    final Actor spoke;
    final Actor developer;
    final String shared;
    final String linux;
    final String v1;
    final String v2;

    LaunchWorld() {
        this(settings -> {});
    }

    LaunchWorld(CompletionPolicy progress) {
        this(settings -> settings.provisioningCompletion(progress));
    }

    LaunchWorld(Consumer<SettingsBuilder> settings) {
        catalog = FakeServiceCatalog.builder().settings(settings).build();
        catalog.templates().put(url("Linux"), V1).put(url("v2"), V2);
        hub = new Actor(catalog.account("hub", ConstrainedHub.HUB));
        spoke = new Actor(catalog.account("spoke", ConstrainedHub.SPOKE));
        developer = new Actor(catalog.account("spoke").as("role/Developer"));
        shared = hub.createsPortfolio("Data");
        linux = hub.createsProductIn(shared, "Linux");
        v1 = hub.client
                .listProvisioningArtifacts(l -> l.productId(linux))
                .provisioningArtifactDetails()
                .get(0)
                .id();
        v2 = addsVersion("v2");
        hub.sharesAccepted(shared, spoke);
        spoke.admits(shared, "role/Developer");
    }

    static String url(String name) {
        return "https://bucket.s3.amazonaws.com/" + name + ".json";
    }

    /** Adds a version to the product, with the template at {@code url(name)}, and returns its ID. */
    String addsVersion(String name) {
        return hub.client
                .createProvisioningArtifact(c -> c.productId(linux)
                        .parameters(p -> p.name(name)
                                .type("CLOUD_FORMATION_TEMPLATE")
                                .info(Map.of("LoadTemplateFromURL", url(name)))))
                .provisioningArtifactDetail()
                .id();
    }

    RecordDetail launches(String name) {
        return launches(name, p -> {});
    }

    RecordDetail launches(String name, Consumer<ProvisionProductRequest.Builder> more) {
        return launches(developer, name, more);
    }

    /** Launches the first version of the product as {@code user}. */
    RecordDetail launches(Actor user, String name, Consumer<ProvisionProductRequest.Builder> more) {
        return user.client
                .provisionProduct(p -> {
                    p.productId(linux).provisioningArtifactId(v1).provisionedProductName(name);
                    more.accept(p);
                })
                .recordDetail();
    }

    /** Launches the product under {@code name} and returns the ID of the provisioned product. */
    String launched(String name) {
        return launches(name).provisionedProductId();
    }

    RecordDetail updates(String id, Consumer<UpdateProvisionedProductRequest.Builder> more) {
        return developer
                .client
                .updateProvisionedProduct(u -> {
                    u.provisionedProductId(id);
                    more.accept(u);
                })
                .recordDetail();
    }

    RecordDetail terminates(String id) {
        return terminates(id, t -> {});
    }

    RecordDetail terminates(String id, Consumer<TerminateProvisionedProductRequest.Builder> more) {
        return developer
                .client
                .terminateProvisionedProduct(t -> {
                    t.provisionedProductId(id);
                    more.accept(t);
                })
                .recordDetail();
    }

    ProvisionedProductDetail product(String id) {
        return developer.client.describeProvisionedProduct(d -> d.id(id)).provisionedProductDetail();
    }

    ProvisionedProductStatus status(String id) {
        return product(id).status();
    }

    RecordDetail entry(String id) {
        return developer.client.describeRecord(d -> d.id(id)).recordDetail();
    }

    /** Polls a record {@code times} times and returns the status of each poll. */
    List<RecordStatus> polls(String entry, int times) {
        return java.util.stream.Stream.generate(() -> entry(entry).status())
                .limit(times)
                .toList();
    }

    List<String> names() {
        return found().stream().map(ProvisionedProductAttribute::name).toList();
    }

    private List<ProvisionedProductAttribute> found() {
        return developer.client.searchProvisionedProducts(s -> {}).provisionedProducts();
    }

    /** Returns the first provisioned product that a search finds. */
    ProvisionedProductAttribute firstFound() {
        return found().get(0);
    }

    /** Returns the tags of the first provisioned product that a search finds. */
    Map<String, String> tags() {
        return firstFound().tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
    }

    Map<String, String> outputs(String id) {
        return developer.client.getProvisionedProductOutputs(g -> g.provisionedProductId(id)).outputs().stream()
                .collect(Collectors.toMap(RecordOutput::outputKey, RecordOutput::outputValue));
    }

    void fails(ProvisioningFailure failure) {
        catalog.provisioning().fail(failure);
    }

    static ProvisioningParameter parameter(String key, String value) {
        return ProvisioningParameter.builder().key(key).value(value).build();
    }

    static UpdateProvisioningParameter changed(String key, String value) {
        return UpdateProvisioningParameter.builder().key(key).value(value).build();
    }

    static UpdateProvisioningParameter kept(String key) {
        return UpdateProvisioningParameter.builder()
                .key(key)
                .usePreviousValue(true)
                .build();
    }
}
