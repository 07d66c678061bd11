package io.github.servicecatalogtestkit.fake.fidelity;

import io.github.servicecatalogtestkit.fake.fidelity.ListedErrors.Listed;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes {@code FIDELITY.md} from the table of operations and from the tests of rules. */
final class FidelityReport {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_";
    private static final Pattern API_PAGE = Pattern.compile("/API_(?<name>\\w+)\\.html");
    private static final String ORGANIZATIONS_API =
            "https://docs.aws.amazon.com/organizations/latest/APIReference/API_";
    private static final Pattern CLI_PAGE =
            Pattern.compile("/reference/(servicecatalog|organizations)/(?<name>[a-z-]+)\\.html");

    /** A test of a rule: what it says, whence, and where it is tested. */
    private record Rule(String source, String says, String test) {

        /** Returns the operation whose page the source is, in lower case and without separators. */
        Optional<String> operation() {
            for (Pattern page : List.of(API_PAGE, CLI_PAGE)) {
                Matcher matcher = page.matcher(source);
                if (matcher.find()) {
                    return Optional.of(key(matcher.group("name")));
                }
            }
            return Optional.empty();
        }
    }

    private record Guess(String why, String setting, String test) {}

    private final List<Rule> rules = new ArrayList<>();
    private final List<Guess> guesses = new ArrayList<>();

    /** Returns the text of the report. */
    static String write() {
        FidelityReport report = new FidelityReport();
        report.collect();
        return report.text();
    }

    private void collect() {
        for (Class<?> test : testClasses()) {
            for (Method method : test.getDeclaredMethods()) {
                AwsRule rule = method.getAnnotation(AwsRule.class);
                if (rule != null) {
                    rules.add(new Rule(rule.source(), rule.says(), name(method)));
                }
                Assumed assumed = method.getAnnotation(Assumed.class);
                if (assumed != null) {
                    guesses.add(new Guess(assumed.value(), assumed.setting(), name(method)));
                }
            }
        }
        rules.sort(Comparator.comparing(Rule::source).thenComparing(Rule::test));
        guesses.sort(Comparator.comparing(Guess::test));
    }

    private static List<Class<?>> testClasses() {
        try {
            Path root = Path.of(FidelityReport.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(file -> file.toString().endsWith(".class"))
                        .map(file -> root.relativize(file).toString())
                        .filter(file -> !file.endsWith("module-info.class"))
                        .sorted()
                        .<Class<?>>map(FidelityReport::load)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length())
                .replace('/', '.')
                .replace('\\', '.');
        try {
            return Class.forName(name, false, FidelityReport.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a test's name as a sentence with the place where it stands. */
    private static String name(Method method) {
        String place = method.getDeclaringClass().getName();
        place = place.substring(place.lastIndexOf('.') + 1).replace('$', '.');
        return place + ": " + method.getName().replace('_', ' ');
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append("# What is true of AWS, and how we know\n\n");
        text.append(
                "Written from the table of operations and from the tests; do not edit. A test fails when this page is stale:\n");
        text.append("`mvn -B -pl fake-core test -Dtest=FidelityTest -Dfidelity.write=true` writes it again.\n\n");
        operations(text);
        errors(text);
        rules(text);
        guesses(text);
        return text.toString();
    }

    private void operations(StringBuilder text) {
        text.append("## Operations\n\n");
        text.append(
                        "The operations that are not modelled refuse every call by name. \"Rules\" counts the tests below that name ")
                .append("the page of the operation.\n\n");
        operations(text, "AWS Service Catalog", API, ServiceCatalogOperations.ALL);
        operations(text, "AWS Organizations", ORGANIZATIONS_API, OrganizationsOperations.ALL);
    }

    private void operations(StringBuilder text, String service, String pages, List<Operation<?, ?>> operations) {
        long modelled = operations.stream().filter(Operation::isModelled).count();
        text.append("### ").append(service).append("\n\n");
        text.append(modelled).append(" of ").append(operations.size()).append(" are modelled.\n\n");
        text.append("| Operation | | Rules |\n|---|---|---|\n");
        for (Operation<?, ?> operation : operations) {
            long count = rules.stream()
                    .filter(rule -> rule.operation()
                            .filter(key(operation.name())::equals)
                            .isPresent())
                    .count();
            text.append(String.format(
                    Locale.ROOT,
                    "| [%s](%s%s.html) | %s | %s |%n",
                    operation.name(),
                    pages,
                    operation.name(),
                    operation.isModelled() ? "modelled" : "refused",
                    count == 0 ? "" : count));
        }
        text.append('\n');
    }

    private static void errors(StringBuilder text) {
        List<Listed> listed = ListedErrors.ofModelledOperations();
        long raised = listed.stream().filter(error -> !isNeverRaised(error)).count();
        text.append("## Errors that AWS lists and the fake never raises\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%d of the %d errors that AWS lists for the modelled operations are raised, each by a call in a test; these are not:\n\n",
                raised,
                listed.size()));
        text.append("| Operation | Error | Why |\n|---|---|---|\n");
        NeverRaised.all()
                .forEach(never -> text.append("| ")
                        .append(never.isAboutAll() ? "all that list it" : never.operation())
                        .append(" | ")
                        .append(never.error())
                        .append(" | ")
                        .append(never.reason())
                        .append(" |\n"));
        text.append(String.format(
                Locale.ROOT,
                "\nNot modelled yet: %d errors of the operations that are refused.\n\n",
                ListedErrors.ofOtherOperations().size()));
    }

    private static boolean isNeverRaised(Listed listed) {
        return NeverRaised.all().stream().anyMatch(never -> never.isAbout(listed));
    }

    private void rules(StringBuilder text) {
        text.append("## Rules with a public source\n\n");
        Map<String, List<Rule>> bySource = new TreeMap<>();
        rules.forEach(rule -> bySource.computeIfAbsent(rule.source(), source -> new ArrayList<>())
                .add(rule));
        bySource.forEach((source, said) -> {
            text.append("### <").append(source).append(">\n\n");
            said.forEach(rule -> text.append("- ")
                    .append(rule.says())
                    .append("  \n  *")
                    .append(rule.test())
                    .append("*\n"));
            text.append('\n');
        });
    }

    private void guesses(StringBuilder text) {
        text.append("## Assumptions: no public source\n\n");
        text.append("Where a setting is named, `FakeServiceCatalog.builder().settings(…)` chooses otherwise.\n\n");
        text.append("| What the fake does | Why | Setting |\n|---|---|---|\n");
        guesses.forEach(guess -> text.append("| ")
                .append(guess.test())
                .append(" | ")
                .append(guess.why())
                .append(" | ")
                .append(guess.setting().isEmpty() ? "" : "`" + guess.setting() + "`")
                .append(" |\n"));
    }

    private static String key(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
