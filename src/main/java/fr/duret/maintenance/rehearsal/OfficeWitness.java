package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.LeftMessage;
import fr.duret.maintenance.notifications.OutboxChronicle;
import fr.duret.maintenance.processes.StepFailed;
import fr.duret.maintenance.processes.StuckStep;
import fr.duret.maintenance.processes.StuckSteps;
import fr.duret.maintenance.processes.TaskClosed;
import fr.duret.maintenance.processes.TaskOpened;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees tasks, messages and failures, writes them down, and lets the invented people know. */
@Component
@Profile("rehearsal")
class OfficeWitness {

    private final KnownContracts contracts;
    private final KnownSubjects subjects;
    private final EventLog log;
    private final InventedCustomers customers;
    private final AskedCustomers asked;
    private final InventedDispatcher dispatcher;
    private final InventedManager manager;
    private final OutboxChronicle chronicle;
    private final StuckSteps stuck;
    private final Clock clock;

    private final Set<String> knownIncidents = new HashSet<>();
    private final List<String> incidents = new ArrayList<>();
    private Instant readUntil = Instant.EPOCH;
    private boolean somethingFailed;

    OfficeWitness(
            KnownContracts contracts,
            KnownSubjects subjects,
            EventLog log,
            InventedCustomers customers,
            AskedCustomers asked,
            InventedDispatcher dispatcher,
            InventedManager manager,
            OutboxChronicle chronicle,
            StuckSteps stuck,
            Clock clock) {
        this.contracts = contracts;
        this.subjects = subjects;
        this.log = log;
        this.customers = customers;
        this.asked = asked;
        this.dispatcher = dispatcher;
        this.manager = manager;
        this.chronicle = chronicle;
        this.stuck = stuck;
        this.clock = clock;
    }

    @EventListener
    void on(TaskOpened task) {
        LogLine line = new LogLine(clock.instant(), EventKind.TASK_CREATED)
                .with(LogKey.PROCESS, task.process())
                .with(LogKey.TASK, task.step());
        log.note(subjects.tell(line, task.businessKey()));
        String who = subjects.who(task.businessKey());
        Instant since = clock.instant();
        EventLog.afterCommit(() -> {
            if (InventedManager.decides(task)) {
                manager.getsTask(task, who);
            } else {
                dispatcher.getsTask(task, who, since);
            }
        });
    }

    @EventListener
    void on(TaskClosed task) {
        if (task.by() != null) {
            LogLine line = new LogLine(clock.instant(), EventKind.TASK_COMPLETED)
                    .with(LogKey.PROCESS, task.process())
                    .with(LogKey.TASK, task.step())
                    .with(LogKey.BY, task.by())
                    .with(LogKey.ANSWER, dispatcher.answerBeingGiven())
                    .with(LogKey.ANSWER, manager.answerBeingGiven());
            log.note(subjects.tell(line, task.businessKey()));
        }
        EventLog.afterCommit(() -> {
            dispatcher.losesTask(task.taskId());
            manager.losesTask(task.taskId());
        });
    }

    @EventListener
    void on(StepFailed failure) {
        somethingFailed = true;
    }

    /** Reads what has left and what got stuck since it was last asked. */
    void look() {
        Instant now = clock.instant();
        for (LeftMessage message : chronicle.left(readUntil, now)) {
            LogLine line = new LogLine(
                            message.at(), EventKind.valueOf(message.channel().name()))
                    .with(LogKey.TEMPLATE, message.template())
                    .with(LogKey.SEGMENTS, message.segments() == 0 ? null : message.segments());
            if (message.origin() != null) {
                line.with(LogKey.PROCESS, message.origin().process())
                        .with(LogKey.ACTIVITY, message.origin().activity());
            }
            tell(message, line);
            if (message.channel() == Channel.LETTER) {
                dispatcher.getsLetter(message.id());
            }
            log.note(line);
        }
        readUntil = now;
        if (somethingFailed) {
            somethingFailed = false;
            stuck.all().stream()
                    .filter(step -> knownIncidents.add(step.incidentId()))
                    .forEach(this::note);
        }
    }

    /** Says what the message is about, and lets its reader know. */
    private void tell(LeftMessage message, LogLine line) {
        if (subjects.quote(message.subjectId()).isPresent()) {
            subjects.tell(line, message.subjectId());
            return;
        }
        subjects.visit(message.subjectId())
                .ifPresentOrElse(
                        visit -> {
                            subjects.tell(line, message.subjectId());
                            asked.got(visit, message);
                        },
                        () -> contracts.about(message.contractId()).ifPresent(contract -> {
                            contract.in(line);
                            customers.got(contract, message);
                        }));
    }

    private void note(StuckStep step) {
        LogLine line = new LogLine(clock.instant(), EventKind.INCIDENT)
                .with(LogKey.PROCESS, step.process())
                .with(LogKey.ACTIVITY, step.activity())
                .with(LogKey.MESSAGE, WithoutIds.of(step.message()));
        log.note(subjects.tell(line, step.businessKey()));
        incidents.add(step.process() + " · " + step.activity() + " : " + WithoutIds.of(step.message()));
    }

    /** What got stuck, in the order in which it did. */
    List<String> incidents() {
        return List.copyOf(incidents);
    }
}
