package io.github.servicecatalogtestkit.samples.hubandspoke;

/** What a spoke made of a hub's portfolio: a portfolio of its own with the hub's products. */
public record SpokePortfolio(String portfolioId, HubPortfolio source) {}
