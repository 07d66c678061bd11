package io.github.servicecatalogtestkit.samples.springboot;

/**
 * A portfolio of another account that this account has accepted.
 *
 * @param id the portfolio ID, such as {@code port-abcdefghijklm}
 */
record ImportedPortfolio(String id, String name, String provider) {}
