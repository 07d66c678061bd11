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
            Id<Portfolio> id = IdType.PORTFOLIO.of(number);
            assertThat(IdType.PORTFOLIO.parse(id.toString())).contains(id);
        }
    }

    @Test
    void ids_look_like_those_of_aws_and_differ() {
        Set<String> ids = new HashSet<>();
        for (long number = 1; number <= 100_000; number++) {
            ids.add(IdType.PORTFOLIO.of(number).toString());
        }
        assertThat(ids).hasSize(100_000).allMatch(id -> id.matches("port-[a-z0-9]{13}"));
    }

    @Test
    void neighbours_and_kinds_do_not_look_alike() {
        String suffix = IdType.PORTFOLIO.of(1).toString().substring("port-".length());
        assertThat(IdType.PORTFOLIO.of(2).toString()).doesNotEndWith(suffix.substring(6));
        assertThat(IdType.PRODUCT.of(1).toString()).doesNotEndWith(suffix.substring(6));
    }

    @Test
    void text_that_is_not_an_id_is_not_parsed() {
        String id = IdType.PORTFOLIO.of(7).toString();
        assertThat(IdType.PORTFOLIO.parse("")).isEmpty();
        assertThat(IdType.PORTFOLIO.parse("port-")).isEmpty();
        assertThat(IdType.PORTFOLIO.parse(id + "a")).isEmpty();
        assertThat(IdType.PORTFOLIO.parse(id.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(IdType.PORTFOLIO.parse(IdType.PRODUCT.of(7).toString())).isEmpty();
        assertThat(IdType.PORTFOLIO.parse("port-zzzzzzzzzzzzz")).isEmpty();
    }
}
