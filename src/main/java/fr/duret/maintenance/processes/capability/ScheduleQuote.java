package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Paris;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Works out what follows from a quote that has left: how long it holds, and what decisions about it rest on. */
@Capability(
        value = "scheduleQuote",
        gives = {"sentOn", "expiresAt", "validityDays", "amount", "quoteDocument"})
class ScheduleQuote implements JavaDelegate {

    private final Quotes quotes;

    ScheduleQuote(Quotes quotes) {
        this.quotes = quotes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        QuoteView quote = quotes.quote(Step.id(execution, "quoteId"));
        LocalDate until = Objects.requireNonNull(quote.validUntil());
        execution.setVariable(
                "sentOn", Paris.dateOf(Objects.requireNonNull(quote.sentAt())).toString());
        execution.setVariable("expiresAt", Date.from(Paris.startOf(until.plusDays(1))));
        execution.setVariable("validityDays", quote.draft().validityDays());
        execution.setVariable("amount", quote.totals().gross().amount().doubleValue());
        execution.setVariable(
                "quoteDocument", Objects.requireNonNull(quote.documentId()).toString());
    }
}
