package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.billing.Overrun;
import fr.duret.maintenance.billing.OverrunDecision;
import fr.duret.maintenance.billing.Overruns;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Keeps what becomes of an overrun: by the policy alone, or as the dispatcher has decided; the words leave the engine. */
@Capability("recordOverrun")
class RecordOverrun implements JavaDelegate {

    private static final String POLICY = "Règle des dépassements";

    private final Overruns overruns;
    private final StaffNames names;

    RecordOverrun(Overruns overruns, StaffNames names) {
        this.overruns = overruns;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Overrun overrun = overruns.measure(Step.id(execution, "interventionId"));
        switch (Step.text(execution, "overrunPolicy")) {
            case "none" -> overruns.decide(overrun, OverrunDecision.NONE, 0, null, POLICY);
            case "automatic" -> overruns.decide(overrun, OverrunDecision.AUTOMATIC, overrun.minutes(), null, POLICY);
            default -> recordAnswer(execution, overrun);
        }
        execution.removeVariable("overrunReason");
    }

    private void recordAnswer(DelegateExecution execution, Overrun overrun) {
        OverrunDecision decision =
                OverrunDecision.valueOf(Step.text(execution, "overrunDecision").toUpperCase(Locale.ROOT));
        int minutes = switch (decision) {
            case ADJUSTED -> Math.min(Step.number(execution, "billedMinutes"), overrun.minutes());
            case WAIVED -> 0;
            default -> overrun.minutes();
        };
        overruns.decide(
                overrun, decision, minutes, Step.textOrNull(execution, "overrunReason"), names.answeredBy(execution));
    }
}
