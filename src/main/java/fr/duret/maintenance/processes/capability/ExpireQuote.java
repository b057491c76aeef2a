package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.Quotes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends a quote whose last day has passed, and says how it ended. */
@Capability(value = "expireQuote", gives = "outcome")
class ExpireQuote implements JavaDelegate {

    private final Quotes quotes;

    ExpireQuote(Quotes quotes) {
        this.quotes = quotes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        quotes.expire(Step.id(execution, "quoteId"));
        execution.setVariable("outcome", QuoteState.EXPIRED.name());
    }
}
