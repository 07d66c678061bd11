package io.github.servicecatalogtestkit.fake.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdTest {

    @Test
    void an_id_leads_back_to_its_number() {
        for (long number : new long[] {0, 1, 2, 1_000_000, Long.MAX_VALUE, Long.MIN_VALUE, -1}) {
            PortfolioId id = new PortfolioId(number);
            assertThat(PortfolioId.parse(id.toString())).contains(id);
        }
    }

    @Test
    void ids_look_like_those_of_aws_and_differ() {
        Set<String> ids = new HashSet<>();
        for (long number = 1; number <= 100_000; number++) {
            ids.add(new PortfolioId(number).toString());
        }
        assertThat(ids).hasSize(100_000).allMatch(id -> id.matches("port-[a-z0-9]{13}"));
    }

    @Test
    void neighbours_and_kinds_do_not_look_alike() {
        String suffix = new PortfolioId(1).toString().substring("port-".length());
        assertThat(new PortfolioId(2).toString()).doesNotEndWith(suffix.substring(6));
        assertThat(new ProductId(1).toString()).doesNotEndWith(suffix.substring(6));
    }

    @Test
    void what_has_not_the_form_of_an_id_is_none() {
        String id = new PortfolioId(7).toString();
        assertThat(PortfolioId.parse("")).isEmpty();
        assertThat(PortfolioId.parse("port-")).isEmpty();
        assertThat(PortfolioId.parse(id + "a")).isEmpty();
        assertThat(PortfolioId.parse(id.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(PortfolioId.parse(new ProductId(7).toString())).isEmpty();
        assertThat(PortfolioId.parse("port-zzzzzzzzzzzzz")).isEmpty();
    }
}
