package fr.duret.maintenance.signing;

import fr.duret.maintenance.notifications.Recalls;
import fr.duret.maintenance.quotes.QuoteExpired;
import fr.duret.maintenance.quotes.QuoteRefused;
import fr.duret.maintenance.quotes.QuoteReplaced;
import fr.duret.maintenance.quotes.QuoteSigned;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds nobody of a quote that is over: a text message of a Sunday waits for Monday, and much happens until then. */
@Component
class QuoteReminders {

    private final Recalls recalls;

    QuoteReminders(Recalls recalls) {
        this.recalls = recalls;
    }

    @EventListener
    void on(QuoteSigned event) {
        recall(event.quoteId());
    }

    @EventListener
    void on(QuoteRefused event) {
        recall(event.quoteId());
    }

    @EventListener
    void on(QuoteReplaced event) {
        recall(event.quoteId());
    }

    @EventListener
    void on(QuoteExpired event) {
        recall(event.quoteId());
    }

    private void recall(UUID quoteId) {
        recalls.recall("quote-reminder", quoteId, "Le devis n’attend plus de réponse.");
    }
}
