package fr.duret.maintenance.notifications;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back messages that wait for the morning and have become pointless meanwhile. */
@Service
public class Recalls {

    private final JdbcClient database;

    Recalls(JdbcClient database) {
        this.database = database;
    }

    /** Takes back what waits of that template about that subject; what is on its way or has left stays. */
    @Transactional
    public void recall(String template, UUID subjectId, String why) {
        database.sql("""
                        UPDATE outbox_message SET state = 'EXPIRED', problem = ?
                        WHERE state = 'QUEUED' AND template = ? AND subject_id = ?
                        """).params(why, template, subjectId).update();
    }
}
