package fr.duret.maintenance.processes;

import fr.duret.maintenance.notifications.OutboxSender;
import fr.duret.maintenance.notifications.OutboxSender.Sent;
import fr.duret.maintenance.processes.DueJobs.Due;
import fr.duret.maintenance.shared.BusinessClock;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Lets time pass for application and engine together: from one due event to the next, each at its own instant, as if
 * one had waited. It exists for the demo company, for rehearsals and for tests only.
 */
@Service
@Profile("demo | test | rehearsal")
public class TimeMachine {

    private static final Logger LOG = LoggerFactory.getLogger(TimeMachine.class);

    private final BusinessClock clock;
    private final ManagementService management;
    private final StepRunner steps;
    private final RuntimeService runtime;
    private final DueJobs jobs;
    private final OutboxSender outbox;
    private final ApplicationEventPublisher events;
    private final JobExecutor jobExecutor;

    TimeMachine(
            BusinessClock clock,
            ManagementService management,
            ObjectProvider<StepRunner> steps,
            RuntimeService runtime,
            DueJobs jobs,
            OutboxSender outbox,
            ApplicationEventPublisher events,
            ProcessEngineConfigurationImpl configuration) {
        this.clock = clock;
        this.management = management;
        this.steps = steps.getIfAvailable(() -> management::executeJob);
        this.runtime = runtime;
        this.jobs = jobs;
        this.outbox = outbox;
        this.events = events;
        this.jobExecutor = configuration.getJobExecutor();
    }

    @PostConstruct
    void setEngineClock() {
        if (clock.stands()) {
            ClockUtil.setCurrentTime(Date.from(clock.instant()));
        } else {
            ClockUtil.offset(clock.offset().toMillis());
        }
    }

    @PreDestroy
    void resetEngineClock() {
        ClockUtil.reset();
    }

    public Instant now() {
        return clock.instant();
    }

    /** When the next step of any process, or the next message, is due; empty if nothing is. */
    public Optional<Instant> nextEvent() {
        return first(jobs.at(clock.instant()).next(), outbox.nextLeaving().orElse(null));
    }

    /** Moves to the next event and lets it happen; stays where it is if nothing is due. */
    public synchronized void advanceToNextEvent() {
        nextEvent().ifPresent(this::advanceTo);
    }

    /**
     * Lets happen what is due now.
     *
     * @return when something is due next; empty if nothing is
     */
    public synchronized Optional<Instant> letHappen() {
        return workOff();
    }

    /** Moves to an instant before which nothing is due, as {@link #letHappen()} has told, and lets nothing happen. */
    public synchronized void waitUntil(Instant instant) {
        moveTo(instant);
    }

    /**
     * Runs the steps of the processes of that aggregate, and of those they have called, that are due until then, one
     * after the other in this transaction; whatever fails fails it.
     */
    public void letHappen(UUID aggregate, Instant until) {
        for (Optional<Job> job = nextJob(aggregate, until); job.isPresent(); job = nextJob(aggregate, until)) {
            management.executeJob(job.get().getId());
        }
    }

    private Optional<Job> nextJob(UUID aggregate, Instant until) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(aggregate.toString()).list().stream()
                .flatMap(instance -> Stream.concat(
                        Stream.of(instance),
                        runtime.createProcessInstanceQuery().superProcessInstanceId(instance.getId()).list().stream()))
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).active().list().stream())
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(until))
                .findFirst();
    }

    /**
     * Moves to that instant, and lets everything that is due until then happen in its turn; never back. Stops between
     * two events if its thread is interrupted.
     */
    public synchronized void advanceTo(Instant target) {
        outbox.whileWorkersRest(() -> pass(target));
    }

    private void pass(Instant target) {
        boolean executorWasActive = jobExecutor.isActive();
        if (executorWasActive) {
            jobExecutor.shutdown();
        }
        try {
            Optional<Instant> next = workOff();
            while (!isInterrupted() && target.isAfter(clock.instant())) {
                moveTo(next.filter(event -> event.isBefore(target)).orElse(target));
                next = workOff();
            }
        } finally {
            if (executorWasActive) {
                jobExecutor.start();
            }
        }
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    private void moveTo(Instant instant) {
        clock.moveTo(instant);
        setEngineClock();
    }

    /** Runs what is due now, and what that makes due, until nothing is left; tells when something is due next. */
    private Optional<Instant> workOff() {
        while (true) {
            Due due = jobs.at(clock.instant());
            while (!due.jobs().isEmpty()) {
                due.jobs().forEach(this::execute);
                due = jobs.at(clock.instant());
            }
            Sent sent = outbox.deliverDue();
            if (sent.messages() == 0) {
                return first(due.next(), sent.next());
            }
        }
    }

    private static Optional<Instant> first(@Nullable Instant job, @Nullable Instant message) {
        return Stream.of(Optional.ofNullable(job), Optional.ofNullable(message))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private void execute(String job) {
        try {
            steps.run(job);
        } catch (ProcessEngineException e) {
            LOG.debug("Job {} failed in the engine, is gone or was done by somebody else", job, e);
            events.publishEvent(new StepFailed());
        } catch (RuntimeException e) {
            LOG.warn("Job {} failed", job, e);
            events.publishEvent(new StepFailed());
        }
    }
}
