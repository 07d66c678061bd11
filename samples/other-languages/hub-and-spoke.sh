#!/bin/sh
# A hub shares a product, a spoke imports it, and a developer of the spoke launches it. It needs the AWS CLI.
set -eu
command -v aws > /dev/null || { echo "Skipped: the AWS CLI is not installed."; exit 0; }

hub=111111111111
spoke=222222222222
catalog() { # account, principal, operation and its parameters
    account=$1 principal=$2
    shift 2
    AWS_ACCESS_KEY_ID=$account AWS_SECRET_ACCESS_KEY=any AWS_SESSION_TOKEN=$principal \
        aws servicecatalog --output text "$@"
}

portfolio=$(catalog $hub '' create-portfolio --display-name Servers --provider-name Hub --query PortfolioDetail.Id)
product=$(catalog $hub '' create-product --name Linux --owner Hub --product-type CLOUD_FORMATION_TEMPLATE \
    --provisioning-artifact-parameters \
    'Name=v1,Type=CLOUD_FORMATION_TEMPLATE,Info={LoadTemplateFromURL=https://templates.s3.amazonaws.com/linux.json}' \
    --query ProductViewDetail.ProductViewSummary.ProductId)
catalog $hub '' associate-product-with-portfolio --product-id "$product" --portfolio-id "$portfolio"
catalog $hub '' create-portfolio-share --portfolio-id "$portfolio" --account-id $spoke
catalog $spoke '' accept-portfolio-share --portfolio-id "$portfolio"
catalog $spoke '' associate-principal-with-portfolio --portfolio-id "$portfolio" \
    --principal-arn "arn:aws:iam::$spoke:role/Developer" --principal-type IAM
catalog $spoke role/Developer provision-product --product-id "$product" --provisioning-artifact-name v1 \
    --provisioned-product-name my-server --query RecordDetail.Status > /dev/null
name=$(catalog $spoke role/Developer search-provisioned-products --query 'ProvisionedProducts[0].Name')
echo "$name runs in $spoke"
