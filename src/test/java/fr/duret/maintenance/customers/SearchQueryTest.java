package fr.duret.maintenance.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {

    @ParameterizedTest
    @CsvSource({
        "06 39 98 12 34,0639981234",
        "06.39.98.12.34,0639981234",
        "+33 6 39 98 12 34,0639981234",
        "+33 (0)6 39 98 12 34,0639981234",
        "0033 6 39 98 12 34,0639981234",
        "98 12 34,981234",
        "06-39,0639",
        "0639981234,0639981234",
        "+41 22 715 12 34,41227151234",
        "burnet 06 39 98,burnet 063998",
        "CL-0042,CL-0042",
        "12 rue du Lac 74000,12 rue du Lac 74000"
    })
    void joinsPhoneNumbersAndLeavesTheRest(String typed, String joined) {
        assertThat(SearchQuery.withPhonesJoined(typed)).isEqualTo(joined);
    }

    @Test
    void readsAtMostSixWords() {
        assertThat(SearchQuery.ofFolded(" a b c d e f g h ").words()).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(SearchQuery.ofFolded("  ").words()).isEmpty();
    }
}
