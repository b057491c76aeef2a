package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.PhoneNumbers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;

/** Lets a task show which quote it is about and how that ended; local to the task and gone with it. */
@Capability(
        value = "showQuote",
        gives = {
            "shownCustomer",
            "shownPhone",
            "shownCall",
            "shownQuote",
            "shownAmount",
            "shownSubject",
            "shownEnd",
            "shownBefore",
            "shownDiscount",
            "shownQuotePage",
            "shownPage",
            "shownCustomerPage"
        })
class ShowQuote implements TaskListener {

    private final Quotes quotes;

    ShowQuote(Quotes quotes) {
        this.quotes = quotes;
    }

    @Override
    public void notify(DelegateTask task) {
        QuoteView quote = quotes.quote(Step.id(task, "quoteId"));
        @Nullable String phone = quote.customer().callable();
        @Nullable String intervention = Step.textOrNull(task, "interventionId");
        task.setVariableLocal("shownCustomer", quote.customer().name());
        task.setVariableLocal("shownPhone", phone == null ? "aucun numéro" : PhoneNumbers.display(phone));
        task.setVariableLocal("shownCall", phone == null ? "" : "tel:" + phone);
        task.setVariableLocal("shownQuote", "Devis " + quote.name());
        task.setVariableLocal("shownAmount", French.money(quote.totals().gross()));
        task.setVariableLocal("shownSubject", quote.draft().subject());
        task.setVariableLocal("shownEnd", ending(quote));
        task.setVariableLocal("shownBefore", French.money(quote.totals().net().plus(quote.givenUp())));
        task.setVariableLocal("shownDiscount", French.money(quote.givenUp()));
        task.setVariableLocal("shownQuotePage", "/devis/" + quote.id());
        task.setVariableLocal("shownPage", intervention == null ? "" : "/interventions/" + intervention);
        task.setVariableLocal(
                "shownCustomerPage", "/clients/" + quote.customer().id());
        task.setName(task.getName() + " – " + quote.name());
    }

    private static String ending(QuoteView quote) {
        @Nullable String reason = quote.reason();
        return reason == null ? "Il est resté sans réponse." : "Refusé : « " + reason + " »";
    }
}
