package io.github.servicecatalogtestkit.fake.internal.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a failure is about.
 *
 * @param ids the IDs of accounts, resources and requests that its messages name
 * @param accounts the IDs of the accounts among them, and of the accounts that own the resources, in the order in which
 *     the messages name them
 */
public record Focus(Set<String> ids, Set<String> accounts) {

    private static final Pattern ID = Pattern.compile("\\b([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{12}"
            + "|(port|prod|cons|pp|pa|tag|act|ou|o|rec|plan)-[a-z0-9-]*[a-z0-9])\\b");

    /** The name of a stack, as messages of AWS CloudFormation and of this toolkit have it. */
    private static final Pattern STACK = Pattern.compile("\\b[Ss]tack [\"\\[]?([A-Za-z][A-Za-z0-9-]*)");

    private static final int MOST_FAILURES = 1_000;

    /**
     * Finds what a failure is about by its messages, those of its causes, and those of the failures collected in it.
     *
     * @param more returns further text that says what it is about, for the text of the messages
     */
    public static Focus of(TopologyModel picture, Throwable failure, Function<String, String> more) {
        String messages = failures(failure).stream()
                .map(one -> String.valueOf(one.getMessage()))
                .collect(Collectors.joining("\n"));
        String text = messages + "\n" + more.apply(messages);
        Map<String, Set<String>> owners = owners(picture);
        Set<String> ids = new LinkedHashSet<>();
        ID.matcher(text).results().forEach(id -> ids.add(id.group()));
        Matcher stack = STACK.matcher(text);
        while (stack.find()) {
            picture.accounts().stream()
                    .flatMap(account -> account.stacks().stream())
                    .filter(one -> one.name().equals(stack.group(1)))
                    .forEach(one -> ids.add(one.id()));
        }
        Set<String> accounts = new LinkedHashSet<>();
        ids.forEach(id -> accounts.addAll(owners.getOrDefault(id, Set.of())));
        return new Focus(ids, accounts);
    }

    private static Collection<Throwable> failures(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> failures = new ArrayList<>(List.of(failure));
        for (int i = 0; i < failures.size() && seen.size() < MOST_FAILURES; i++) {
            Throwable one = failures.get(i);
            if (seen.add(one)) {
                failures.addAll(List.of(one.getSuppressed()));
                Stream.ofNullable(one.getCause()).forEach(failures::add);
            }
        }
        return failures;
    }

    /** Returns the IDs of the accounts that have something, by its ID; an account has itself. */
    private static Map<String, Set<String>> owners(TopologyModel picture) {
        Map<String, Set<String>> owners = new HashMap<>();
        for (TopologyModel.Account account : picture.accounts()) {
            idsOf(account)
                    .forEach(id -> owners.computeIfAbsent(id, first -> new LinkedHashSet<>())
                            .add(account.party().id()));
        }
        return owners;
    }

    private static Stream<String> idsOf(TopologyModel.Account account) {
        return Stream.of(
                        Stream.of(account.party().id()),
                        account.holdings().stream()
                                .filter(holding -> holding.access() instanceof TopologyModel.Owned)
                                .map(TopologyModel.Holding::portfolio)
                                .flatMap(portfolio ->
                                        Stream.concat(Stream.of(portfolio.id()), constraintsOn(portfolio))),
                        account.productsInNoPortfolio().stream().map(TopologyModel.Product::id),
                        account.provisionedProducts().stream().map(TopologyModel.ProvisionedProduct::id),
                        account.stacks().stream().map(TopologyModel.Stack::id))
                .flatMap(ids -> ids);
    }

    private static Stream<String> constraintsOn(TopologyModel.Portfolio portfolio) {
        return portfolio.products().stream()
                .flatMap(listing -> listing.restrictions().stream())
                .filter(restriction -> !restriction.inherited())
                .map(TopologyModel.Restriction::id);
    }

    /**
     * Returns the part of the picture that the failure is about; the whole picture if it names none of the accounts.
     */
    public TopologyModel in(TopologyModel picture) {
        Map<String, TopologyModel.Account> byId = picture.accounts().stream()
                .collect(Collectors.toMap(account -> account.party().id(), Function.identity()));
        List<TopologyModel.Account> about =
                accounts.stream().map(byId::get).filter(Objects::nonNull).toList();
        return about.isEmpty() ? picture : new TopologyModel(about, null);
    }
}
