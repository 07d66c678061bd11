package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisionedProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningParametersRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordResponse;
import software.amazon.awssdk.services.servicecatalog.model.GetProvisionedProductOutputsRequest;
import software.amazon.awssdk.services.servicecatalog.model.GetProvisionedProductOutputsResponse;
import software.amazon.awssdk.services.servicecatalog.model.LaunchPathSummary;
import software.amazon.awssdk.services.servicecatalog.model.ListLaunchPathsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListLaunchPathsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSummary;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductAttribute;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact;
import software.amazon.awssdk.services.servicecatalog.model.RecordOutput;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.SearchProvisionedProductsRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProvisionedProductsResponse;
import software.amazon.awssdk.services.servicecatalog.model.TerminateProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.UsageInstruction;

/**
 * The calls that assertions about launches and provisioned products make. An end user can make them. A resource that
 * AWS does not find is empty; every other error of AWS is thrown as it is.
 */
final class LaunchCalls {

    private final ServiceCatalogClient client;
    private final CallSender sender;

    LaunchCalls(ServiceCatalogClient client, AssertionMark mark) {
        this.client = client;
        this.sender = new CallSender(mark);
    }

    /** Returns the caller's launch paths to {@code product}. If the caller has no path, AWS answers with an error. */
    List<LaunchPathSummary> launchPaths(String product) {
        return sender.list(
                token -> ListLaunchPathsRequest.builder()
                        .productId(product)
                        .pageToken(token)
                        .build(),
                client::listLaunchPaths,
                ListLaunchPathsResponse::launchPathSummaries,
                ListLaunchPathsResponse::nextPageToken);
    }

    /** Returns a product as an end user who can launch it sees it. */
    Optional<ProductViewSummary> product(String id) {
        return sender.find(client::describeProduct, describeProduct(id))
                .map(DescribeProductResponse::productViewSummary);
    }

    /** Returns the versions of {@code product} that an end user who can launch it sees: the active ones. */
    List<ProvisioningArtifact> versions(String product) {
        return sender.send(client::describeProduct, describeProduct(product)).provisioningArtifacts();
    }

    private static DescribeProductRequest describeProduct(String id) {
        return DescribeProductRequest.builder().id(id).build();
    }

    /** Returns the provisioned product with this ID, {@code pp-…}, or this name. */
    Optional<ProvisionedProductDetail> provisionedProduct(String nameOrId) {
        DescribeProvisionedProductRequest.Builder request = DescribeProvisionedProductRequest.builder();
        return sender.find(
                        client::describeProvisionedProduct,
                        (IdKind.PROVISIONED_PRODUCT.matches(nameOrId) ? request.id(nameOrId) : request.name(nameOrId))
                                .build())
                .map(DescribeProvisionedProductResponse::provisionedProductDetail);
    }

    List<ProvisionedProductAttribute> provisionedProducts() {
        return sender.list(
                token -> SearchProvisionedProductsRequest.builder()
                        .pageToken(token)
                        .build(),
                client::searchProvisionedProducts,
                SearchProvisionedProductsResponse::provisionedProducts,
                SearchProvisionedProductsResponse::nextPageToken);
    }

    List<RecordOutput> outputs(String provisionedProduct) {
        return sender.list(
                token -> GetProvisionedProductOutputsRequest.builder()
                        .provisionedProductId(provisionedProduct)
                        .pageToken(token)
                        .build(),
                client::getProvisionedProductOutputs,
                GetProvisionedProductOutputsResponse::outputs,
                GetProvisionedProductOutputsResponse::nextPageToken);
    }

    /** Returns all pages of a record, which are pages of its outputs; no page if AWS does not find the record. */
    List<DescribeRecordResponse> record(String id) {
        try {
            return sender.list(
                    token -> DescribeRecordRequest.builder()
                            .id(id)
                            .pageToken(token)
                            .build(),
                    client::describeRecord,
                    List::of,
                    DescribeRecordResponse::nextPageToken);
        } catch (ResourceNotFoundException e) {
            return List.of();
        }
    }

    ProvisionProductResponse provision(ProvisionProductRequest request) {
        return sender.send(client::provisionProduct, request);
    }

    /** Starts the termination of a provisioned product, and ignores errors of its resources. */
    void terminate(String provisionedProductName) {
        sender.send(
                client::terminateProvisionedProduct,
                TerminateProvisionedProductRequest.builder()
                        .provisionedProductName(provisionedProductName)
                        .ignoreErrors(true)
                        .build());
    }

    List<UsageInstruction> usageInstructions(DescribeProvisioningParametersRequest request) {
        return sender.send(client::describeProvisioningParameters, request).usageInstructions();
    }
}
