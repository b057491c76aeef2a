package fr.duret.maintenance.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "burnet,burnet,0",
        "burn,burnet,0",
        "bernet,burnet,1",
        "farve,favre,1",
        "gaillard,galliard,2",
        "dupon,dupont,0"
    })
    void countsTypingErrors(String typed, String written, int errors) {
        assertThat(Spelling.errors(typed, written)).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource({"bon,ban", "martin,morand", "favre,fabien", "gaillard,gérard"})
    void takesAnotherWordForAnother(String typed, String written) {
        assertThat(Spelling.errors(typed, written)).isEqualTo(Spelling.FAR);
    }

    @Test
    void readsEveryWord() {
        assertThat(Spelling.errors(List.of("odete", "bernet"), " burnet odette annecy "))
                .isEqualTo(2);
        assertThat(Spelling.errors(List.of("odete", "xavier"), " burnet odette annecy "))
                .isGreaterThanOrEqualTo(Spelling.FAR);
    }
}
