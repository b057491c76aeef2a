package fr.duret.maintenance.processes.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The three views of Tasklist, without which it would show nothing. A task belongs to a view by its id in the model:
 * {@code Task_Call…} is a call, {@code Task_Decide…} a decision.
 */
@Component
class TaskFilters {

    /** Raised when a view changes; a view that a process admin altered stays as it is until then. */
    private static final int DELIVERED = 2;

    private static final String DELIVERED_KEY = "delivered";

    private static final String[] OFFICE = {StaffGroups.DISPATCH, StaffGroups.MANAGEMENT};

    private final FilterService filters;
    private final TaskService tasks;
    private final StaffRights rights;

    TaskFilters(FilterService filters, TaskService tasks, StaffRights rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    /** Makes the views that are missing and renews those of an earlier version. */
    void arrange() {
        view("Mes appels", "Les clients à appeler, le plus urgent d’abord", 10, forDispatch("Task\\_Call%"), OFFICE);
        view("À valider", "Ce qui attend une décision", 20, forDispatch("Task\\_Decide%"), OFFICE);
        view(
                "Direction",
                "Ce que seule la direction décide",
                5,
                tasks.createTaskQuery()
                        .taskCandidateGroup(StaffGroups.MANAGEMENT)
                        .includeAssignedTasks(),
                StaffGroups.MANAGEMENT);
        view("Tout", "Toutes les tâches de tous les processus", 30, tasks.createTaskQuery(), OFFICE);
    }

    private TaskQuery forDispatch(String definitionKeys) {
        return tasks.createTaskQuery()
                .taskCandidateGroup(StaffGroups.DISPATCH)
                .includeAssignedTasks()
                .taskDefinitionKeyLike(definitionKeys);
    }

    private void view(String name, String description, int position, TaskQuery query, String... groups) {
        Filter filter = Optional.ofNullable(
                        filters.createTaskFilterQuery().filterName(name).singleResult())
                .orElseGet(() -> filters.newTaskFilter(name));
        if (deliveredVersion(filter) < DELIVERED) {
            filter.setQuery(query.orderByDueDate().asc().orderByTaskCreateTime().asc());
            filter.setProperties(properties(description, position));
            filters.saveFilter(filter);
        }
        for (String group : groups) {
            rights.showFilter(group, filter.getId());
        }
    }

    private static int deliveredVersion(Filter filter) {
        Map<String, Object> properties = filter.getProperties();
        return properties != null && properties.get(DELIVERED_KEY) instanceof Number version ? version.intValue() : 0;
    }

    private static Map<String, Object> properties(String description, int position) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(DELIVERED_KEY, DELIVERED);
        properties.put("description", description);
        properties.put("priority", position);
        properties.put("color", "#0b45f0");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                List.of(
                        variable("shownCustomer", "Client"),
                        variable("shownPhone", "Téléphone"),
                        variable("shownContract", "Contrat"),
                        variable("shownEndsOn", "Échéance")));
        return properties;
    }

    private static Map<String, Object> variable(String name, String label) {
        // The screen adds a colon, which stands off in French.
        return Map.of("name", name, "label", label + "\u202f");
    }
}
