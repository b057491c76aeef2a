package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.billing.Overrun;
import fr.duret.maintenance.billing.Overruns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gives the time beyond what was planned that no quote has settled as {@code overrunMinutes}, and whether it may be billed. */
@Capability(
        value = "measureOverrun",
        gives = {"overrunMinutes", "overrunAgreed"})
class MeasureOverrun implements JavaDelegate {

    private final Overruns overruns;

    MeasureOverrun(Overruns overruns) {
        this.overruns = overruns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Overrun overrun = overruns.measure(Step.id(execution, "interventionId"));
        execution.setVariable("overrunMinutes", overrun.open());
        execution.setVariable("overrunAgreed", overrun.agreed());
    }
}
