package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.contracts.Terminations;
import fr.duret.maintenance.processes.TaskForm;
import fr.duret.maintenance.processes.TaskForm.Field;
import fr.duret.maintenance.processes.TaskOpened;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills in the form of any task: known choices by their likelihood, unknown ones with the first that is offered. */
@Component
@Profile("rehearsal")
class Answers {

    private final Terminations terminations;
    private final VisitAnswers visits;
    private final Map<String, Double> likelihoods;
    private final Clock clock;

    Answers(Terminations terminations, VisitAnswers visits, RehearsalProperties properties, Clock clock) {
        this.terminations = terminations;
        this.visits = visits;
        Habits habits = properties.habits();
        this.likelihoods = Map.ofEntries(
                Map.entry("renewed", habits.answersRenewed()),
                Map.entry("declined", habits.answersDeclined()),
                Map.entry("call-back", habits.answersCallBack()),
                Map.entry("accepted", habits.accepts()),
                Map.entry("billed", habits.visits().billed()),
                Map.entry("adjusted", habits.visits().adjusted()),
                Map.entry("issue", habits.visits().issued()),
                Map.entry("yes", habits.visits().actionDone()),
                Map.entry("postpone", habits.visits().postponed()),
                Map.entry("confirm", habits.visits().confirmed()),
                Map.entry("accept", habits.visits().accepted()),
                Map.entry("again", 0.0),
                Map.entry("grant", habits.quotes().granted()),
                Map.entry("deny", 1 - habits.quotes().granted()),
                Map.entry("lost", 0.7),
                Map.entry("new-version", 0.0),
                Map.entry("keep", habits.visits().kept()));
        this.clock = clock;
    }

    /** What the form lets one choose from first; empty if there is nothing to choose. */
    static List<String> choices(TaskForm form) {
        return form.fields().stream()
                .map(Field::options)
                .filter(options -> !options.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** @param insisted the first choice to be given instead of the likely one, because that was not accepted */
    Map<String, Object> to(TaskForm form, TaskOpened task, Fate fate, @Nullable String insisted) {
        Map<String, Object> answers = new HashMap<>();
        for (Field field : form.fields()) {
            if (insisted != null && answers.isEmpty() && field.options().contains(insisted)) {
                answers.put(field.key(), insisted);
            } else if (field.isAskedAfter(answers)) {
                Object answer = to(field, task, fate);
                if (answer != null) {
                    answers.put(field.key(), answer);
                }
            }
        }
        return answers;
    }

    private @Nullable Object to(Field field, TaskOpened task, Fate fate) {
        if (!field.options().isEmpty()) {
            String choice = choose(field, fate);
            return "checklist".equals(field.type()) || "taglist".equals(field.type()) ? List.of(choice) : choice;
        }
        Optional<Object> known = visits.to(field, task);
        if (known.isPresent()) {
            return known.get();
        }
        if ("terminateOn".equals(field.key())) {
            return wantedEnd(task).map(LocalDate::toString).orElse(null);
        }
        if (!field.required()) {
            return null;
        }
        LocalDate day = WorkingDays.onOrAfter(Paris.today(clock).plusDays(1L + fate.below(6, field.key())));
        return switch (field.type()) {
            case "date" -> day.toString();
            case "time" -> "10:00";
            case "datetime" -> day + "T10:00";
            case "number" -> 1;
            case "checkbox" -> true;
            default -> "Répétition";
        };
    }

    /** What is known to be likely gets its share; the other choices share what is left of one. */
    private String choose(Field field, Fate fate) {
        List<String> options = field.options();
        long known = options.stream().filter(likelihoods::containsKey).count();
        if (known == 0) {
            return options.get(0);
        }
        double taken = options.stream()
                .mapToDouble(option -> likelihoods.getOrDefault(option, 0.0))
                .sum();
        double other = known == options.size() ? 0 : Math.max(0, 1 - taken) / (options.size() - known);
        double all = taken + other * (options.size() - known);
        double drawn = fate.share(field.key()) * all;
        for (String option : options) {
            drawn -= likelihoods.getOrDefault(option, other);
            if (drawn < 0) {
                return option;
            }
        }
        return options.get(options.size() - 1);
    }

    /** The day on which whoever declares a termination wants the contract to end. */
    private Optional<LocalDate> wantedEnd(TaskOpened task) {
        if (task.businessKey() == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(terminations.request(task.businessKey()).wantedOn());
        } catch (Refusal noTermination) {
            return Optional.empty();
        }
    }
}
