package fr.duret.maintenance.processes;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The engine's jobs by when they are due, looked up where they lie: whoever lets a year pass asks thousands of times,
 * and the engine's own query costs more than most jobs.
 */
@Repository
class DueJobs {

    private static final String WAITING = " FROM act_ru_job WHERE retries_ > 0 AND suspension_state_ = 1 AND ";

    private static final String BUSINESS_KEY = """
            (SELECT r.business_key_ FROM act_ru_execution e JOIN act_ru_execution r ON r.id_ = e.root_proc_inst_id_
             WHERE e.id_ = act_ru_job.process_instance_id_)""";

    private final JdbcClient database;

    DueJobs(JdbcClient database) {
        this.database = database;
    }

    /**
     * What there is to run at an instant.
     *
     * @param jobs the ids of those that are due by then, in the order in which they were; at one instant, in that of
     *     their business
     * @param next when the first of the later ones is due; null if there is none
     */
    record Due(List<String> jobs, @Nullable Instant next) {}

    Due at(Instant now) {
        // Not the least of them: a planner that expects few of them reads them all for it.
        return database.sql("SELECT ARRAY(SELECT id_ FROM (SELECT *" + WAITING + "duedate_ <= :now"
                        + " UNION ALL SELECT *" + WAITING + "duedate_ IS NULL) AS act_ru_job ORDER BY duedate_, "
                        + BUSINESS_KEY + ", process_def_key_) AS due, (SELECT duedate_" + WAITING
                        + "duedate_ > :now ORDER BY duedate_ LIMIT 1) AS next")
                .param("now", wallClock(now))
                .query((row, number) -> {
                    Timestamp next = row.getTimestamp("next");
                    return new Due(
                            List.of((String[]) row.getArray("due").getArray()), next == null ? null : next.toInstant());
                })
                .single();
    }

    /** As the engine writes it, without a zone; of a type that the driver knows, or it asks for the columns each time. */
    private static LocalDateTime wallClock(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
    }
}
