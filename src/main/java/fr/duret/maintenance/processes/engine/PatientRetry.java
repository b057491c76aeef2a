package fr.duret.maintenance.processes.engine;

import fr.duret.maintenance.shared.OutOfReach;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandling;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a step that failed. If it is because something is out of reach, it is an incident at once, so that
 * everybody sees it, and the step is tried again for as long as that lasts, without using up its attempts; the engine
 * itself settles the incident when the step succeeds. Any other failure has the model's number of attempts.
 */
final class PatientRetry extends DefaultJobRetryCmd {

    /** The kind of its incidents, as Cockpit shows it. */
    static final String KIND = "outOfReach";

    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final long serialVersionUID = 1L;

    PatientRetry(String jobId, Throwable exception) {
        super(jobId, exception);
    }

    @Override
    public @Nullable Object execute(CommandContext context) {
        JobEntity job = getJob();
        if (job == null) {
            return super.execute(context);
        }
        List<Incident> open = context.getIncidentManager().findIncidentByConfigurationAndIncidentType(jobId, KIND);
        if (!OutOfReach.isCauseOf(exception)) {
            if (!open.isEmpty()) {
                IncidentHandling.removeIncidents(KIND, about(job), true);
            }
            return super.execute(context);
        }
        logException(job);
        if (open.isEmpty()) {
            IncidentHandling.createIncident(KIND, about(job), words(job));
        }
        Instant now = ClockUtil.getCurrentTime().toInstant();
        Instant since =
                open.isEmpty() ? now : open.get(0).getIncidentTimestamp().toInstant();
        job.setDuedate(Date.from(now.plus(pause(Duration.between(since, now)))));
        job.unlock();
        notifyAcquisition(context);
        return null;
    }

    /** How long to wait when it has lasted so long: half as long again, within a minute and ten. */
    static Duration pause(Duration lasted) {
        Duration half = lasted.dividedBy(2);
        if (half.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return half.compareTo(LONGEST) > 0 ? LONGEST : half;
    }

    private static String words(JobEntity job) {
        return job.getExceptionMessage() + " (L’étape reprend d’elle-même, au plus tard " + LONGEST.toMinutes()
                + " minutes après la fin de la panne.)";
    }

    private static IncidentContext about(JobEntity job) {
        IncidentContext context = new IncidentContext();
        context.setProcessDefinitionId(job.getProcessDefinitionId());
        context.setExecutionId(job.getExecutionId());
        context.setConfiguration(job.getId());
        context.setJobDefinitionId(job.getJobDefinitionId());
        context.setActivityId(job.getActivityId());
        context.setFailedActivityId(job.getFailedActivityId());
        context.setHistoryConfiguration(job.getLastFailureLogId());
        return context;
    }
}
