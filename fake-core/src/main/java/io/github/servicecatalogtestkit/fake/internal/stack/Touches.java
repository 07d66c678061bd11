package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the resources of a stack have in common beside their references: an association, the shares of a portfolio, an
 * import, the paths of a launch. The order of two resources can only matter if they have something in common and one of
 * them changes it.
 */
final class Touches {

    private static final String PREFIX = "AWS::ServiceCatalog::";

    private final Map<String, Set<String>> changes = new LinkedHashMap<>();
    private final Map<String, Set<String>> reads = new LinkedHashMap<>();
    private final Map<String, Set<String>> portfoliosOfProducts = new HashMap<>();

    private Touches() {}

    /** Returns what the resources of a stack touch. */
    static Touches of(StackState state) {
        Touches touches = new Touches();
        touches.addPairs(state);
        for (StackResource resource : state.resources().values()) {
            touches.add(state.catalog(), resource.logicalId(), resource);
        }
        return touches;
    }

    private void addPairs(StackState state) {
        for (StackResource resource : state.resources().values()) {
            if (resource.type().equals(PREFIX + "PortfolioProductAssociation")) {
                Properties properties = new Properties(resource.properties());
                portfoliosOfProducts
                        .computeIfAbsent(properties.require("ProductId"), product -> new LinkedHashSet<>())
                        .add(properties.require("PortfolioId"));
            }
        }
    }

    private void add(Catalog catalog, String logicalId, StackResource resource) {
        if (resource.type().equals(Stack.TYPE)) {
            catalog.stacks().find(resource.physicalId()).ifPresent(nested -> {
                for (StackResource inner : nested.contents().resources().values()) {
                    add(catalog, logicalId, inner);
                }
            });
        }
        if (!resource.type().startsWith(PREFIX)) {
            return;
        }
        Properties properties = new Properties(resource.properties());
        String portfolio = properties.require("PortfolioId");
        String product = properties.require("ProductId");
        switch (resource.type().substring(PREFIX.length())) {
            case "PortfolioProductAssociation" -> {
                changes(logicalId, "pair " + portfolio + " " + product);
                changes(logicalId, "launch " + product);
                changes(logicalId, "action " + product);
                if (properties.text("SourcePortfolioId") != null) {
                    reads(logicalId, "import " + properties.require("SourcePortfolioId"));
                    reads(logicalId, "shares " + portfolio);
                }
            }
            case "PortfolioPrincipalAssociation" -> {
                reads(logicalId, "import " + portfolio);
                changes(logicalId, "launchers " + portfolio);
            }
            case "PortfolioShare" -> {
                changes(logicalId, "shares " + portfolio);
                changes(logicalId, "import " + portfolio);
            }
            case "AcceptedPortfolioShare" -> changes(logicalId, "import " + portfolio);
            case "CloudFormationProduct" -> changes(logicalId, "launch " + resource.physicalId());
            case "ServiceActionAssociation" -> changes(logicalId, "action " + product);
            case "TagOptionAssociation" -> {
                changes(logicalId, "launch " + properties.require("ResourceId"));
                changes(logicalId, "launchers " + properties.require("ResourceId"));
            }
            case "CloudFormationProvisionedProduct" -> addLaunch(catalog, logicalId, resource);
            default -> {
                if (!product.isEmpty()) {
                    reads(logicalId, "pair " + portfolio + " " + product);
                    changes(logicalId, "launch " + product);
                }
            }
        }
    }

    private void addLaunch(Catalog catalog, String logicalId, StackResource resource) {
        IdType.PROVISIONED_PRODUCT
                .parse(resource.physicalId())
                .flatMap(catalog.provisioning().products()::find)
                .map(launched -> launched.deployment().version().product().toString())
                .ifPresent(product -> {
                    reads(logicalId, "launch " + product);
                    portfoliosOfProducts
                            .getOrDefault(product, Set.of())
                            .forEach(portfolio -> reads(logicalId, "launchers " + portfolio));
                });
    }

    private void changes(String logicalId, String what) {
        changes.computeIfAbsent(what, key -> new LinkedHashSet<>()).add(logicalId);
    }

    private void reads(String logicalId, String what) {
        reads.computeIfAbsent(what, key -> new LinkedHashSet<>()).add(logicalId);
    }

    /** Returns the resources whose order with each one can matter: one of the two reads what the other changes. */
    Map<String, Set<String>> related() {
        Map<String, Set<String>> related = new LinkedHashMap<>();
        reads.forEach((what, readers) -> {
            for (String reader : readers) {
                for (String changer : changes.getOrDefault(what, Set.of())) {
                    if (!reader.equals(changer)) {
                        related.computeIfAbsent(reader, key -> new LinkedHashSet<>())
                                .add(changer);
                        related.computeIfAbsent(changer, key -> new LinkedHashSet<>())
                                .add(reader);
                    }
                }
            }
        });
        return related;
    }
}
