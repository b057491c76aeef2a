package fr.duret.maintenance.processes.lifecycle;

import fr.duret.maintenance.billing.OverrunPolicy;
import fr.duret.maintenance.interventions.Amendments;
import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads in the table of overruns, as it is deployed now, from when on nobody waives them any more. */
@Component
class OverrunTable implements OverrunPolicy {

    private static final String TABLE = "overrun-policy";
    private static final String WAIVED = "none";

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient database;
    private volatile @Nullable Read last;

    OverrunTable(RepositoryService repository, ProcessEngineConfigurationImpl engine, JdbcClient database) {
        this.repository = repository;
        this.engine = engine;
        this.database = database;
    }

    private record Read(String definitionId, int freeMinutes) {}

    /** Each device asks with each sheet: the version is looked up where it lies, as with {@code DueJobs}. */
    @Override
    public int freeMinutes() {
        String deployed = database.sql(
                        "SELECT id_ FROM act_re_decision_def WHERE key_ = ? ORDER BY version_ DESC LIMIT 1")
                .param(TABLE)
                .query(String.class)
                .single();
        Read known = last;
        if (known == null || !known.definitionId().equals(deployed)) {
            known = new Read(deployed, engine.getCommandExecutorTxRequired().execute(context -> read(deployed)));
            last = known;
        }
        return known.freeMinutes();
    }

    /** Beside the deployed table, so that the history of decisions knows nothing of it. */
    private int read(String definitionId) {
        DmnEngine tables = engine.getDmnEngine();
        InputStream model = repository.getDecisionModel(definitionId);
        DmnDecision table = tables.parseDecision(TABLE, model);
        int free = 0;
        while (free < Amendments.MOST_MINUTES && isFree(tables, table, free + 1)) {
            free++;
        }
        return free;
    }

    private static boolean isFree(DmnEngine tables, DmnDecision table, int minutes) {
        return WAIVED.equals(
                tables.evaluateDecisionTable(table, Map.of("overrunMinutes", minutes, "overrunAgreed", false))
                        .getSingleResult()
                        .getSingleEntry());
    }
}
