package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What must be so before a quote is signed or taken back. */
final class QuoteGuards {

    private QuoteGuards() {}

    static void requireRenewable(String name, QuoteState state) {
        if (state != QuoteState.SENT && state != QuoteState.REFUSED && state != QuoteState.EXPIRED) {
            throw QuoteRefusals.state(name, state, "une nouvelle version se fait d'un devis envoyé, refusé ou expiré.");
        }
    }

    static void requireOpen(String name, QuoteState state) {
        if (state != QuoteState.SENT) {
            throw QuoteRefusals.state(name, state, "rien n'a été changé.");
        }
    }

    static void requireOverdue(String name, QuoteState state, @Nullable QuoteDeparture departure, LocalDate today) {
        requireOpen(name, state);
        if (departure != null && !today.isAfter(departure.validUntil())) {
            throw QuoteRefusals.state(
                    name, state, "il vaut jusqu'au " + French.date(departure.validUntil()) + " inclus.");
        }
    }

    static void requireSignable(
            String name, QuoteState state, @Nullable QuoteDeparture departure, String shown, LocalDate today) {
        if (state != QuoteState.SENT || departure == null) {
            throw QuoteRefusals.state(name, state, "il ne peut pas être signé.");
        }
        if (today.isAfter(departure.validUntil())) {
            throw QuoteRefusals.rule(
                    "quote-expired",
                    "Ce devis n'est plus valable",
                    name + " valait jusqu'au " + French.date(departure.validUntil())
                            + ". Appelez-nous : nous en ferons un nouveau.");
        }
        if (!shown.equals(departure.sha256())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "quote-document-differs",
                    "Le document n'est pas celui du devis",
                    "Ce qui a été présenté à la signature n'est pas le document envoyé. Rouvrez le devis, puis signez.");
        }
    }

    static void requireWithdrawable(
            String name, QuoteState state, @Nullable QuoteSignature signature, LocalDate today) {
        if (state != QuoteState.SIGNED || signature == null) {
            throw QuoteRefusals.state(name, state, "il n'y a rien à rétracter.");
        }
        LocalDate until = signature.withdrawableUntil();
        if (until == null || today.isAfter(until)) {
            throw QuoteRefusals.rule(
                    "withdrawal-too-late",
                    "Il n'est plus possible de renoncer ainsi",
                    until == null
                            ? name + " n'ouvre pas de droit de rétractation. Appelez-nous."
                            : "Le délai pour renoncer à " + name + " a pris fin le " + French.date(until)
                                    + ". Appelez-nous.");
        }
    }
}
