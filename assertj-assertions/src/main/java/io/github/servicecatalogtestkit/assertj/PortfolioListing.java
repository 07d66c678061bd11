package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;

/** The portfolios that a client sees. AWS returns them in three lists; each list is read when it is first needed. */
final class PortfolioListing {

    private final Lazy<List<PortfolioDetail>> own;
    private final Lazy<List<PortfolioDetail>> imported;
    private final Lazy<List<PortfolioDetail>> throughOrganization;

    private PortfolioListing(CatalogCalls calls) {
        this.own = new Lazy<>(calls::ownPortfolios);
        this.imported = new Lazy<>(() -> calls.imports(PortfolioShareType.IMPORTED));
        this.throughOrganization = new Lazy<>(() -> importsThroughOrganization(calls));
    }

    static PortfolioListing of(CatalogCalls calls) {
        return new PortfolioListing(calls);
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
        if (owns(portfolio)) {
            return PortfolioRelation.OWN;
        }
        if (imports(portfolio, PortfolioRelation.IMPORTED)) {
            return PortfolioRelation.IMPORTED;
        }
        return imports(portfolio, PortfolioRelation.IMPORTED_THROUGH_ORGANIZATION)
                ? PortfolioRelation.IMPORTED_THROUGH_ORGANIZATION
                : PortfolioRelation.NEITHER;
    }

    boolean owns(String portfolio) {
        return find(own.get(), portfolio).isPresent();
    }

    /**
     * Returns whether the account imported {@code portfolio} in this way. It may also have imported it in another way.
     */
    boolean imports(String portfolio, PortfolioRelation way) {
        return find((way == PortfolioRelation.IMPORTED ? imported : throughOrganization).get(), portfolio)
                .isPresent();
    }

    /** Returns whether the account imported {@code portfolio}, in either way. */
    boolean imports(String portfolio) {
        return imports(portfolio, PortfolioRelation.IMPORTED)
                || imports(portfolio, PortfolioRelation.IMPORTED_THROUGH_ORGANIZATION);
    }

    Optional<PortfolioDetail> find(String portfolio) {
        return find(own.get(), portfolio)
                .or(() -> find(imported.get(), portfolio))
                .or(() -> find(throughOrganization.get(), portfolio));
    }

    List<PortfolioDetail> all() {
        List<PortfolioDetail> all = new ArrayList<>(own.get());
        all.addAll(imports());
        return all;
    }

    /** Returns the portfolios of other accounts. */
    List<PortfolioDetail> imports() {
        List<PortfolioDetail> imports = new ArrayList<>(imported.get());
        throughOrganization.get().stream()
                .filter(portfolio -> portfolio.id() == null
                        || find(imported.get(), portfolio.id()).isEmpty())
                .forEach(imports::add);
        return imports;
    }

    private static Optional<PortfolioDetail> find(List<PortfolioDetail> portfolios, String id) {
        return portfolios.stream()
                .filter(portfolio -> id.equals(portfolio.id()))
                .findFirst();
    }

    /** Returns a sentence with one portfolio in each line, or a sentence that says that no portfolio is visible. */
    @Override
    public String toString() {
        return Text.listOrNone("It sees", lines(), "no portfolio at all");
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        own.get().forEach(portfolio -> lines.add("own:          " + Names.of(portfolio)));
        imported.get().forEach(portfolio -> lines.add("imported:     " + Names.of(portfolio)));
        throughOrganization.get().forEach(portfolio -> lines.add("organization: " + Names.of(portfolio)));
        return lines;
    }
}
