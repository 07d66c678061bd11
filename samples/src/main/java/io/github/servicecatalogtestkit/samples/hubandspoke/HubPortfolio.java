package io.github.servicecatalogtestkit.samples.hubandspoke;

/** The IDs of a published portfolio and its products, which a spoke needs. */
public record HubPortfolio(String portfolioId, String lampProductId, String linuxProductId) {}
