package io.github.servicecatalogtestkit.assertj;

/** What a portfolio is to an account that sees it. */
enum PortfolioRelation {
    OWN("owns it"),
    IMPORTED("accepted a share of it"),
    IMPORTED_THROUGH_ORGANIZATION("has it through the organization"),
    /** AWS does not document whether an offered portfolio can be described before it is accepted. */
    NEITHER("sees it, but neither owns it nor accepted a share of it");

    private final String verb;

    PortfolioRelation(String verb) {
        this.verb = verb;
    }

    boolean isImport() {
        return this == IMPORTED || this == IMPORTED_THROUGH_ORGANIZATION;
    }

    /** Returns what the account does, to go after its name. */
    String verb() {
        return verb;
    }
}
