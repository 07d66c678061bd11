package io.github.servicecatalogtestkit.assertj;

/** The relation of a portfolio to an account that sees it. */
enum PortfolioRelation {
    OWN("owns it"),
    IMPORTED("accepted a share of it"),
    IMPORTED_THROUGH_ORGANIZATION("has it through the organization"),
    /** AWS does not document whether an account can describe a portfolio before it accepts the share. */
    NEITHER("sees it, though it neither owns it nor accepted a share of it"),
    UNKNOWN("is not allowed to list its portfolios");

    private final String verb;

    PortfolioRelation(String verb) {
        this.verb = verb;
    }

    boolean isImport() {
        return this == IMPORTED || this == IMPORTED_THROUGH_ORGANIZATION;
    }

    /** Returns a clause to go after the name of the account. */
    String verb() {
        return verb;
    }
}
