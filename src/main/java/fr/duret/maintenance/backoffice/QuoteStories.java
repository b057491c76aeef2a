package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.billing.AgreedPrices;
import fr.duret.maintenance.billing.InvoiceList;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.quotes.QuoteView;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells what has become of a quote: its answers, its deposit, its visit. */
@Component
class QuoteStories {

    private final InvoiceList invoices;
    private final AgreedPrices prices;
    private final InterventionBook interventions;

    QuoteStories(InvoiceList invoices, AgreedPrices prices, InterventionBook interventions) {
        this.invoices = invoices;
        this.prices = prices;
        this.interventions = interventions;
    }

    QuoteStory of(QuoteView quote) {
        return new QuoteStory(
                QuoteStory.timeline(quote),
                invoices.about(quote.id()).stream().map(InvoiceLink::of).toList(),
                prices.byQuote(quote.id())
                        .map(work -> visit(work.interventionId()))
                        .orElse(null));
    }

    private QuoteStory.Visit visit(UUID interventionId) {
        InterventionView intervention = interventions.intervention(interventionId);
        return new QuoteStory.Visit(
                "/interventions/" + interventionId,
                intervention.reference(),
                InterventionWords.of(intervention.status()),
                intervention.plannedStart());
    }
}
