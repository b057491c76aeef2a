package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.visits.VisitStage;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which visits count among those that a contract promises. It is 1 December 2026. */
class VisitQuotaTest extends ContractVisitPlay {

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void countsWhatWasPlannedBeforeAndAsksForNothingThatFellDueBefore() {
        contract = book.aContract()
                .visits(4)
                .from(day("2026-03-01"))
                .to(day("2027-02-28"))
                .register();
        UUID before = open(contract);
        Instant start = Paris.opening(day("2027-01-12"));
        dispatch.plan(before, new Slot(site.technician(), start, start.plus(Duration.ofHours(1))), "Clothilde");
        stage.letWork();

        assertThat(stages()).contains(VisitStage.PLANNED, VisitStage.ELSEWHERE).doesNotContain(VisitStage.LATE);
        assertThat(stages()).hasSize(4);
    }

    @Test
    void saysWhenAVisitGoesBeyondWhatTheContractPromises() {
        sign(1, day("2026-12-01"), day("2027-11-30"));
        UUID more = open(contract);
        assertThat(visits.beyond()).as("one is still owed").isEmpty();
        plan(0, day("2027-06-01"));
        stage.letWork();

        assertThat(visits.beyond()).singleElement().satisfies(beyond -> {
            assertThat(beyond.interventionId()).isEqualTo(more);
            assertThat(beyond.since()).isEqualTo(day("2026-12-01"));
        });
        dispatch.cancel(more, "pas comprise", "Clothilde");
        assertThat(visits.beyond()).isEmpty();
    }
}
