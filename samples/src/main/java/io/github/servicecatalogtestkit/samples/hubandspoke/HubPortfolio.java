package io.github.servicecatalogtestkit.samples.hubandspoke;

/** What a hub published: what a spoke has to know. */
public record HubPortfolio(String portfolioId, String lampProductId, String linuxProductId) {}
