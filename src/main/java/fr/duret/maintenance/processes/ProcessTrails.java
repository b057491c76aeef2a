package fr.duret.maintenance.processes;

import fr.duret.maintenance.processes.ProcessTrail.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows where the processes of an aggregate stand. */
@Service
public class ProcessTrails {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    ProcessTrails(HistoryService history, RuntimeService runtime, RepositoryService repository) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** The newest instance of that process under that aggregate's id. */
    public Optional<ProcessTrail> newest(String process, UUID businessKey) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey.toString())
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(this::trail)
                .findFirst();
    }

    /** How many process instances are stuck and wait for somebody. */
    public long incidents() {
        return runtime.createIncidentQuery().count();
    }

    private ProcessTrail trail(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> way = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        List<String> active = way.stream()
                .filter(step -> step.getEndTime() == null)
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
        List<String> completed = way.stream()
                .filter(step -> step.getEndTime() != null && !step.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .filter(id -> !active.contains(id))
                .toList();
        List<String> incidents = runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                .map(Incident::getActivityId)
                .distinct()
                .toList();
        List<Step> steps = way.stream()
                .filter(step -> step.getActivityName() != null && tellsSomething(step.getActivityType()))
                .map(step ->
                        new Step(step.getActivityName(), step.getStartTime().toInstant(), instant(step)))
                .toList();
        return new ProcessTrail(
                instance.getId(), xml(instance.getProcessDefinitionId()), active, completed, incidents, steps);
    }

    /** Gateways only lead on, and a plain start says no more than the sub-process that it begins. */
    private static boolean tellsSomething(String type) {
        return !type.contains("Gateway") && !"startEvent".equals(type);
    }

    private static @Nullable Instant instant(HistoricActivityInstance step) {
        Date end = step.getEndTime();
        return end == null ? null : end.toInstant();
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The model of " + definitionId + " cannot be read", e);
        }
    }
}
