package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.signing.QuotedWork;
import fr.duret.maintenance.signing.QuotedWork.Opened;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens the intervention of a signed quote, and says when a deposit may be asked and until when it may be withdrawn. */
@Capability(
        value = "openQuotedWork",
        gives = {"interventionId", "hasDeposit", "depositAt", "withdrawable", "withdrawalOverAt"})
class OpenQuotedWork implements JavaDelegate {

    private final QuotedWork work;

    OpenQuotedWork(QuotedWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Opened opened = work.open(Step.id(execution, "quoteId"));
        execution.setVariable("interventionId", opened.interventionId().toString());
        execution.setVariable("hasDeposit", opened.hasDeposit());
        execution.setVariable("depositAt", Date.from(opened.depositAt()));
        execution.setVariable("withdrawable", opened.withdrawalOverAt() != null);
        execution.setVariable("withdrawalOverAt", Step.date(opened.withdrawalOverAt()));
    }
}
