package fr.duret.maintenance.catalog;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the changes of services and price grids, so that a device knows whether its own are still right. */
@Component
class GridVersions {

    private final JdbcClient database;
    private final Clock clock;

    GridVersions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long current() {
        return database.sql("SELECT coalesce(max(version), 0) FROM grid_version")
                .query(Long.class)
                .single();
    }

    /** The next version; whoever changes something takes one, one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next() {
        database.sql("LOCK TABLE grid_version IN EXCLUSIVE MODE").update();
        return database.sql("INSERT INTO grid_version (version, at) SELECT coalesce(max(version), 0) + 1, ?"
                        + " FROM grid_version RETURNING version")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
