package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class PagerTest {

    private static final UriComponentsBuilder ADDRESS = UriComponentsBuilder.fromPath("/factures");

    @Test
    void leadsFromPageToPage() {
        assertThat(Pager.of(ADDRESS, 1, 50, 120))
                .isEqualTo(new Pager(51, 100, 120, "/factures?page=0", "/factures?page=2"));
        assertThat(Pager.of(ADDRESS, -3, 50, 50)).isEqualTo(new Pager(1, 50, 50, null, null));
        assertThat(Pager.of(ADDRESS, 0, 50, 0)).isEqualTo(new Pager(0, 0, 0, null, null));
    }

    @Test
    void showsTheLastPageBeyondTheEnd() {
        assertThat(Pager.of(ADDRESS, 50, 50, 120)).isEqualTo(new Pager(101, 120, 120, "/factures?page=1", null));
        assertThat(Pager.of(ADDRESS, Integer.MAX_VALUE, 50, 9)).isEqualTo(new Pager(1, 9, 9, null, null));
        List<Integer> read = new ArrayList<>();

        int shown = Pager.read(
                50,
                50,
                page -> {
                    read.add(page);
                    return page;
                },
                page -> 120);

        assertThat(shown).isEqualTo(2);
        assertThat(read).containsExactly(50, 2);
    }
}
