"""Each test has its own catalog: the names would be there twice otherwise."""

import boto3
import pytest


@pytest.fixture
def hub(endpoint):
    return boto3.client("servicecatalog", endpoint_url=endpoint)


@pytest.mark.parametrize("attempt", [1, 2])
def test_a_new_portfolio_is_the_only_one(hub, attempt):
    hub.create_portfolio(DisplayName="Servers", ProviderName="Hub")

    assert [portfolio["DisplayName"] for portfolio in hub.list_portfolios()["PortfolioDetails"]] == ["Servers"]
