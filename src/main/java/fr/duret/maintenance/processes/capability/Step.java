package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.notifications.Posting;
import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Reads what a step was given, in the types of the domain; a missing input is told by its name. */
final class Step {

    private Step() {}

    static String text(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException("The step needs the input '" + name + "', and it is empty");
        }
        return value.toString();
    }

    static @Nullable String textOrNull(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    static UUID id(VariableScope scope, String name) {
        return UUID.fromString(text(scope, name));
    }

    static int number(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        return value instanceof Number number ? number.intValue() : Integer.parseInt(text(scope, name));
    }

    static @Nullable LocalDate dateOrNull(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        if (value instanceof Date date) {
            return Paris.dateOf(date.toInstant());
        }
        return value == null || value.toString().isBlank() ? null : LocalDate.parse(value.toString());
    }

    /** A local moment as a form gives it: {@code 2027-01-14T17:30}, with seconds or without. */
    static LocalDateTime localTime(VariableScope scope, String name) {
        String text = text(scope, name);
        return LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text);
    }

    static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    /** The step itself, for whoever reads what it sent. */
    static Posting.Origin origin(DelegateExecution execution) {
        String definition = execution.getProcessDefinitionId();
        return new Posting.Origin(definition.substring(0, definition.indexOf(':')), execution.getCurrentActivityId());
    }
}
