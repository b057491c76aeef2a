package fr.duret.maintenance.processes.engine;

import fr.duret.maintenance.processes.TaskClosed;
import fr.duret.maintenance.processes.TaskOpened;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the rest of the application, in its own words, what the engine puts before the office and takes back. */
@Component
class TaskNews {

    private final ApplicationEventPublisher events;

    TaskNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE ->
                events.publishEvent(
                        new TaskOpened(task.getId(), process(task), step(task), businessKey(task), termId(task)));
            case TaskListener.EVENTNAME_COMPLETE ->
                events.publishEvent(
                        new TaskClosed(task.getId(), process(task), step(task), businessKey(task), task.getAssignee()));
            case TaskListener.EVENTNAME_DELETE ->
                events.publishEvent(new TaskClosed(task.getId(), process(task), step(task), businessKey(task), null));
            default -> {
                // Assignments and updates change nothing about what waits.
            }
        }
    }

    private static String process(DelegateTask task) {
        String definition = task.getProcessDefinitionId();
        return definition.substring(0, definition.indexOf(':'));
    }

    private static String step(DelegateTask task) {
        return task.getTaskDefinitionKey();
    }

    private static @Nullable UUID businessKey(DelegateTask task) {
        return id(task.getExecution().getProcessBusinessKey());
    }

    private static @Nullable UUID termId(DelegateTask task) {
        return id(task.getVariable("termId"));
    }

    /** Models that other people draw may use any text as their key. */
    private static @Nullable UUID id(@Nullable Object value) {
        try {
            return value == null ? null : UUID.fromString(value.toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
