package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;

/** The portfolios that a client sees, as three operations return them. */
record PortfolioListing(
        List<PortfolioDetail> own, List<PortfolioDetail> imported, List<PortfolioDetail> throughOrganization) {

    static PortfolioListing of(CatalogCalls calls) {
        return new PortfolioListing(
                calls.ownPortfolios(), calls.imports(PortfolioShareType.IMPORTED), importsThroughOrganization(calls));
    }

    /** AWS documents this exception for accounts that cannot have such portfolios. */
    private static List<PortfolioDetail> importsThroughOrganization(CatalogCalls calls) {
        try {
            return calls.imports(PortfolioShareType.AWS_ORGANIZATIONS);
        } catch (OperationNotSupportedException e) {
            return List.of();
        }
    }

    PortfolioRelation relationOf(String portfolio) {
        if (find(own, portfolio).isPresent()) {
            return PortfolioRelation.OWN;
        }
        if (find(imported, portfolio).isPresent()) {
            return PortfolioRelation.IMPORTED;
        }
        return find(throughOrganization, portfolio).isPresent()
                ? PortfolioRelation.IMPORTED_THROUGH_ORGANIZATION
                : PortfolioRelation.NEITHER;
    }

    /**
     * Returns whether the account imported {@code portfolio} in this way. It may also have imported it in another way.
     */
    boolean imports(String portfolio, PortfolioRelation way) {
        return find(way == PortfolioRelation.IMPORTED ? imported : throughOrganization, portfolio)
                .isPresent();
    }

    Optional<PortfolioDetail> find(String portfolio) {
        return find(own, portfolio).or(() -> find(imported, portfolio)).or(() -> find(throughOrganization, portfolio));
    }

    List<PortfolioDetail> all() {
        List<PortfolioDetail> all = new ArrayList<>(own);
        all.addAll(imports());
        return all;
    }

    /** Returns the portfolios of other accounts. */
    List<PortfolioDetail> imports() {
        List<PortfolioDetail> imports = new ArrayList<>(imported);
        throughOrganization.stream()
                .filter(portfolio ->
                        portfolio.id() == null || find(imported, portfolio.id()).isEmpty())
                .forEach(imports::add);
        return imports;
    }

    private static Optional<PortfolioDetail> find(List<PortfolioDetail> portfolios, String id) {
        return portfolios.stream()
                .filter(portfolio -> id.equals(portfolio.id()))
                .findFirst();
    }

    /** Returns one line for each portfolio, or a line that says that there are none. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        own.forEach(portfolio -> lines.add("own:          " + Names.of(portfolio)));
        imported.forEach(portfolio -> lines.add("imported:     " + Names.of(portfolio)));
        throughOrganization.forEach(portfolio -> lines.add("organization: " + Names.of(portfolio)));
        return lines.isEmpty() ? "  no portfolio at all" : Text.lines(lines);
    }
}
