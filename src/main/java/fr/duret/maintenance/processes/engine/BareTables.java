package fr.duret.maintenance.processes.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes from the tables of a sandbox's engine what is there for others: nobody but the engine writes them, so that no
 * foreign key is looked up, and nobody looks for tenants, cases, batches or failures in them.
 */
@Component
@Profile("rehearsal")
@Order(Ordering.DEFAULT_ORDER + 3)
class BareTables extends AbstractCamundaConfiguration {

    private static final String STRIP = """
            DO $$
            DECLARE
                part record;
            BEGIN
                FOR part IN SELECT tablename FROM pg_tables WHERE tablename LIKE 'act\\_ru\\_%' LOOP
                    EXECUTE format('ALTER TABLE %I DISABLE TRIGGER ALL', part.tablename);
                END LOOP;
                FOR part IN SELECT indexname FROM pg_indexes
                            WHERE tablename LIKE 'act\\_ru\\_%' AND indexdef NOT LIKE 'CREATE UNIQUE%'
                              AND indexdef ~ '(tenant_id|case|batch_id|exception|bytearray|job_def_id|root_proc|handler)' LOOP
                    EXECUTE format('DROP INDEX %I', part.indexname);
                END LOOP;
            END $$
            """;

    private final JdbcTemplate database;

    BareTables(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        database.execute(STRIP);
    }
}
