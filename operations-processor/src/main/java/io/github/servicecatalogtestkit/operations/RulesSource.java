package io.github.servicecatalogtestkit.operations;

import java.util.Map;

/**
 * Writes the class that calls the rules of a service by operation name. A method reference for each rule would make the
 * JVM create a class for each at run time, so one class calls all rules, with casts. Parameters have the type
 * {@code SdkPojo}, an interface: if a parameter's type is a class, the JVM loads every response class to verify the
 * calls.
 */
final class RulesSource {

    private final Packages packages;
    private final SdkService service;
    private final Map<SdkOperation, Rule> rules;

    RulesSource(Packages packages, SdkService service, Map<SdkOperation, Rule> rules) {
        this.packages = packages;
        this.service = service;
        this.rules = rules;
    }

    SourceText write() {
        SourceText text = new SourceText(packages.operation())
                .uses(
                        packages.model() + ".Catalog",
                        "software.amazon.awssdk.awscore.AwsResponse",
                        "software.amazon.awssdk.core.SdkPojo");
        text.add("""
                /** Calls the rules of {@link %s}. Derived at build time from the annotated rules. */
                final class %s implements Rules {

                    @Override
                    public Outcome<? extends AwsResponse> apply(
                            String operation, Catalog catalog, Call call, SdkPojo request) {
                        switch (operation) {
                """, service.table(), service.rules());
        rules.forEach((operation, rule) -> addCall(text, operation, rule));
        text.add("""
                            default:
                                throw new IllegalArgumentException(operation);
                        }
                    }

                    @Override
                    public boolean isStillReplayed(String operation, Catalog catalog, AwsResponse response) {
                        switch (operation) {
                """);
        rules.forEach((operation, rule) -> rule.replayedWhile()
                .ifPresent(predicate -> text.add(
                                "            case \"%s\":\n                return %s.%s(catalog, (%s) response);\n",
                                operation.name(), rule.family().getSimpleName(), predicate, operation.responseName())
                        .uses(operation.response())));
        text.add("""
                            default:
                                return true;
                        }
                    }

                    private static Outcome<?> unchanged(Catalog catalog, SdkPojo response) {
                        return new Outcome<>((AwsResponse) response, catalog);
                    }
                }
                """);
        return text;
    }

    private static void addCall(SourceText text, SdkOperation operation, Rule rule) {
        text.uses(operation.request()).uses(rule.family());
        String call =
                rule.call() + "(\n                        catalog, call, (" + operation.requestName() + ") request)";
        text.add(
                "            case \"%s\":\n                return %s;\n",
                operation.name(), rule.kind() == Rule.Kind.QUERY ? "unchanged(catalog, " + call + ")" : call);
    }
}
