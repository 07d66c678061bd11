package io.github.servicecatalogtestkit.samples.cdk;

import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.servicecatalog.CloudFormationProduct;
import software.amazon.awscdk.services.servicecatalog.CloudFormationProductVersion;
import software.amazon.awscdk.services.servicecatalog.CloudFormationTemplate;
import software.amazon.awscdk.services.servicecatalog.Portfolio;
import software.amazon.awscdk.services.servicecatalog.ProductStack;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** A portfolio with one product, shared with an account. */
public final class HubStack extends Stack {

    /** The role with which the product is launched, in each account. */
    static final String LAUNCH_ROLE = "TopicLaunchRole";

    /** What the product creates. */
    private static final class TopicProduct extends ProductStack {

        TopicProduct(Construct scope, String id) {
            super(scope, id);
            Topic.Builder.create(this, "Topic").build();
        }
    }

    /** @param spoke the ID of the account with which the portfolio is shared */
    public HubStack(Construct scope, String id, String spoke) {
        super(scope, id);
        Portfolio portfolio = Portfolio.Builder.create(this, "Portfolio")
                .displayName("Messaging")
                .providerName("Platform team")
                .build();
        CloudFormationProduct topic = CloudFormationProduct.Builder.create(this, "TopicProduct")
                .productName("Topic")
                .owner("Platform team")
                .productVersions(List.of(CloudFormationProductVersion.builder()
                        .productVersionName("v1")
                        .cloudFormationTemplate(
                                CloudFormationTemplate.fromProductStack(new TopicProduct(this, "TopicV1")))
                        .build()))
                .build();
        portfolio.addProduct(topic);
        portfolio.setLocalLaunchRoleName(topic, LAUNCH_ROLE);
        portfolio.shareWithAccount(spoke);
        CfnOutput.Builder.create(this, "PortfolioId")
                .value(portfolio.getPortfolioId())
                .build();
        CfnOutput.Builder.create(this, "TopicProductId")
                .value(topic.getProductId())
                .build();
    }
}
