package fr.duret.maintenance.faults;

import static fr.duret.maintenance.faults.DoomedInstant.BEFORE;
import static fr.duret.maintenance.faults.DoomedInstant.COMMITTED;
import static fr.duret.maintenance.faults.DoomedInstant.WORKED;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.duret.maintenance.documents.ArchiveInspection;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.notifications.standin.ProviderStandIn;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.support.TestClock;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The machine dies at every step from the signed report to the survey, and while rounds are published: before the step, when it has worked and nothing is
 * committed, and when it is committed and the next one has not begun. A visit waits before each step, so that one death
 * meets them all; three deaths are three times as many steps that were in hand.
 */
@IntegrationTest
class KilledStepsTest {

    /** A step, and where in it the first, the second and the third death meet it. */
    private record Doom(String step, List<DoomedInstant> deaths) {

        /** Nothing of it is committed by the first two deaths. */
        static Doom of(String step) {
            return new Doom(step, List.of(BEFORE, WORKED, COMMITTED));
        }

        /** A timer has no work to stand before. */
        static Doom timer(String step) {
            return new Doom(step, List.of(WORKED, WORKED, COMMITTED));
        }
    }

    private static final String PUBLISH = "Task_Publish";

    private static final List<Doom> DOOMS = List.of(
            Doom.of("Task_ArchiveReport"),
            Doom.timer("Timer_Correction"),
            Doom.of("Task_CloseIntervention"),
            Doom.of("Task_SendReport"),
            Doom.of("Task_RecordOverrun"),
            Doom.of("Task_BillIntervention"),
            // It issues an invoice, too; with the number in hand it stands while the one above has not asked for its
            // own.
            new Doom("Task_RecordInvoiceDecision", List.of(WORKED, BEFORE, COMMITTED)),
            Doom.of("Task_PrintInvoice"),
            Doom.of("Task_SendInvoice"),
            Doom.of("Task_OpenSurvey"),
            Doom.timer("Timer_Send"),
            Doom.of("Task_SendSurvey"),
            Doom.of(PUBLISH));
    private static final int DEATHS = 3;

    @Autowired
    HikariDataSource source;

    @Autowired
    JdbcTemplate database;

    @Autowired
    AccountRegister accounts;

    @Autowired
    Stage stage;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    RuntimeService runtime;

    @Value("${duret.data-directory}")
    Path data;

    private StepReached visits;
    private RoundsReached rounds;
    private ArchiveInspection archive;

    /** Made here, so that this test shares the application that others have started. */
    @BeforeEach
    void makeWhatLooksOn() {
        visits = beans.createBean(StepReached.class);
        rounds = beans.createBean(RoundsReached.class);
        archive = beans.createBean(ArchiveInspection.class);
    }

    @BeforeEach
    @AfterEach
    void leaveNothingBehind() {
        stage.clear();
    }

