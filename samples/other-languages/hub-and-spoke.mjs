// A hub shares a product, a spoke imports it, and a developer of the spoke launches it.
// It needs @aws-sdk/client-service-catalog.
import { ServiceCatalog } from "@aws-sdk/client-service-catalog";

const catalog = (accessKeyId, sessionToken) =>
  new ServiceCatalog({ credentials: { accessKeyId, secretAccessKey: "any", sessionToken } });
const [HUB, SPOKE, CLOUD_FORMATION] = ["111111111111", "222222222222", "CLOUD_FORMATION_TEMPLATE"];
const Info = { LoadTemplateFromURL: "https://templates.s3.amazonaws.com/linux.json" };

const [hub, spoke, developer] = [catalog(HUB), catalog(SPOKE), catalog(SPOKE, "role/Developer")];
const { PortfolioDetail } = await hub.createPortfolio({ DisplayName: "Servers", ProviderName: "Hub" });
const PortfolioId = PortfolioDetail.Id;
const { ProductViewDetail: { ProductViewSummary: { ProductId } } } = await hub.createProduct(
  { Name: "Linux", Owner: "Hub", ProductType: CLOUD_FORMATION,
    ProvisioningArtifactParameters: { Name: "v1", Type: CLOUD_FORMATION, Info } });
await hub.associateProductWithPortfolio({ ProductId, PortfolioId });
await hub.createPortfolioShare({ PortfolioId, AccountId: SPOKE });
await spoke.acceptPortfolioShare({ PortfolioId });
await spoke.associatePrincipalWithPortfolio(
  { PortfolioId, PrincipalARN: `arn:aws:iam::${SPOKE}:role/Developer`, PrincipalType: "IAM" });
await developer.provisionProduct({ ProductId, ProvisioningArtifactName: "v1", ProvisionedProductName: "my-server" });
console.log((await developer.searchProvisionedProducts({})).ProvisionedProducts[0].Name, "runs in", SPOKE);
