package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
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

    private Touches() {}

    /** Returns what the resources of a stack touch. */
    static Touches of(StackState state) {
        Touches touches = new Touches();
        for (StackResource resource : state.resources().values()) {
            touches.add(state.catalog(), resource.logicalId(), resource);
        }
        return touches;
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
            case "AcceptedPortfolioShare" -> {
                changes(logicalId, "import " + portfolio);
                changes(logicalId, "launchers " + portfolio);
            }
            case "Portfolio" -> changes(logicalId, "launchers " + resource.physicalId());
            case "CloudFormationProduct" -> changes(logicalId, "launch " + resource.physicalId());
            case "ServiceActionAssociation" -> changes(logicalId, "action " + product);
            case "TagOptionAssociation" -> {
                changes(logicalId, "launch " + properties.require("ResourceId"));
                changes(logicalId, "launchers " + properties.require("ResourceId"));
            }
            case "TagOption" -> addTagOption(catalog, logicalId, resource);
            case "CloudFormationProvisionedProduct" -> addLaunch(catalog, logicalId, resource);
            default -> {
                if (!product.isEmpty()) {
                    reads(logicalId, "pair " + portfolio + " " + product);
                    changes(logicalId, "launch " + product);
                }
            }
        }
    }

    /** A TagOption matters to the launches of what it is associated with. */
    private void addTagOption(Catalog catalog, String logicalId, StackResource resource) {
        IdType.TAG_OPTION
                .parse(resource.physicalId())
                .flatMap(catalog.tagOptions()::find)
                .ifPresent(option -> catalog.tagOptions()
                        .resourcesOf(option)
                        .values()
                        .forEach(tagged -> {
                            changes(logicalId, "launch " + tagged);
                            changes(logicalId, "launchers " + tagged);
                        }));
    }

    private void addLaunch(Catalog catalog, String logicalId, StackResource resource) {
        IdType.PROVISIONED_PRODUCT
                .parse(resource.physicalId())
                .flatMap(catalog.provisioning().products()::find)
                .ifPresent(launched -> {
                    Deployment.Version version = launched.deployment().version();
                    reads(logicalId, "launch " + version.product());
                    reads(logicalId, "launchers " + version.path());
                    catalog.associations()
                            .of(version.product(), launched.scope())
                            .keys()
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
        changersByReader().forEach((reader, changers) -> {
            for (String changer : changers) {
                related.computeIfAbsent(reader, key -> new LinkedHashSet<>()).add(changer);
                related.computeIfAbsent(changer, key -> new LinkedHashSet<>()).add(reader);
            }
        });
        return related;
    }

    /** Returns the resources that change what each one reads. */
    Map<String, Set<String>> changersByReader() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        reads.forEach((what, readers) -> {
            for (String reader : readers) {
                Set<String> changers = all.computeIfAbsent(reader, key -> new LinkedHashSet<>());
                changers.addAll(changes.getOrDefault(what, Set.of()));
                changers.remove(reader);
            }
        });
        return all;
    }
}
