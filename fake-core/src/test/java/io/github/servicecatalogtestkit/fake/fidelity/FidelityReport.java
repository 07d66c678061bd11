package io.github.servicecatalogtestkit.fake.fidelity;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.fidelity.ListedErrors.Listed;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes {@code FIDELITY.md} and the pages under {@code docs/fidelity}: from the tables of operations, from the tests
 * of rules, and from the settings.
 */
final class FidelityReport {

    private static final String NOTE =
            "Generated from the tests; do not edit. [What is true of AWS, and how we know](../../FIDELITY.md)"
                    + " is the index.\n\n";

    /** A documented rule, and the test of it. */
    private record Rule(String source, String says, String testClass, String test) {

        Family family(KnownOperations operations) {
            return operations.documentedAt(source).map(operations::family).orElseGet(() -> Family.ofTest(testClass));
        }

        /** Returns the heading under which the rule stands: the name of an operation, or the source. */
        String heading(KnownOperations operations) {
            return operations.documentedAt(source).map(Operation::name).orElse("<" + source + ">");
        }
    }

    private record Assumption(String why, String setting, String testClass, String test) {}

    private final KnownOperations operations = new KnownOperations();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();

    /** Returns the text of each page, by its path in the project. */
    static Map<String, String> write() {
        FidelityReport report = new FidelityReport();
        report.collect();
        Map<String, String> pages = new TreeMap<>();
        pages.put("FIDELITY.md", report.index());
        for (Family family : Family.ALL) {
            pages.put("docs/fidelity/" + family.page() + ".md", report.page(family));
        }
        pages.put("docs/fidelity/settings.md", report.settings());
        pages.put("docs/fidelity/errors.md", errors());
        return pages;
    }

    /** Returns the names of the settings that assumptions name. */
    static List<String> assumedSettings() {
        FidelityReport report = new FidelityReport();
        report.collect();
        return report.assumptions.stream()
                .map(Assumption::setting)
                .filter(setting -> !setting.isEmpty())
                .distinct()
                .toList();
    }

    private void collect() {
        ClassFiles.of(FidelityReport.class).forEach(test -> {
            for (Method method : test.getDeclaredMethods()) {
                AwsRule rule = method.getAnnotation(AwsRule.class);
                if (rule != null) {
                    rules.add(new Rule(rule.source(), rule.says(), outermost(test), name(method)));
                }
                Assumed assumed = method.getAnnotation(Assumed.class);
                if (assumed != null) {
                    assumptions.add(new Assumption(assumed.value(), assumed.setting(), outermost(test), name(method)));
                }
            }
        });
        rules.sort(Comparator.comparing(Rule::source).thenComparing(Rule::test));
        assumptions.sort(Comparator.comparing(Assumption::test));
    }

    private static String outermost(Class<?> test) {
        return place(test).replaceFirst("\\..*", "");
    }

    private static String place(Class<?> test) {
        return test.getName().substring(test.getPackageName().length() + 1).replace('$', '.');
    }

    /** Returns a test's name as a sentence, after the class that it is in. */
    private static String name(Method method) {
        return place(method.getDeclaringClass()) + ": " + method.getName().replace('_', ' ');
    }

    private List<Operation<?, ?>> operationsOf(Family family) {
        return KnownOperations.all()
                .filter(operation -> operations.family(operation).equals(family))
                .<Operation<?, ?>>map(operation -> operation)
                .toList();
    }

    private List<Rule> rulesOf(Family family) {
        return rules.stream()
                .filter(rule -> rule.family(operations).equals(family))
                .toList();
    }

    private List<Assumption> assumptionsOf(Family family) {
        return assumptions.stream()
                .filter(assumption -> Family.ofTest(assumption.testClass()).equals(family))
                .toList();
    }

