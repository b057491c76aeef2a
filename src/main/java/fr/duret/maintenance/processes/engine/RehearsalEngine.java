package fr.duret.maintenance.processes.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine of a rehearsal. It keeps no history: what happens stands in the log, and nobody looks into the sandbox. And
 * it asks its database once for what cannot change there, because models are deployed before the year begins, no one
 * suspends them, and no other node works beside it.
 */
@Component
@Profile("rehearsal")
@Order(Ordering.DEFAULT_ORDER + 2)
class RehearsalEngine extends AbstractCamundaConfiguration {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_NONE);
        engine.setTaskMetricsEnabled(false);
        engine.setCustomIncidentHandlers(List.of(new RareIncidents()));
        engine.setCorrelationHandler(new WaitingInstances(engine));

        Map<String, ProcessDefinitionEntity> processes = new HashMap<>();
        Map<String, ProcessDefinitionEntity> called = new HashMap<>();
        Map<String, DecisionDefinitionEntity> decisions = new HashMap<>();
        Map<String, JobDefinitionEntity> jobs = new HashMap<>();
        Map<String, List<EventSubscriptionEntity>> beginnings = new HashMap<>();
        List<SessionFactory> factories = new ArrayList<>(engine.getCustomSessionFactories());
        factories.add(new Sessions(ProcessDefinitionManager.class, () -> new KnownProcesses(processes, called)));
        factories.add(new Sessions(DecisionDefinitionManager.class, () -> new KnownDecisions(decisions)));
        factories.add(new Sessions(JobDefinitionManager.class, () -> new KnownJobs(jobs)));
        factories.add(new Sessions(EventSubscriptionManager.class, () -> new KnownBeginnings(beginnings)));
        factories.add(new Sessions(JobManager.class, NoEventsInJobs::new));
        factories.add(new Sessions(ExecutionManager.class, WholeTrees::new));
        engine.setCustomSessionFactories(factories);
    }

    private record Sessions(Class<?> type, Supplier<Session> opening) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return opening.get();
        }
    }

    /** A definition is read again in each command, to see whether it was suspended. */
    private static final class KnownProcesses extends ProcessDefinitionManager {

        private final Map<String, ProcessDefinitionEntity> byId;
        private final Map<String, ProcessDefinitionEntity> byKey;

        KnownProcesses(Map<String, ProcessDefinitionEntity> byId, Map<String, ProcessDefinitionEntity> byKey) {
            this.byId = byId;
            this.byKey = byKey;
        }

        @Override
        public ProcessDefinitionEntity findLatestDefinitionById(String id) {
            return byId.computeIfAbsent(id, super::findLatestDefinitionById);
        }

        @Override
        public ProcessDefinitionEntity findLatestDefinitionByKeyAndTenantId(String key, @Nullable String tenant) {
            return byKey.computeIfAbsent(key, any -> super.findLatestDefinitionByKeyAndTenantId(key, tenant));
        }
    }

    /** Which table a rule stands in. */
    private static final class KnownDecisions extends DecisionDefinitionManager {

        private final Map<String, DecisionDefinitionEntity> known;

        KnownDecisions(Map<String, DecisionDefinitionEntity> known) {
            this.known = known;
        }

        @Override
        public DecisionDefinitionEntity findLatestDefinitionByKeyAndTenantId(String key, @Nullable String tenant) {
            return known.computeIfAbsent(key, any -> super.findLatestDefinitionByKeyAndTenantId(key, tenant));
        }
    }

    /** Which process begins with a message; none does before it is deployed. */
    private static final class KnownBeginnings extends EventSubscriptionManager {

        private final Map<String, List<EventSubscriptionEntity>> known;

        KnownBeginnings(Map<String, List<EventSubscriptionEntity>> known) {
            this.known = known;
        }

        @Override
        public List<EventSubscriptionEntity> findMessageStartEventSubscriptionByName(String message) {
            List<EventSubscriptionEntity> beginnings = known.get(message);
            if (beginnings == null) {
                beginnings = super.findMessageStartEventSubscriptionByName(message);
                if (!beginnings.isEmpty()) {
                    known.put(message, beginnings);
                }
            }
            return beginnings;
        }
    }

    /** What may be done with the jobs of a step, and how urgent they are. */
    private static final class KnownJobs extends JobDefinitionManager {

        private final Map<String, JobDefinitionEntity> known;

        KnownJobs(Map<String, JobDefinitionEntity> known) {
            this.known = known;
        }

        @Override
        public JobDefinitionEntity findById(String id) {
            return known.computeIfAbsent(id, super::findById);
        }
    }

    /** Whoever runs a job needs all of its instance in the end; it is read at once, and once in a command. */
    private static final class WholeTrees extends ExecutionManager {

        private final Map<String, List<ExecutionEntity>> known = new HashMap<>();

        @Override
        public @Nullable ExecutionEntity findExecutionById(String id) {
            if (getDbEntityManager().getCachedEntity(ExecutionEntity.class, id) == null) {
                instanceOf(id).ifPresent(this::findExecutionsByProcessInstanceId);
            }
            return super.findExecutionById(id);
        }

        /** The instance to which an execution belongs, as far as this command has read of it. */
        private Optional<String> instanceOf(String execution) {
            return getDbEntityManager().getDbEntityCache().getCachedEntities().stream()
                    .map(CachedDbEntity::getEntity)
                    .flatMap(entity -> {
                        if (entity instanceof JobEntity job && execution.equals(job.getExecutionId())) {
                            return Stream.of(job.getProcessInstanceId());
                        }
                        return entity instanceof ExecutionEntity part && execution.equals(part.getProcessInstanceId())
                                ? Stream.of(execution)
                                : Stream.empty();
                    })
                    .findFirst();
        }

        @Override
        public List<ExecutionEntity> findExecutionsByProcessInstanceId(String instance) {
            return known.computeIfAbsent(instance, super::findExecutionsByProcessInstanceId);
        }
    }

    /** Messages are told at once here, never by a job; so no subscription that ends has such a job to take with it. */
    private static final class NoEventsInJobs extends JobManager {

        @Override
        public List<JobEntity> findJobsByConfiguration(String handler, String configuration, @Nullable String tenant) {
            return ProcessEventJobHandler.TYPE.equals(handler)
                    ? List.of()
                    : super.findJobsByConfiguration(handler, configuration, tenant);
        }
    }

    /** Looks for an incident to take away only once there was one. */
    private static final class RareIncidents extends DefaultIncidentHandler {

        private boolean any;

        RareIncidents() {
            super(Incident.FAILED_JOB_HANDLER_TYPE);
        }

        @Override
        public @Nullable Incident handleIncident(IncidentContext context, @Nullable String message) {
            any = true;
            return super.handleIncident(context, message);
        }

        @Override
        public void resolveIncident(IncidentContext context) {
            if (any) {
                super.resolveIncident(context);
            }
        }

        @Override
        public void deleteIncident(IncidentContext context) {
            if (any) {
                super.deleteIncident(context);
            }
        }
    }
}
