package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.quotes.QuoteApprovals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Grants or denies a rebate above the limit, unless that was decided on the quote's page meanwhile. */
@Capability("answerDiscount")
class AnswerDiscount implements JavaDelegate {

    private final QuoteApprovals approvals;
    private final StaffNames names;

    AnswerDiscount(QuoteApprovals approvals, StaffNames names) {
        this.approvals = approvals;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean granted = "grant".equals(Step.text(execution, "decision"));
        approvals.answer(Step.id(execution, "quoteId"), granted, names.answeredBy(execution));
    }
}
