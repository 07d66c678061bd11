package io.github.servicecatalogtestkit.operations;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the table of operations of a service. */
final class TableSource {

    private final Packages packages;
    private final SdkService service;
    private final Map<SdkOperation, Rule> rules;
    private final Map<String, String> reasons;

    /**
     * Creates a writer.
     *
     * @param rules the rules of the modelled operations
     * @param reasons why operations are not modelled, by the operations' names
     */
    TableSource(Packages packages, SdkService service, Map<SdkOperation, Rule> rules, Map<String, String> reasons) {
        this.packages = packages;
        this.service = service;
        this.rules = rules;
        this.reasons = reasons;
    }

    SourceText write() {
        SourceText text = new SourceText(packages.operation())
                .uses(service.client())
                .uses("java.util.List", packages.error() + ".Service", packages.operation() + ".Operation.Kind");
        text.add("""
                /**
                 * All operations of {@link %s}, by the names that AWS gives them. Derived at build time from the
                 * SDK's interface and from the rules.
                 */
                public final class %s {

                    private static final Service SERVICE = Service.%s;
                    private static final Rules RULES = new %s();

                """, service.client().getSimpleName(), service.table(), service.constant(), service.rules());
        service.operations().forEach(operation -> add(text, operation));
        text.add(
                """
                    /** All operations, in alphabetical order. */
                    public static final List<Operation<?, ?>> ALL = List.of(
                            %s);

                    private %s() {}
                }
                """,
                service.operations().stream()
                        .map(SdkOperation::constant)
                        .collect(Collectors.joining(",\n            ")),
                service.table());
        return text;
    }

    private void add(SourceText text, SdkOperation operation) {
        Optional<Rule> rule = Optional.ofNullable(rules.get(operation));
        rule.ifPresent(present -> text.uses(present.family()));
        text.uses(operation.request()).uses(operation.response());
        text.add(
                """
                    /** %s. */
                    public static final Operation<
                                    %s,
                                    %s>
                            %s =
                                    %s;

                """,
                rule.map(TableSource::words).orElse("Not modelled: refuses every call by name"),
                operation.requestName(),
                operation.responseName(),
                operation.constant(),
                creation(operation, rule));
    }

    private static String words(Rule rule) {
        return "A " + rule.kind().annotation().toLowerCase(Locale.ROOT) + ": {@link "
                + rule.family().getSimpleName() + "#" + rule.name() + "}";
    }

    private String creation(SdkOperation operation, Optional<Rule> rule) {
        String name = "SERVICE, \"" + operation.name() + "\"";
        if (rule.isPresent()) {
            return "Operation.modelled(" + name + ", Kind." + rule.get().kind() + ", RULES)";
        }
        String reason = Optional.ofNullable(reasons.get(operation.name()))
                .map(Packages::quoted)
                .orElse("null");
        return "Operation.notModelled(" + name + ", " + reason + ")";
    }
}
