package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** A thousand tests at a time, each with a hundred portfolios that it changes. */
class IsolationTest {

    private static final int PORTFOLIOS = 100;

    static class HundredPortfolios implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
            initialNames().forEach(name -> Portfolios.create(hub, name));
        }
    }

    private static List<String> initialNames() {
        return IntStream.range(0, PORTFOLIOS)
                .mapToObj(number -> "Portfolio " + number)
                .toList();
    }

    @WithServiceCatalog(accounts = "hub", fixture = HundredPortfolios.class)
    static class ThousandTestCases {

        static final Set<Thread> THREADS = ConcurrentHashMap.newKeySet();

        @InAccount("hub")
        ServiceCatalogClient field;

        @RepeatedTest(1_000)
        void changes_are_its_own(RepetitionInfo repetition, @InAccount("hub") ServiceCatalogClient parameter) {
            THREADS.add(Thread.currentThread());
            List<String> expected = new ArrayList<>(initialNames());
            assertThat(Portfolios.names(field)).isEqualTo(expected);

            int number = repetition.getCurrentRepetition();
            String removed = expected.remove(number % PORTFOLIOS);
            field.listPortfoliosPaginator().stream()
                    .flatMap(page -> page.portfolioDetails().stream())
                    .filter(portfolio -> portfolio.displayName().equals(removed))
                    .forEach(portfolio -> field.deletePortfolio(delete -> delete.id(portfolio.id())));
            expected.add("Of test " + number);
            Portfolios.create(parameter, "Of test " + number);

            assertThat(Portfolios.names(field))
                    .isEqualTo(Portfolios.names(parameter))
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_thousand_parallel_tests_do_not_see_each_others_changes() {
        ThousandTestCases.THREADS.clear();
        Run.inParallel(ThousandTestCases.class).passes(1_000);
        assertThat(ThousandTestCases.THREADS).hasSizeGreaterThan(1);
    }
}
