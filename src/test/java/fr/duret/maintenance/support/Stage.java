package fr.duret.maintenance.support;

import static java.util.stream.Collectors.joining;

import fr.duret.maintenance.processes.TimeMachine;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stage of a test that lets time pass: it is cleared before the play, and the clock is put back to its start. */
@TestComponent
public class Stage {

    private final JdbcTemplate database;
    private final BusinessClock clock;
    private final TimeMachine time;

    Stage(JdbcTemplate database, BusinessClock clock, TimeMachine time) {
        this.database = database;
        this.clock = clock;
        this.time = time;
    }

    /** Removes every customer, contract, message and process instance; it is 1 December 2026, ten o'clock, again. */
    public void clear() {
        clearAt(TestClock.START);
    }

    public void clearAt(Instant instant) {
        List<String> tables = database.queryForList("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                  AND (table_name ~ '^act_(ru|hi)_'
                           AND table_name NOT IN ('act_ru_authorization', 'act_ru_filter', 'act_ru_jobdef',
                                                  'act_ru_event_subscr', 'act_ru_meter_log', 'act_ru_task_meter_log')
                       OR table_name IN ('customer', 'customer_search', 'site', 'contract', 'contract_term', 'contract_journal',
                                         'contract_visit', 'termination_request', 'outbox_message', 'outbox_attachment', 'outbox_outage', 'document',
                                         'equipment', 'intervention', 'intervention_journal', 'clocking',
                                         'clocking_correction', 'work_period', 'report', 'signature', 'photo',
                                         'photo_upload', 'photo_upload_part',
                                         'invoice', 'invoice_line', 'invoice_series', 'survey', 'corrective_action',
                                         'amendment', 'overrun', 'agreed_work', 'agreed_line', 'quote', 'quote_line', 'signing', 'quote_answer', 'optimisation_run', 'proposed_visit',
                                         'appointment', 'taken_time'))
                """, String.class);
        database.execute("SET session_replication_role = replica;"
                + tables.stream().map(table -> "DELETE FROM " + table + ";").collect(joining())
                + "DELETE FROM act_ru_event_subscr WHERE proc_inst_id_ IS NOT NULL;"
                + "SET session_replication_role = origin");
        clock.moveTo(instant);
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Lets time pass until ten o'clock of that day. */
    public void until(LocalDate day) {
        until(day, LocalTime.of(10, 0));
    }

    public void until(LocalDate day, LocalTime hour) {
        time.advanceTo(day.atTime(hour).atZone(Paris.ZONE).toInstant());
    }

    public void pass(Duration time) {
        this.time.advanceTo(clock.instant().plus(time));
    }

    /** Jumps to that hour without letting anything happen on the way, as if the machine had been off. */
    public void leap(LocalDate day, LocalTime hour) {
        Instant instant = day.atTime(hour).atZone(Paris.ZONE).toInstant();
        clock.moveTo(instant);
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Lets happen what is due at this instant. */
    public void letWork() {
        time.advanceTo(clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return Paris.today(clock);
    }
}
