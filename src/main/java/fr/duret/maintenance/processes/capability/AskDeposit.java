package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.signing.QuotedWork;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Issues the deposit invoice of a signed quote, unless there is nothing to ask for any more. */
@Capability(
        value = "askDeposit",
        gives = {"depositAsked", "invoiceId"})
class AskDeposit implements JavaDelegate {

    private final QuotedWork work;

    AskDeposit(QuotedWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<UUID> invoice = work.askDeposit(Step.id(execution, "quoteId"));
        execution.setVariable("depositAsked", invoice.isPresent());
        invoice.ifPresent(id -> execution.setVariable("invoiceId", id.toString()));
    }
}
