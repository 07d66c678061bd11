package io.github.servicecatalogtestkit.fake.internal.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a failure is about.
 *
 * @param ids the IDs of accounts and resources that its messages name
 * @param accounts the IDs of the accounts among them, and of the accounts that own the resources
 */
public record Focus(Set<String> ids, Set<String> accounts) {

    private static final Pattern ID =
            Pattern.compile("\\b((port|prod|cons|pp|pa|tag|act|ou|o|rec|plan)-[a-z0-9-]*[a-z0-9]|\\d{12})\\b");

    private static final int MOST_FAILURES = 1_000;

    /**
     * Finds what a failure is about by its messages, those of its causes, and those of the failures collected in it.
     *
     * @param more further text that says what it is about
     */
    public static Focus of(TopologyModel picture, Throwable failure, String more) {
        Set<String> ids = new LinkedHashSet<>();
        failures(failure).forEach(one -> addIds(String.valueOf(one.getMessage()), ids));
        addIds(more, ids);
        Set<String> accounts = new LinkedHashSet<>();
        picture.accounts().stream()
                .filter(account -> ids.contains(account.party().id()) || ownsAnyOf(account, ids))
                .forEach(account -> accounts.add(account.party().id()));
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

    private static void addIds(String text, Set<String> ids) {
        Matcher id = ID.matcher(text);
        while (id.find()) {
            ids.add(id.group());
        }
    }

    private static boolean ownsAnyOf(TopologyModel.Account account, Set<String> ids) {
        return account.holdings().stream()
                        .filter(holding -> holding.access() instanceof TopologyModel.Owned)
                        .map(TopologyModel.Holding::portfolio)
                        .anyMatch(portfolio -> ids.contains(portfolio.id()) || restrictsAnyOf(portfolio, ids))
                || account.productsInNoPortfolio().stream().anyMatch(product -> ids.contains(product.id()))
                || account.provisionedProducts().stream().anyMatch(product -> ids.contains(product.id()));
    }

    private static boolean restrictsAnyOf(TopologyModel.Portfolio portfolio, Set<String> ids) {
        return portfolio.products().stream()
                .flatMap(listing -> listing.restrictions().stream())
                .filter(restriction -> !restriction.inherited())
                .anyMatch(restriction -> ids.contains(restriction.id()));
    }

    /**
     * Returns the part of the picture that the failure is about; the whole picture if it names none of the accounts.
     */
    public TopologyModel in(TopologyModel picture) {
        List<TopologyModel.Account> about = picture.accounts().stream()
                .filter(account -> accounts.contains(account.party().id()))
                .toList();
        return about.isEmpty() ? picture : new TopologyModel(about, null);
    }
}
