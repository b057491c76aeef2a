package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.processes.Desk;
import fr.duret.maintenance.processes.TaskOpened;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented manager, who alone decides about rebates above the limit, within some hours. */
@Component
@Profile("rehearsal")
class InventedManager {

    static final String NAME = "direction";

    private static final String DECIDES = "quote-approval";
    private static final Duration AFTER = Duration.ofMinutes(45);

    private final Desk desk;
    private final Answers answers;
    private final Agenda agenda;
    private final RehearsalOptions options;
    private final WorkingHours hours;
    private final Clock clock;
    private final Set<String> waiting = new HashSet<>();
    private @Nullable String answer;

    InventedManager(
            Desk desk,
            Answers answers,
            Agenda agenda,
            RehearsalOptions options,
            RehearsalProperties properties,
            Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.agenda = agenda;
        this.options = options;
        this.hours = WorkingHours.of(properties.habits());
        this.clock = clock;
    }

    /** Whether the task is the manager's. */
    static boolean decides(TaskOpened task) {
        return DECIDES.equals(task.process());
    }

    void getsTask(TaskOpened task, String who) {
        waiting.add(task.taskId());
        agenda.plan(new Agenda.Act(
                hours.done(clock.instant(), AFTER),
                who,
                "is decided",
                () -> decide(task, Fate.of(options.seed(), who, task.step()))));
    }

    void losesTask(String taskId) {
        waiting.remove(taskId);
    }

    private void decide(TaskOpened task, Fate fate) {
        if (!waiting.remove(task.taskId())) {
            return;
        }
        Map<String, Object> given = answers.to(desk.form(task.taskId()), task, fate, null);
        answer = String.valueOf(given.get("decision"));
        try {
            desk.complete(task.taskId(), NAME, given);
        } finally {
            answer = null;
        }
    }

    /** What is being decided. */
    @Nullable
    String answerBeingGiven() {
        return answer;
    }
}