    @Test
    void leavesOneDocumentOneMailOneInvoiceAndOneSurveyWhereverItDies() {
        Staff.open(accounts);
        List<UUID> all = visits.before(DOOMS.stream()
                .map(Doom::step)
                .filter(step -> !PUBLISH.equals(step))
                .toList());
        rounds.accepted();
        int mails = 3 * all.size() + rounds.messages();
        Set<String> orphansBefore = archive.orphans();
        try (ProviderStandIn provider = ProviderStandIn.start(0);
                Cluster cluster =
                        Cluster.ofOneMachine(DoomedNode.class, source, provider, stage.now(), data, hurry())) {
            for (int death = 0; death < DEATHS; death++) {
                wake();
                cluster.start("--doom=" + dooms(death));
                cluster.until("every step stands where it is to die", cluster::doomsStand);
                cluster.kill();
                rounds.assertNeverHalf();
            }
            wake();
            cluster.start("--doom=");
            cluster.until("all is done", () -> {
                wakeTimers();
                return underWay() == 0 && sent() == mails;
            });
            assertThat(provider.accepted().values()).as("mails").hasSize(mails).containsOnly(1);
        }
        all.forEach(this::assertWhole);
        rounds.assertPublishedOnceAndWhole();
        assertThat(numbers())
                .isEqualTo(IntStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertSwept(orphansBefore, 2 * all.size() + RoundsReached.VISITS);
    }

    private static String dooms(int death) {
        return String.join(
                ",",
                DOOMS.stream()
                        .map(doom -> doom.step() + "@" + doom.deaths().get(death))
                        .toList());
    }

    /** As many workers as there are steps, so that none is left to go on behind one that stands. */
    private static String[] hurry() {
        return new String[] {
            "--spring.datasource.hikari.maximum-pool-size=24",
            "--camunda.bpm.job-execution.core-pool-size=" + DOOMS.size(),
            "--camunda.bpm.job-execution.max-pool-size=" + DOOMS.size(),
            "--camunda.bpm.job-execution.max-jobs-per-acquisition=40",
            "--duret.outbox.claim=6s",
            "--duret.outbox.longest-handover=2s",
            "--duret.outbox.first-delay=1s",
            "--duret.sendgrid.absent-after=5s",
            "--duret.sendgrid.read-timeout=2s"
        };
    }

    /** The five minutes go by for which steps of a dead node are left alone. */
    private void wake() {
        database.update("UPDATE act_ru_job SET lock_owner_ = NULL, lock_exp_time_ = NULL");
        wakeTimers();
    }

    private void wakeTimers() {
        database.update(
                "UPDATE act_ru_job SET duedate_ = ? WHERE duedate_ > ?"
                        + " AND handler_cfg_ SIMILAR TO '(Timer_Correction|Timer_Send)%'",
                Timestamp.from(TestClock.START), Timestamp.from(TestClock.START));
    }

    private int underWay() {
        return count(
                "SELECT count(*) FROM act_ru_execution e JOIN intervention i ON i.id::text = e.business_key_"
                        + " WHERE e.parent_id_ IS NULL AND e.proc_def_id_ LIKE 'intervention:%' AND i.status NOT IN ('TO_PLAN', 'PLANNED')");
    }

    private int sent() {
        return count("SELECT count(*) FROM outbox_message WHERE state = 'SENT'");
    }

    private void assertWhole(UUID visit) {
        assertThat(database.queryForList(
                        "SELECT template FROM outbox_message WHERE customer_id ="
                                + " (SELECT customer_id FROM intervention WHERE id = ?) ORDER BY template",
                        String.class,
                        visit))
                .containsExactly("invoice-issued", "report-sent", "satisfaction-survey");
        assertThat(count("SELECT count(*) FROM survey WHERE subject_id = ?", visit))
                .isEqualTo(1);
        List<UUID> invoices = database.queryForList(
                "SELECT document_id FROM invoice WHERE subject_id = ? AND state = 'ISSUED'", UUID.class, visit);
        List<UUID> reports =
                database.queryForList("SELECT document_id FROM signature WHERE intervention_id = ?", UUID.class, visit);
        assertThat(invoices).hasSize(1);
        assertThat(reports).hasSize(1);
        List<UUID> both = new ArrayList<>(reports);
        both.addAll(invoices);
        assertThat(database.queryForList(
                        "SELECT id FROM document WHERE customer_id ="
                                + " (SELECT customer_id FROM intervention WHERE id = ?)",
                        UUID.class,
                        visit))
                .as("documents in the database")
                .containsExactlyInAnyOrderElementsOf(both);
        assertThat(both)
                .allSatisfy(document -> assertThat(archive.isWhole(document)).isTrue());
    }

    /** What the report and the invoice left that were printed and never committed goes after a day, and nothing else. */
    private void assertSwept(Set<String> before, int documents) {
        Set<String> left = archive.orphans();
        left.removeAll(before);
        assertThat(left).as("files without a document").hasSize(2);
        archive.sweepTheDayAfterTomorrow();
        assertThat(archive.orphans()).isEmpty();
        assertThat(archive.contents()).isEqualTo(documents);
    }

    private List<Integer> numbers() {
        return database.queryForList("SELECT sequence FROM invoice ORDER BY sequence", Integer.class);
    }

    private int count(String question, Object... values) {
        Integer count = database.queryForObject(question, Integer.class, values);
        return count == null ? 0 : count;
    }
}
