package io.github.servicecatalogtestkit.samples.hubandspoke;

/** The local portfolio of a spoke that offers the products of a hub's portfolio. */
public record SpokePortfolio(String portfolioId, HubPortfolio source) {}
