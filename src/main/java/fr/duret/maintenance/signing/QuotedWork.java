package fr.duret.maintenance.signing;

import fr.duret.maintenance.billing.AgreedPrices;
import fr.duret.maintenance.billing.AgreedWork;
import fr.duret.maintenance.billing.Deposits;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.DueWindow;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionDraft;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.quotes.QuoteKind;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a signature sets off: the intervention with its work order, the deposit, and the end of both if it is withdrawn. */
@Service
@Transactional
public class QuotedWork {

    /**
     * What is open now.
     *
     * @param depositAt from when a deposit may be asked
     * @param withdrawalOverAt from when it cannot be withdrawn any more; absent without that right
     */
    public record Opened(
            UUID interventionId,
            boolean hasDeposit,
            Instant depositAt,
            @Nullable Instant withdrawalOverAt) {}

    private static final String AUTHOR = "Devis signé";
    private static final int LONGEST_SUBJECT = 200;

    private final Quotes quotes;
    private final Dispatch dispatch;
    private final InterventionBook interventions;
    private final AgreedPrices prices;
    private final Deposits deposits;
    private final Clock clock;

    QuotedWork(
            Quotes quotes,
            Dispatch dispatch,
            InterventionBook interventions,
            AgreedPrices prices,
            Deposits deposits,
            Clock clock) {
        this.quotes = quotes;
        this.dispatch = dispatch;
        this.interventions = interventions;
        this.prices = prices;
        this.deposits = deposits;
        this.clock = clock;
    }

    /**
     * Opens the intervention of a signed quote, still to be planned, with the quote's lines as its work order and price;
     * once, the id is the same at every call. Nobody can plan it before the first lawful day (L221-25).
     */
    public Opened open(UUID quoteId) {
        QuoteView quote = quotes.quote(quoteId);
        QuoteView.Signed signed = Objects.requireNonNull(quote.signed(), "Only a signed quote is carried out");
        LocalDate until = signed.withdrawableUntil();
        UUID intervention =
                prices.byQuote(quoteId).map(AgreedWork::interventionId).orElseGet(() -> open(quote, signed));
        return new Opened(
                intervention,
                quote.draft().depositPercent() > 0,
                Paris.opening(signed.depositFrom()),
                until == null ? null : Paris.startOf(until.plusDays(1)));
    }

    private UUID open(QuoteView quote, QuoteView.Signed signed) {
        UUID intervention = dispatch.open(draft(quote, signed), AUTHOR);
        dispatch.waitUntil(intervention, signed.workFrom());
        prices.agree(new AgreedWork(
                intervention, quote.id(), quote.name(), quote.draft().subject(), WorkOrderLines.of(quote)));
        return intervention;
    }

    private static InterventionDraft draft(QuoteView quote, QuoteView.Signed signed) {
        Integer delay = quote.draft().delayDays();
        LocalDate promised = Paris.dateOf(signed.at()).plusDays(delay == null ? 0 : delay);
        LocalDate from = signed.workFrom();
        String subject = "Devis " + quote.name() + " : " + quote.draft().subject();
        return new InterventionDraft(
                kind(quote.draft().kind()),
                subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
                quote.customer().id(),
                quote.site().id(),
                null,
                null,
                new DueWindow(from, promised.isBefore(from) ? from : promised));
    }

    private static InterventionKind kind(QuoteKind kind) {
        return switch (kind) {
            case REPAIR -> InterventionKind.REPLACEMENT;
            case UPKEEP -> InterventionKind.PREVENTIVE_MAINTENANCE;
            case WORKS -> InterventionKind.NEW_INSTALLATION;
        };
    }

    /**
     * Asks for the deposit of a signed quote, once, on its first lawful day or later. Empty if there is none to ask for;
     * refused as {@code deposit-too-soon} before that day (L221-10).
     */
    public Optional<UUID> askDeposit(UUID quoteId) {
        QuoteView quote = quotes.quote(quoteId);
        QuoteView.Signed signed = quote.signed();
        int percent = quote.draft().depositPercent();
        if (quote.state() != QuoteState.SIGNED || signed == null || percent == 0) {
            return Optional.empty();
        }
        if (Paris.today(clock).isBefore(signed.depositFrom())) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "deposit-too-soon",
                    "Il est trop tôt pour demander l'acompte",
                    "Signé hors de l'agence, ce devis ne permet aucun paiement pendant sept jours.");
        }
        return deposits.ask(quoteId, BigDecimal.valueOf(percent));
    }

    /**
     * After a withdrawal: the deposit is given back by a credit note, and the intervention cancelled; false if work has
     * begun, so that somebody has to settle what is owed for it (L221-25).
     */
    public boolean takeBack(UUID quoteId) {
        deposits.giveBack(quoteId, "Rétractation du client");
        Optional<AgreedWork> work = prices.byQuote(quoteId);
        if (work.isEmpty()) {
            return true;
        }
        UUID id = work.get().interventionId();
        InterventionStatus status = interventions.intervention(id).status();
        boolean untouched = !prices.areBegun(quoteId);
        if (status == InterventionStatus.TO_PLAN || status == InterventionStatus.PLANNED) {
            dispatch.cancel(id, "Le client s’est rétracté", AUTHOR);
            return untouched;
        }
        return untouched && status == InterventionStatus.CANCELLED;
    }
}
