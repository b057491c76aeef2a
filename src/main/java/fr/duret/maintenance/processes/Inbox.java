package fr.duret.maintenance.processes;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What waits for somebody at the office: tasks, and steps that are stuck. */
@Service
public class Inbox {

    /** More than a year's work that nobody has looked at. */
    private static final int MOST_TASKS = 2_000;

    private static final int MOST_INCIDENTS = 200;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    Inbox(TaskService tasks, RuntimeService runtime, RepositoryService repository) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
    }

    public long countTasks() {
        return tasks.createTaskQuery().active().count();
    }

    /** The open tasks, the oldest first; two thousand at most. */
    public List<OpenTask> openTasks() {
        List<Task> open =
                tasks.createTaskQuery().active().orderByTaskCreateTime().asc().listPage(0, MOST_TASKS);
        String[] instances =
                open.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new);
        if (instances.length == 0) {
            return List.of();
        }
        Map<String, String> keys =
                runtime.createProcessInstanceQuery().processInstanceIds(java.util.Set.of(instances)).list().stream()
                        .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        Map<String, String> terms =
                runtime
                        .createVariableInstanceQuery()
                        .variableName("termId")
                        .processInstanceIdIn(instances)
                        .list()
                        .stream()
                        .collect(toMap(
                                VariableInstance::getProcessInstanceId, value -> String.valueOf(value.getValue())));
        return open.stream()
                .map(task -> new OpenTask(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        task.getCreateTime().toInstant(),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                        UUID.fromString(keys.get(task.getProcessInstanceId())),
                        id(terms.get(task.getProcessInstanceId())),
                        task.getAssignee()))
                .toList();
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    /** What is stuck, the newest first; a step of a called process once, and not again for each process that calls it. */
    public List<Incident> incidents() {
        return runtime.createIncidentQuery().orderByIncidentTimestamp().desc().listPage(0, MOST_INCIDENTS).stream()
                .filter(stuck -> stuck.getId().equals(stuck.getRootCauseIncidentId()))
                .map(this::incident)
                .toList();
    }

    private Incident incident(org.camunda.bpm.engine.runtime.Incident stuck) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(stuck.getProcessInstanceId())
                .singleResult();
        return new Incident(
                stuck.getId(),
                stuck.getProcessInstanceId(),
                label(stuck.getProcessDefinitionId(), stuck.getActivityId()),
                instance == null ? null : instance.getBusinessKey(),
                stuck.getIncidentMessage() == null ? "sans message" : stuck.getIncidentMessage(),
                stuck.getIncidentTimestamp().toInstant());
    }

    private String label(String definitionId, String activityId) {
        return repository.getBpmnModelInstance(definitionId).getModelElementById(activityId) instanceof FlowElement step
                        && step.getName() != null
                ? step.getName()
                : activityId;
    }
}
