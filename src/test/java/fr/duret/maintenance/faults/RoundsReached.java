package fr.duret.maintenance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.rounds.OptimisationRuns;
import fr.duret.maintenance.rounds.OptimisationWorker;
import fr.duret.maintenance.rounds.ProposedVisit;
import fr.duret.maintenance.rounds.RunState;
import fr.duret.maintenance.shared.Ids;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds that somebody has accepted and nobody has published yet: the job of « Publier les tournées » waits to be taken. */
class RoundsReached {

    /** Each of them is confirmed with an entry for the customer's calendar. */
    static final int VISITS = 4;

    private final Worksite worksite;
    private final OptimisationRuns runs;
    private final OptimisationWorker worker;
    private final JdbcClient database;
    private UUID run = Ids.next();

    RoundsReached(
            AutowireCapableBeanFactory beans, OptimisationRuns runs, OptimisationWorker worker, JdbcClient database) {
        this.worksite = beans.createBean(Worksite.class);
        this.runs = runs;
        this.worker = worker;
        this.database = database;
    }

    void accepted() {
        for (int i = 0; i < VISITS; i++) {
            worksite.intervention(InterventionKind.DIAGNOSIS);
        }
        run = runs.ask("Clothilde");
        assertThat(worker.workOne()).isTrue();
        assertThat(proposal()).hasSize(VISITS);
        runs.decide(run, "accept", List.of(), "Clothilde");
    }

    private List<ProposedVisit> proposal() {
        return runs.proposal(run);
    }

    /** The whole proposal is in force, or nothing of it. */
    void assertNeverHalf() {
        assertThat(database.sql("SELECT count(DISTINCT i.status) FROM proposed_visit v"
                                + " JOIN intervention i ON i.id = v.intervention_id WHERE v.run_id = ?")
                        .param(run)
                        .query(Integer.class)
                        .single())
                .as("ways in which the visits of the proposal stand")
                .isEqualTo(1);
    }

    /** Every customer is told where the visit is, and every technician of their rounds. */
    int messages() {
        return VISITS + technicians();
    }

    private int technicians() {
        return (int) proposal().stream()
                .map(visit -> visit.after().technicianId())
                .distinct()
                .count();
    }

    void assertPublishedOnceAndWhole() {
        assertThat(runs.run(run).state()).isEqualTo(RunState.PUBLISHED);
        proposal().forEach(visit -> {
            assertThat(visit.published()).isTrue();
            assertThat(database.sql("SELECT count(*) FROM intervention WHERE id = ? AND status = 'PLANNED'"
                                    + " AND technician_id = ? AND planned_start = ?")
                            .params(
                                    visit.interventionId(),
                                    visit.after().technicianId(),
                                    Timestamp.from(visit.after().start()))
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(database.sql("SELECT agreed FROM appointment WHERE intervention_id = ?")
                            .param(visit.interventionId())
                            .query(Integer.class)
                            .list())
                    .containsExactly(1);
        });
        List<String> expected = new ArrayList<>();
        expected.addAll(Collections.nCopies(VISITS, "appointment-confirmed"));
        expected.addAll(Collections.nCopies(technicians(), "rounds-published"));
        assertThat(database.sql("SELECT template FROM outbox_message WHERE template IN"
                                + " ('appointment-confirmed', 'rounds-published') ORDER BY template")
                        .query(String.class)
                        .list())
                .isEqualTo(expected);
    }
}
