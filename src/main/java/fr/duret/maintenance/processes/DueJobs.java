package fr.duret.maintenance.processes;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

    /** The ids of those that are due by then, in the order in which they were; at one instant, in that of their business. */
    List<String> until(Instant now) {
        return database.sql("SELECT id_ FROM (SELECT *" + WAITING + "duedate_ <= :now"
                        + " UNION ALL SELECT *" + WAITING + "duedate_ IS NULL) AS act_ru_job ORDER BY duedate_, "
                        + BUSINESS_KEY + ", process_def_key_")
                .param("now", wallClock(now))
                .query(String.class)
                .list();
    }

    /** When the first of the later ones is due; empty if there is none. */
    Optional<Instant> nextAfter(Instant now) {
        return database.sql("SELECT min(duedate_)" + WAITING + "duedate_ > :now")
                .param("now", wallClock(now))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** As the engine writes it, without a zone; of a type that the driver knows, or it asks for the columns each time. */
    private static LocalDateTime wallClock(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
    }
}
