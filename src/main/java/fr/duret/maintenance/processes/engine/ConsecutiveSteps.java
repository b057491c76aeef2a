package fr.duret.maintenance.processes.engine;

import fr.duret.maintenance.processes.StepRunner;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Runs a step of a rehearsal, and in the same transaction the one step that follows it at once, and so on: nothing kills
 * a sandbox between two steps, and a job that is made and done in one transaction is never written. If one fails, none
 * has happened, and they are run one by one as anywhere, so that what fails is the step that fails.
 */
@Component
@Profile("rehearsal")
class ConsecutiveSteps implements StepRunner {

    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;
    private final EntityManager entities;

    ConsecutiveSteps(ProcessEngineConfigurationImpl engine, ManagementService management, EntityManager entities) {
        this.engine = engine;
        this.management = management;
        this.entities = entities;
    }

    @Override
    public void run(String job) {
        try {
            engine.getCommandExecutorTxRequired().execute(context -> {
                for (Optional<String> next = Optional.of(job); next.isPresent(); next = following(context)) {
                    String id = next.get();
                    new ExecuteJobsCmd(id, new JobFailureCollector(id)).execute(context);
                    // What one step has read, the next one reads anew, as in a transaction of its own.
                    entities.flush();
                    entities.clear();
                }
                return null;
            });
        } catch (RuntimeException e) {
            management.executeJob(job);
        }
    }

    /** The one job that was made here and is due; whose turn it is among several, the database says. */
    private static Optional<String> following(CommandContext context) {
        List<JobEntity> made = context.getDbEntityManager().getDbEntityCache().getCachedEntities().stream()
                .filter(cached -> cached.getEntityState() == DbEntityState.TRANSIENT)
                .map(cached -> cached.getEntity())
                .filter(JobEntity.class::isInstance)
                .map(JobEntity.class::cast)
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(ClockUtil.getCurrentTime()))
                .toList();
        return made.size() == 1 ? Optional.of(made.get(0).getId()) : Optional.empty();
    }
}
