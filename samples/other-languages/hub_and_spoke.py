"""A hub shares a product, a spoke imports it, and a developer of the spoke launches it. It needs boto3."""

import boto3


def catalog(account, principal=None):
    return boto3.client(
        "servicecatalog", aws_access_key_id=account, aws_secret_access_key="any", aws_session_token=principal
    )


HUB, SPOKE, CLOUD_FORMATION = "111111111111", "222222222222", "CLOUD_FORMATION_TEMPLATE"
TEMPLATE = {"LoadTemplateFromURL": "https://templates.s3.amazonaws.com/linux.json"}
VERSION = {"Name": "v1", "Type": CLOUD_FORMATION, "Info": TEMPLATE}

hub, spoke, developer = catalog(HUB), catalog(SPOKE), catalog(SPOKE, "role/Developer")
shared = hub.create_portfolio(DisplayName="Servers", ProviderName="Hub")["PortfolioDetail"]["Id"]
product = hub.create_product(
    Name="Linux", Owner="Hub", ProductType=CLOUD_FORMATION, ProvisioningArtifactParameters=VERSION
)["ProductViewDetail"]["ProductViewSummary"]["ProductId"]
hub.associate_product_with_portfolio(ProductId=product, PortfolioId=shared)
hub.create_portfolio_share(PortfolioId=shared, AccountId=SPOKE)
spoke.accept_portfolio_share(PortfolioId=shared)
spoke.associate_principal_with_portfolio(
    PortfolioId=shared, PrincipalARN=f"arn:aws:iam::{SPOKE}:role/Developer", PrincipalType="IAM"
)
developer.provision_product(ProductId=product, ProvisioningArtifactName="v1", ProvisionedProductName="my-server")
print(developer.search_provisioned_products()["ProvisionedProducts"][0]["Name"], "runs in", SPOKE)
