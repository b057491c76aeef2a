package fr.duret.maintenance.processes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a task asks, and does it on somebody's behalf. */
@Service
public class Desk {

    private final TaskService tasks;
    private final FormService forms;
    private final ObjectMapper json;
    private final Map<String, TaskForm> known = new ConcurrentHashMap<>();

    Desk(TaskService tasks, FormService forms, ObjectMapper json) {
        this.tasks = tasks;
        this.forms = forms;
        this.json = json;
    }

    /** What the open task asks; nothing if it has no form. */
    public TaskForm form(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return TaskForm.NONE;
        }
        return known.computeIfAbsent(
                task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(), step -> read(taskId));
    }

    /** Claims the task for that person and completes it with those answers, as if they had filled in its form. */
    @Transactional
    public void complete(String taskId, String username, Map<String, Object> answers) {
        tasks.setAssignee(taskId, username);
        tasks.complete(taskId, answers);
    }

    private TaskForm read(String taskId) {
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            List<TaskForm.Field> fields = new ArrayList<>();
            collect(json.readTree(form), fields);
            return new TaskForm(List.copyOf(fields));
        } catch (BadUserRequestException | NullValueException e) {
            return TaskForm.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("The form of task " + taskId + " cannot be read", e);
        }
    }

    private static void collect(JsonNode parent, List<TaskForm.Field> fields) {
        for (JsonNode component : parent.path("components")) {
            String key = component.path("key").asText("");
            String type = component.path("type").asText("");
            if (!key.isEmpty() && !"button".equals(type)) {
                fields.add(new TaskForm.Field(
                        key, kind(type, component), isRequired(component), options(component), hide(component)));
            }
            collect(component, fields);
        }
    }

    /** A date field says in its subtype whether a day, an hour or both are asked. */
    private static String kind(String type, JsonNode component) {
        return "datetime".equals(type) ? component.path("subtype").asText("date") : type;
    }

    private static boolean isRequired(JsonNode component) {
        return component.path("validate").path("required").asBoolean(false);
    }

    private static List<String> options(JsonNode component) {
        List<String> options = new ArrayList<>();
        component
                .path("values")
                .forEach(option -> options.add(option.path("value").asText()));
        return List.copyOf(options);
    }

    private static @Nullable String hide(JsonNode component) {
        return component.path("conditional").path("hide").asText(null);
    }
}
