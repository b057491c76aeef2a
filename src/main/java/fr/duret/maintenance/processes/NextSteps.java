package fr.duret.maintenance.processes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says of many aggregates at once what their processes wait for. */
@Service
public class NextSteps {

    private final HistoryService history;
    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;

    NextSteps(HistoryService history, TaskService tasks, ManagementService management, RepositoryService repository) {
        this.history = history;
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
    }

    /** Every step that is to come for each of them, the next one first; who waits for nothing is absent. */
    public Map<UUID, List<NextStep>> of(Collection<UUID> businessKeys) {
        if (businessKeys.isEmpty()) {
            return Map.of();
        }
        Map<String, UUID> keyOf = history
                .createHistoricProcessInstanceQuery()
                .unfinished()
                .processInstanceBusinessKeyIn(
                        businessKeys.stream().map(UUID::toString).toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        HistoricProcessInstance::getId, instance -> UUID.fromString(instance.getBusinessKey())));
        if (keyOf.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<NextStep>> steps = new HashMap<>();
        tasks.createTaskQuery()
                .processInstanceIdIn(keyOf.keySet().toArray(String[]::new))
                .list()
                .forEach(
                        task -> add(steps, keyOf.get(task.getProcessInstanceId()), new NextStep(task.getName(), null)));
        Map<String, String> labels = new HashMap<>();
        dueJobs(keyOf.keySet())
                .forEach(job -> add(
                        steps,
                        keyOf.get(job.getProcessInstanceId()),
                        new NextStep(
                                labels.computeIfAbsent(job.getJobDefinitionId(), this::label),
                                job.getDuedate().toInstant())));
        return steps;
    }

    private List<Job> dueJobs(Set<String> instances) {
        return management.createJobQuery().processInstanceIds(instances).timers().list().stream()
                .sorted(Comparator.comparing(Job::getDuedate))
                .toList();
    }

    private static void add(Map<UUID, List<NextStep>> steps, @Nullable UUID key, NextStep step) {
        steps.computeIfAbsent(Objects.requireNonNull(key), unused -> new ArrayList<>())
                .add(step);
    }

    /** A timer is told by what it leads to: the first activity behind it, otherwise the end that it reaches. */
    private String label(String jobDefinitionId) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(jobDefinitionId)
                .singleResult();
        FlowNode node = repository
                .getBpmnModelInstance(definition.getProcessDefinitionId())
                .getModelElementById(definition.getActivityId());
        while (!(node instanceof Activity) && !node.getSucceedingNodes().list().isEmpty()) {
            node = node.getSucceedingNodes().list().get(0);
        }
        return node.getName() == null ? definition.getActivityId() : node.getName();
    }
}