    private String index() {
        Text text = new Text();
        text.line("# What is true of AWS, and how we know")
                .line("")
                .line("Each rule of AWS that the fake follows is one test with its public source. What no"
                        + " public source says is an")
                .line("assumption, and often a setting. These pages are generated from the tests; a test"
                        + " fails when they are stale.")
                .line("One command writes all of them:")
                .line("`mvn -B -pl fake-core -am test -Dtest=FidelityTest -Dfidelity.write=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false`.")
                .line("")
                .row("Family", "Operations", "Modelled", "Rules", "Assumptions")
                .separator(5);
        for (Family family : Family.ALL) {
            List<Operation<?, ?>> of = operationsOf(family);
            text.row(
                    "[" + family.title() + "](docs/fidelity/" + family.page() + ".md)",
                    of.size(),
                    of.stream().filter(Operation::isModelled).count(),
                    rulesOf(family).size(),
                    assumptionsOf(family).size());
        }
        return text.row(
                        "Together",
                        KnownOperations.all().count(),
                        KnownOperations.all().filter(Operation::isModelled).count(),
                        rules.size(),
                        assumptions.size())
                .line("")
                .line("An operation that is not modelled refuses every call by name; the page of its family says why.")
                .line("")
                .line("- [Settings](docs/fidelity/settings.md): what a test chooses, and what AWS leaves open.")
                .line("- [Errors that the fake never raises](docs/fidelity/errors.md), with the reason for each.")
                .toString();
    }

    private String page(Family family) {
        Text text = new Text();
        text.line("# " + family.title()).line("").append(NOTE);
        List<Operation<?, ?>> of = operationsOf(family);
        Map<String, List<Rule>> byHeading = rulesOf(family).stream()
                .collect(Collectors.groupingBy(rule -> rule.heading(operations), TreeMap::new, Collectors.toList()));
        if (!of.isEmpty()) {
            text.line("## Operations").line("").row("Operation", "", "Rules").separator(3);
            of.forEach(operation -> text.row(
                    "[" + operation.name() + "](" + KnownOperations.page(operation) + ")",
                    modelled(operation),
                    byHeading.getOrDefault(operation.name(), List.of()).size()));
            text.line("");
        }
        if (!byHeading.isEmpty()) {
            text.line("## Rules with a public source").line("");
            byHeading.forEach((heading, said) -> {
                text.line("### " + heading).line("");
                bySource(said).forEach((source, same) -> {
                    if (!heading.startsWith("<")) {
                        text.line("<" + source + ">").line("");
                    }
                    same.forEach(rule -> text.line("- " + rule.says() + "  ").line("  *" + rule.test() + "*"));
                    text.line("");
                });
            });
        }
        assumptions(text, assumptionsOf(family));
        return text.toString();
    }

    private static Map<String, List<Rule>> bySource(Collection<Rule> rules) {
        return rules.stream().collect(Collectors.groupingBy(Rule::source, TreeMap::new, Collectors.toList()));
    }

    private static String modelled(Operation<?, ?> operation) {
        return operation.isModelled()
                ? "modelled"
                : "refuses every call"
                        + operation.reason().map(reason -> ": " + reason).orElse("");
    }

    private static void assumptions(Text text, List<Assumption> assumptions) {
        if (assumptions.isEmpty()) {
            return;
        }
        text.line("## Assumptions: no public source")
                .line("")
                .row("What the fake does", "Why", "[Setting](settings.md)")
                .separator(3);
        assumptions.forEach(assumption -> text.row(
                assumption.test(),
                assumption.why(),
                assumption.setting().isEmpty() ? "" : "`" + assumption.setting() + "`"));
    }

