// Each test has its own catalog: the names would be there twice otherwise.
import { ServiceCatalog } from "@aws-sdk/client-service-catalog";
import { expect } from "vitest";
import { test } from "./fixture.mjs";

test.for([1, 2])("a new portfolio is the only one (%i)", async (attempt, { endpoint }) => {
  const hub = new ServiceCatalog({ endpoint });
  await hub.createPortfolio({ DisplayName: "Servers", ProviderName: "Hub" });

  const { PortfolioDetails } = await hub.listPortfolios({});
  expect(PortfolioDetails.map((portfolio) => portfolio.DisplayName)).toEqual(["Servers"]);
});
