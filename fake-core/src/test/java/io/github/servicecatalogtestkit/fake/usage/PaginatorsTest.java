package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import io.github.servicecatalogtestkit.fake.usage.PagedList.Page;
import io.github.servicecatalogtestkit.fake.usage.PagedList.PageRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** All paginators of the SDK over three pages, with and without changes between the pages. */
class PaginatorsTest {

    private static final int PAGE = 3;

    static Stream<PagedList> pagedLists() {
        return PagedLists.all();
    }

    /** ListLaunchPaths fails instead of returning an empty list. */
    static Stream<PagedList> pagedListsThatCanBeEmpty() {
        return PagedLists.all().filter(list -> !list.operation().equals("ListLaunchPaths"));
    }

    private static List<String> fill(PagedList list, int from, int to) {
        List<String> items =
                IntStream.range(from, to).mapToObj(list.add()::apply).collect(Collectors.toCollection(ArrayList::new));
        if (list.isSortedById()) {
            items.sort(null);
        }
        return items;
    }

    @Test
    void every_paginator_of_the_sdk_whose_operation_is_modelled_is_tested() {
        Set<String> ofTheSdk = Arrays.stream(ServiceCatalogClient.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.endsWith("Paginator"))
                .map(name -> key(name.substring(0, name.length() - "Paginator".length())))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> here =
                PagedLists.all().map(list -> key(list.operation())).collect(Collectors.toCollection(TreeSet::new));
        Set<String> notModelled = ServiceCatalogOperations.ALL.stream()
                .filter(operation -> !operation.isModelled())
                .map(Operation::name)
                .map(PaginatorsTest::key)
                .collect(Collectors.toSet());
        assertThat(ofTheSdk).hasSize(19);
        ofTheSdk.removeAll(notModelled);
        // Its items are not added or removed between two pages: see OutputPagesTest.
        ofTheSdk.remove("getprovisionedproductoutputs");
        assertThat(here).isEqualTo(ofTheSdk);
        System.out.println(here.size() + " of 19 paginators");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagedLists")
    void three_pages_contain_every_item_once_and_in_order(PagedList list) {
        List<String> all = fill(list, 0, 2 * PAGE + 1);
        List<List<String>> pages = new ArrayList<>();
        list.paginator().apply(PAGE).forEach(pages::add);
        assertThat(pages).extracting(List::size).containsExactly(PAGE, PAGE, 1);
        assertThat(pages.stream().flatMap(List::stream)).isEqualTo(all);
        assertThat(list.page().apply(new PageRequest(20, null))).isEqualTo(new Page(all, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagedLists")
    void a_full_last_page_is_not_followed_by_an_empty_one(PagedList list) {
        fill(list, 0, 2 * PAGE);
        List<List<String>> pages = new ArrayList<>();
        list.paginator().apply(PAGE).forEach(pages::add);
        assertThat(pages).extracting(List::size).containsExactly(PAGE, PAGE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagedListsThatCanBeEmpty")
    void an_empty_list_has_one_empty_page(PagedList list) {
        assertThat(list.page().apply(new PageRequest(null, null))).isEqualTo(new Page(List.of(), null));
    }

    @Assumed("AWS does not document what a page token means: here no item is repeated and no item is skipped.")
    @ParameterizedTest(name = "{0}")
    @MethodSource("pagedLists")
    void adding_and_removing_items_between_pages_neither_repeats_nor_skips_the_others(PagedList list) {
        List<String> stays = fill(list, 0, 3 * PAGE);
        Iterator<List<String>> pages = list.paginator().apply(PAGE).iterator();
        List<String> seen = new ArrayList<>(pages.next());

        removes(list, stays, 0); // seen
        removes(list, stays, 1); // the item in the token: the last one seen
        String unseen = removes(list, stays, 3);
        String late = list.add().apply(100);
        seen.addAll(pages.next());

        removes(list, stays, 1);
        String later = list.add().apply(101);
        String neverThere = list.add().apply(102);
        list.remove().accept(neverThere);
        pages.forEachRemaining(seen::addAll);

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(stays).doesNotContain(unseen, neverThere);
        if (!list.isSortedById()) {
            assertThat(seen).containsSubsequence(late, later);
        }
    }

    /** Removes the remaining item at this index. */
    private static String removes(PagedList list, List<String> left, int place) {
        String name = left.remove(place);
        list.remove().accept(name);
        return name;
    }

    @Assumed("The rest of a list can be empty.")
    @ParameterizedTest(name = "{0}")
    @MethodSource("pagedListsThatCanBeEmpty")
    void the_next_page_is_empty_if_all_remaining_items_were_removed(PagedList list) {
        List<String> all = fill(list, 0, PAGE + 1);
        String token = list.page().apply(new PageRequest(PAGE, null)).next();
        all.forEach(list.remove()::accept);
        assertThat(list.page().apply(new PageRequest(PAGE, token))).isEqualTo(new Page(List.of(), null));
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ListPortfolios.html",
            says = "PageSize: valid range from 0 to 20 or 100, as the page of each list says.")
    @ParameterizedTest(name = "{0}")
    @MethodSource("pagedLists")
    void the_page_size_is_limited_by_the_service_model_and_twenty_by_default(PagedList list) {
        List<String> all = fill(list, 0, 22);
        for (Integer unsaid : Arrays.asList(null, 0)) {
            assertThat(list.page().apply(new PageRequest(unsaid, null)).items()).isEqualTo(all.subList(0, 20));
        }
        List<String> largest =
                list.page().apply(new PageRequest(list.largestPage(), null)).items();
        assertThat(largest).isEqualTo(all.subList(0, Math.min(22, list.largestPage())));
        for (int size : new int[] {-1, list.largestPage() + 1}) {
            assertThat(refused(list, new PageRequest(size, null))
                            .awsErrorDetails()
                            .errorCode())
                    .isEqualTo("ValidationException");
        }
    }

    private static ServiceCatalogException refused(PagedList list, PageRequest request) {
        return refusal(() -> list.page().apply(request));
    }

    @Assumed("A page token is valid only for the list that returned it.")
    @Test
    void tokens_of_other_lists_and_unknown_tokens_are_refused() {
        List<PagedList> pagedLists = PagedLists.all().toList();
        List<String> tokens = new ArrayList<>(List.of("nonsense", "bm9uc2Vuc2U", "MSAyIDM"));
        for (PagedList list : pagedLists) {
            fill(list, 0, 2);
            tokens.add(list.page().apply(new PageRequest(1, null)).next());
        }
        assertThat(new HashSet<>(tokens)).hasSameSizeAs(tokens);
        for (int own = 0; own < pagedLists.size(); own++) {
            PagedList list = pagedLists.get(own);
            for (int i = 0; i < tokens.size(); i++) {
                PageRequest request = new PageRequest(1, tokens.get(i));
                if (i == own + 3) {
                    assertThat(list.page().apply(request).items()).hasSize(1);
                } else {
                    assertThat(refused(list, request))
                            .as(list + " with " + request)
                            .isInstanceOf(InvalidParametersException.class);
                }
            }
        }
    }

    @Assumed("A page token is valid only as it was returned.")
    @ParameterizedTest(name = "{0}")
    @MethodSource("pagedLists")
    void an_edited_token_is_refused(PagedList list) {
        fill(list, 0, 2);
        String token = list.page().apply(new PageRequest(1, null)).next();
        for (int i = 0; i < token.length(); i += 5) {
            for (String edited : List.of(
                    token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1),
                    token.substring(0, i) + token.substring(i + 1),
                    token + "=")) {
                assertThat(refused(list, new PageRequest(1, edited)))
                        .as(edited)
                        .isInstanceOf(InvalidParametersException.class);
            }
        }
    }

    @Assumed("A token is good for the request that gave it out, however similar another request is.")
    @Test
    void a_token_of_a_request_whose_text_has_the_same_hash_code_is_refused() {
        Actor hub = new Actor(FakeServiceCatalog.create().account("hub"));
        assertThat("BB").hasSameHashCodeAs("Aa");
        for (String value : List.of("1", "2")) {
            hub.createsTagOption("Aa", value);
            hub.createsTagOption("BB", value);
        }
        String token = hub.client
                .listTagOptions(l -> l.filters(f -> f.key("Aa")).pageSize(1))
                .pageToken();
        assertThat(refusal(() -> hub.client.listTagOptions(
                        l -> l.filters(f -> f.key("BB")).pageSize(1).pageToken(token))))
                .isInstanceOf(InvalidParametersException.class);
    }
}