    private String settings() {
        Text text = new Text();
        text.line("# Settings")
                .line("")
                .append(NOTE)
                .line("`FakeServiceCatalog.builder().settings(…)` chooses them for a catalog; the JUnit"
                        + " configuration parameter")
                .line("`servicecatalog.fake.settings = NAME=VALUE, …` chooses them for a whole run.")
                .line("")
                .line("## What a test chooses")
                .line("")
                .line("How the fake behaves in this test. Each is a method of `SettingsBuilder`.")
                .line("")
                .row("Setting", "Values", "Default", "Source")
                .separator(4);
        Setting.all().stream()
                .filter(setting -> !(setting instanceof AwsBehavior))
                .forEach(setting -> text.row(
                        "`" + setting + "`", values(setting), "`" + setting.defaultValue() + "`", link(setting)));
        text.line("")
                .line("## What AWS leaves open")
                .line("")
                .line("Where AWS's documentation says nothing or contradicts itself, the default is what AWS"
                        + " most probably does.")
                .line("`settings(s -> s.assume(AwsBehavior.…, value))` assumes something else.")
                .line("")
                .row("Setting", "Values", "Default", "What is open", "Source", "Tests")
                .separator(6);
        Setting.all().stream()
                .filter(AwsBehavior.class::isInstance)
                .map(setting -> (AwsBehavior<?>) setting)
                .forEach(behavior -> text.row(
                        "`" + behavior + "`",
                        values(behavior),
                        "`" + behavior.defaultValue() + "`",
                        behavior.question(),
                        link(behavior),
                        testsOf(behavior)));
        text.line("")
                .line("## Quotas")
                .line("")
                .line("`settings(s -> s.quota(Quota.…, limit))`, or `quota.NAME=LIMIT` as text. Source:")
                .line("<https://docs.aws.amazon.com/servicecatalog/latest/adminguide/limits.html>.")
                .line("")
                .row("Quota", "Default")
                .separator(2);
        for (Quota quota : Quota.values()) {
            text.row("`" + quota + "`", quota.defaultValue());
        }
        return text.toString();
    }

    private static String values(Setting<?> setting) {
        return setting.values().contains(" ")
                ? setting.values()
                : "`" + setting.values().replace("|", "`, `") + "`";
    }

    private static String link(Setting<?> setting) {
        return Optional.ofNullable(setting.source())
                .map(source -> "[" + title(source) + "](" + source + ")")
                .orElse("");
    }

    private static String title(String source) {
        return source.replaceFirst("https://github.com/[^/]+/([^/]+)/\\w+/(\\d+)", "$1#$2")
                .replaceFirst(".*/(API_)?(.*)\\.html", "$2");
    }

    private String testsOf(AwsBehavior<?> behavior) {
        return assumptions.stream()
                .filter(assumption -> assumption.setting().equals(behavior.name()))
                .map(assumption -> {
                    String page = Family.ofTest(assumption.testClass()).page();
                    return "[" + assumption.testClass() + "](" + page + ".md#assumptions-no-public-source)";
                })
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String errors() {
        Text text = new Text();
        text.line("# Errors that AWS lists and the fake never raises").line("").append(NOTE);
        errors(text, "AWS Service Catalog", ListedErrors.ofModelledOperations(), NeverRaised.all());
        text.line("");
        errors(text, "AWS Organizations", ListedErrors.ofOrganizations(), NeverRaised.ofOrganizations());
        return text.toString();
    }

    private static void errors(Text text, String service, List<Listed> listed, List<NeverRaised> reasons) {
        long raised = listed.stream()
                .filter(error -> reasons.stream().noneMatch(never -> never.isAbout(error)))
                .count();
        text.line("## " + service)
                .line("")
                .line(raised + " of the " + listed.size()
                        + " errors that AWS lists for the modelled operations are raised, each by"
                        + " a call in a test. These are not; a test can order any of them as a fault.")
                .line("")
                .row("Operation", "Error", "Why the fake does not raise it")
                .separator(3);
        reasons.forEach(never ->
                text.row(never.isAboutAll() ? "all that list it" : never.operation(), never.error(), never.reason()));
    }

    /** A page in Markdown. */
    private static final class Text {

        private final StringBuilder text = new StringBuilder();

        Text line(String line) {
            return append(line).append("\n");
        }

        Text append(String some) {
            text.append(some);
            return this;
        }

        Text row(Object... cells) {
            for (Object cell : cells) {
                append("| ").append(String.valueOf(cell)).append(" ");
            }
            return line("|");
        }

        Text separator(int columns) {
            return line("|" + "---|".repeat(columns));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
