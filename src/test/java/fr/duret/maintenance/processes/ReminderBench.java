package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A day on which 300 contracts are reminded at nine o'clock: how long the engine takes to write the mails. */
@IntegrationTest
class ReminderBench {

    private static final int REMINDERS = Integer.getInteger("bench.reminders", 300);
    private static final double MOST_SECONDS = 10;
    private static final LocalDate J60 = LocalDate.of(2026, 12, 4);

    @Autowired
    Stage stage;

    @Autowired
    Book book;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcTemplate database;

    @Test
    void firesThreeHundredRemindersIntoTheOutbox() throws InterruptedException {
        stage.clear();
        IntStream.range(0, REMINDERS)
                .forEach(number -> book.aContract().endingOn(J60.plusDays(60)).register());
        stage.letWork();
        stage.leap(J60, LocalTime.of(9, 0));

        JobExecutor executor = engine.getJobExecutor();
        long begun = System.nanoTime();
        executor.start();
        while (laid() < REMINDERS) {
            Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        executor.shutdown();

        System.out.printf(
                "%,d reminders fired and in the outbox: %.1f s (%.0f a second)%n",
                REMINDERS, seconds, REMINDERS / seconds);
        stage.clear();
        assertThat(seconds).isLessThan(MOST_SECONDS);
    }

    private int laid() {
        Integer laid = database.queryForObject("SELECT count(*) FROM outbox_message", Integer.class);
        return laid == null ? 0 : laid;
    }
}
