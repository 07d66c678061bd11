package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/**
 * The contents of a portfolio as one client sees it: a description of each product, version, constraint and TagOption,
 * by type and ID.
 */
final class PortfolioContents {

    /** A value that AWS does not return to this client is not compared. */
    private static final String UNTOLD = "(not returned by AWS)";

    private static final String ABSENT = "-";

    private final List<String> productIds;
    private final Map<String, Object> elements;
    private final Map<String, String> products;

    private PortfolioContents(List<String> productIds, Map<String, Object> elements, Map<String, String> products) {
        this.productIds = productIds;
        this.elements = new LinkedHashMap<>(elements);
        this.products = new LinkedHashMap<>(products);
    }

    /** Reads each list of the portfolio once, the versions of each product and the parameters of each constraint. */
    static PortfolioContents of(PortfolioView portfolio) {
        CatalogCalls calls = portfolio.calls();
        Map<String, ProductViewDetail> details = new LinkedHashMap<>();
        for (ProductViewDetail product : calls.productsIn(portfolio.id())) {
            Names.idOf(product).ifPresent(id -> details.put(id, product));
        }
        Map<String, List<ConstraintDetail>> constraints = constraints(portfolio, details.keySet());
        PortfolioContents contents = new PortfolioContents(List.copyOf(details.keySet()), Map.of(), Map.of());
        details.forEach((id, product) -> {
            contents.elements.put(product(id), quoted(Names.nameOf(product).orElse(null)));
            contents.addVersions(id, calls.versions(id));
            contents.addConstraints(id, constraints.getOrDefault(id, List.of()), calls);
        });
        return contents;
    }

    /** Reads the constraints of all products at once or, if AWS does not return their products, of each product. */
    private static Map<String, List<ConstraintDetail>> constraints(PortfolioView portfolio, Set<String> products) {
        CatalogCalls calls = portfolio.calls();
        List<ConstraintDetail> all = calls.constraints(portfolio.id(), null);
        return all.stream().anyMatch(constraint -> constraint.productId() == null)
                ? products.stream().collect(Collectors.toMap(id -> id, id -> calls.constraints(portfolio.id(), id)))
                : all.stream().collect(Collectors.groupingBy(ConstraintDetail::productId));
    }

    /**
     * Returns a copy with the TagOptions of the portfolio and of its products that {@code owner} owns. TagOptions of
     * other accounts are not compared.
     */
    PortfolioContents withTagOptions(PortfolioView portfolio, AccountId owner) {
        PortfolioContents copy = new PortfolioContents(productIds, elements, products);
        copy.addTagOptions(null, portfolio.id(), portfolio.tagOptions(), owner);
        String source = portfolio.sourceOfTagOptions();
        for (String id : productIds) {
            copy.addTagOptions(id, id, ProductView.tagOptions(portfolio.calls(), id, source), owner);
        }
        return copy;
    }

    private void addTagOptions(@Nullable String product, String on, List<TagOptionDetail> options, AccountId owner) {
        for (TagOptionDetail option : options) {
            if (option.owner() == null || option.owner().equals(owner.value())) {
                String element = "TagOption " + option.id() + " on " + on;
                elements.put(element, TagOptions.text(option));
                if (product != null) {
                    products.put(element, product(product));
                }
            }
        }
    }

    private void addVersions(String product, List<ProvisioningArtifactDetail> versions) {
        for (ProvisioningArtifactDetail version : versions) {
            String guidance = version.guidanceAsString() == null ? "" : ", " + version.guidanceAsString();
            String inactive = Boolean.FALSE.equals(version.active()) ? ", inactive" : "";
            add(product, "version " + version.id() + " of " + product, quoted(version.name()) + guidance + inactive);
        }
    }

    private void addConstraints(String product, List<ConstraintDetail> constraints, CatalogCalls calls) {
        for (ConstraintDetail constraint : constraints) {
            Object parameters = new AppliedConstraint(constraint, false)
                    .parameters(calls)
                    .<Object>map(told -> told)
                    .orElse(UNTOLD);
            add(product, constraint.type() + " constraint " + constraint.constraintId() + " on " + product, parameters);
        }
    }

    private void add(String product, String element, Object description) {
        elements.put(element, description);
        products.put(element, product(product));
    }

    private static String product(String id) {
        return "product " + id;
    }

    private static String quoted(@Nullable String name) {
        return name == null ? "(no name)" : "\"" + name + "\"";
    }

    /** Returns the elements that only one of the two has or whose descriptions differ, in the order of this one. */
    List<Difference> differences(PortfolioContents other) {
        Set<String> all = new LinkedHashSet<>(elements.keySet());
        all.addAll(other.elements.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String element : all) {
            Object here = elements.getOrDefault(element, ABSENT);
            Object there = other.elements.getOrDefault(element, ABSENT);
            if (!agree(here, there) && isInBoth(other, element)) {
                differences.add(new Difference(element, here.toString(), there.toString()));
            }
        }
        return differences;
    }

    /** If a product is absent, its versions and constraints are not reported too. */
    private boolean isInBoth(PortfolioContents other, String part) {
        String product = (elements.containsKey(part) ? this : other).products.get(part);
        return product == null || (elements.containsKey(product) && other.elements.containsKey(product));
    }

    private static boolean agree(Object here, Object there) {
        return here.equals(there) || isUntold(here, there) || isUntold(there, here);
    }

    private static boolean isUntold(Object one, Object other) {
        return one.equals(UNTOLD) && !other.equals(ABSENT);
    }
}
