package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.processes.Desk;
import fr.duret.maintenance.processes.TaskForm;
import fr.duret.maintenance.processes.TaskOpened;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented Clothilde: in the hours in which she works she does one task after the other, the oldest first. */
@Component
@Profile("rehearsal")
class InventedDispatcher {

    static final String NAME = "clothilde";

    private static final Logger LOG = LoggerFactory.getLogger(InventedDispatcher.class);

    /** A task that waits for her. */
    private record Waiting(Instant since, String who, TaskOpened task) {}

    /** A task that could not be completed with any answer that she knew. */
    record Left(String process, String task, String who) {}

    private final Desk desk;
    private final Outbox outbox;
    private final Answers answers;
    private final VisitDesk visits;
    private final PromisedVisits promised;
    private final CrewYear crew;
    private final Agenda agenda;
    private final RehearsalOptions options;
    private final Duration pace;
    private final WorkingHours hours;
    private final Clock clock;

    private final TreeSet<Waiting> waiting = new TreeSet<>(Comparator.comparing(Waiting::since)
            .thenComparing(Waiting::who)
            .thenComparing(waiting -> waiting.task().step())
            .thenComparing(waiting -> waiting.task().taskId()));
    private final Map<String, Integer> times = new HashMap<>();
    private final List<Left> left = new ArrayList<>();
    private boolean planned;
    private @Nullable String answer;
    private @Nullable String lost;

    InventedDispatcher(
            Desk desk,
            Outbox outbox,
            Answers answers,
            VisitDesk visits,
            PromisedVisits promised,
            CrewYear crew,
            Agenda agenda,
            RehearsalOptions options,
            RehearsalProperties properties,
            Clock clock) {
        this.desk = desk;
        this.outbox = outbox;
        this.answers = answers;
        this.visits = visits;
        this.promised = promised;
        this.crew = crew;
        this.agenda = agenda;
        this.options = options;
        this.pace = Duration.ofMinutes(
                Math.max(1, 60 / Math.max(1, properties.habits().tasksAnHour())));
        this.hours = WorkingHours.of(properties.habits());
        this.clock = clock;
    }

    void getsTask(TaskOpened task, String who, Instant since) {
        waiting.add(new Waiting(since, who, task));
        planNext();
    }

    void losesTask(String taskId) {
        lost = taskId;
        waiting.removeIf(open -> open.task().taskId().equals(taskId));
    }

    /** She puts it in the post as soon as she is at work. */
    void getsLetter(UUID messageId) {
        agenda.plan(new Agenda.Act(
                hours.done(clock.instant(), pace), "", "posts", () -> outbox.markPosted(messageId, NAME)));
    }

    private void planNext() {
        if (!planned && !waiting.isEmpty()) {
            planned = true;
            agenda.plan(new Agenda.Act(hours.done(clock.instant(), pace), "", "works", this::work));
        }
    }

    private void work() {
        planned = false;
        Waiting next = waiting.pollFirst();
        if (next != null) {
            complete(next);
        }
        planNext();
    }

    private void complete(Waiting next) {
        TaskOpened task = next.task();
        if ((visits.plans(task) || promised.plans(task)) && task.taskId().equals(lost)) {
            return;
        }
        int time = times.merge(next.who() + "|" + task.step(), 1, Integer::sum);
        TaskForm form = desk.form(task.taskId());
        Fate fate = Fate.of(options.seed(), next.who(), task.step() + " " + time);
        boolean done = complete(task, form, answers.to(form, task, fate, null));
        for (String choice : done ? List.<String>of() : Answers.choices(form)) {
            done = done || complete(task, form, answers.to(form, task, fate, choice));
        }
        if (done) {
            crew.hasSeenTo(task);
        } else {
            left.add(new Left(task.process(), task.step(), next.who()));
        }
    }

    private boolean complete(TaskOpened task, TaskForm form, Map<String, Object> given) {
        answer = form.fields().stream()
                .filter(field -> !field.options().isEmpty())
                .map(field -> given.get(field.key()))
                .filter(value -> value != null)
                .map(String::valueOf)
                .findFirst()
                .orElse(null);
        try {
            desk.complete(task.taskId(), NAME, given);
            return true;
        } catch (RuntimeException e) {
            LOG.info("Task {} of process {} does not take {}", task.step(), task.process(), answer, e);
            return false;
        } finally {
            answer = null;
        }
    }

    /** What the choice of the task that is being completed was given. */
    @Nullable
    String answerBeingGiven() {
        return answer;
    }

    /** The tasks that stayed undone although she tried. */
    List<Left> left() {
        return List.copyOf(left);
    }
}
