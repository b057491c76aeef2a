package fr.duret.maintenance.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FateTest {

    @Test
    void isTheSameEveryTimeAndForNobodyElse() {
        double share = Fate.of(7, "CT-2026-0001", "reminder").share("by link");
        assertThat(Fate.of(7, "CT-2026-0001", "reminder").share("by link")).isEqualTo(share);
        assertThat(List.of(
                        Fate.of(8, "CT-2026-0001", "reminder").share("by link"),
                        Fate.of(7, "CT-2026-0002", "reminder").share("by link"),
                        Fate.of(7, "CT-2026-0001", "announcement").share("by link"),
                        Fate.of(7, "CT-2026-0001", "reminder").share("patience")))
                .doesNotContain(share)
                .doesNotHaveDuplicates();
    }

    @Test
    void happensAsOftenAsItShould() {
        long happened = IntStream.range(0, 20_000)
                .filter(i -> Fate.of(1, "CT-" + i, "reminder").happens(0.3, "by link"))
                .count();
        assertThat(happened / 20_000.0).isCloseTo(0.3, within(0.015));
    }

    @Test
    void staysBelowItsBound() {
        assertThat(IntStream.range(0, 5_000)
                        .map(i -> Fate.of(i, "CT", "day").below(7, "which"))
                        .distinct()
                        .sorted())
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }
}
