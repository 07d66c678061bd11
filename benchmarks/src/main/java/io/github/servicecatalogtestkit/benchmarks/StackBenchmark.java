package io.github.servicecatalogtestkit.benchmarks;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Measures a hub that is an AWS CloudFormation stack, with five constraints on each product and one share for every two
 * products. A template has at most 500 resources, so the hub is a stack with five stacks in it. One constraint of each
 * product does not wait for its association: that is an order fault.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StackBenchmark {

    private static final int PARTS = 5;
    private static final int PRODUCTS_PER_SHARE = 2;
    private static final int NOTIFICATIONS = 3;
    private static final long FIRST_RECIPIENT = 222_222_222_000L;

    @Param({"20", "200"})
    private int products;

    private String hub;
    private String part;
    private String changedPart;
    private FakeServiceCatalog deployed;
    private FakeStack updated;

    @Setup
    public void deployOnce() {
        hub = hub();
        part = part("IT");
        changedPart = part("Platform");
        deployed = BenchmarkCatalogs.empty();
        deployInto(deployed);
        updated = updateOneProduct();
    }

    private static String hub() {
        StringBuilder template = new StringBuilder("Resources:\n");
        for (int i = 0; i < PARTS; i++) {
            template.append("""
                      Part%s:
                        Type: AWS::CloudFormation::Stack
                        Properties: {TemplateURL: '%s'}
                    """.formatted(i, url(i)));
        }
        return template.toString();
    }

    private static String url(int part) {
        return "https://bucket.s3.amazonaws.com/part" + part;
    }

    private String part(String ownerOfFirst) {
        StringBuilder template = new StringBuilder("""
                Resources:
                  Portfolio:
                    Type: AWS::ServiceCatalog::Portfolio
                    Properties: {DisplayName: Data, ProviderName: IT}
                """);
        for (int i = 0; i < products / PARTS; i++) {
            template.append(product(i, i == 0 ? ownerOfFirst : "IT"));
        }
        for (int i = 0; i < products / PARTS / PRODUCTS_PER_SHARE; i++) {
            template.append("""
                      Share%s:
                        Type: AWS::ServiceCatalog::PortfolioShare
                        Properties: {PortfolioId: !Ref Portfolio, AccountId: '%s'}
                    """.formatted(i, FIRST_RECIPIENT + i));
        }
        return template.toString();
    }

    private static String product(int i, String owner) {
        String ids = "PortfolioId: !Ref Portfolio, ProductId: !Ref Product" + i;
        StringBuilder template = new StringBuilder("""
                  Product%1$s:
                    Type: AWS::ServiceCatalog::CloudFormationProduct
                    Properties:
                      Name: Bucket
                      Owner: %2$s
                      ProvisioningArtifactParameters: [{Name: v1, Info: {LoadTemplateFromURL: 'https://b/v1'}}]
                  Association%1$s:
                    Type: AWS::ServiceCatalog::PortfolioProductAssociation
                    Properties: {%3$s}
                  Launch%1$s:
                    Type: AWS::ServiceCatalog::LaunchRoleConstraint
                    DependsOn: Association%1$s
                    Properties: {%3$s, LocalRoleName: Launch}
                  Update%1$s:
                    Type: AWS::ServiceCatalog::ResourceUpdateConstraint
                    DependsOn: Association%1$s
                    Properties: {%3$s, TagUpdateOnProvisionedProduct: ALLOWED}
                """.formatted(i, owner, ids));
        for (int n = 0; n < NOTIFICATIONS; n++) {
            template.append("""
                      Notification%1$sx%2$s:
                        Type: AWS::ServiceCatalog::LaunchNotificationConstraint
                        DependsOn: %3$s%1$s
                        Properties: {%4$s, NotificationArns: ['arn:aws:sns:us-east-1:111111111111:topic%2$s']}
                    """.formatted(i, n, n == 0 ? "Product" : "Association", ids));
        }
        return template.toString();
    }

    private FakeStack deployInto(FakeServiceCatalog catalog) {
        for (int i = 0; i < PARTS; i++) {
            catalog.templates().put(url(i), part);
        }
        return stacks(catalog).deploy("hub", hub);
    }

    private static FakeStacks stacks(FakeServiceCatalog catalog) {
        return catalog.account("hub").stacks();
    }

    /** Reads the templates and creates everything, in a new catalog. */
    @Benchmark
    public FakeStack deploy() {
        return deployInto(BenchmarkCatalogs.empty());
    }

    /** Changes a property of one product, whose template is read again. */
    @Benchmark
    public FakeStack updateOneProduct() {
        FakeServiceCatalog copy = deployed.fork();
        copy.templates().put(url(0), changedPart);
        return stacks(copy).deploy("hub", hub);
    }

    /** Finds one fault for each product, after the update. */
    @Benchmark
    public List<FakeStack.OrderFault> findOrderFaults() {
        return updated.orderFaults();
    }

    @Benchmark
    public FakeServiceCatalog delete() {
        FakeServiceCatalog copy = deployed.fork();
        stacks(copy).delete("hub");
        return copy;
    }
}
