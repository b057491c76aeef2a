package fr.duret.maintenance.interventions;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.Sha256;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the customer's signed consent to more time than was planned. */
@Service
@Transactional
public class Amendments {

    public static final int MOST_MINUTES = 12 * 60;

    private final Desk desk;
    private final AmendmentBook book;
    private final SignatureBook signatures;
    private final CustomerRegister customers;
    private final Journal journal;
    private final Clock clock;

    Amendments(
            Desk desk,
            AmendmentBook book,
            SignatureBook signatures,
            CustomerRegister customers,
            Journal journal,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.signatures = signatures;
        this.customers = customers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps the consent; it takes the place of an earlier one for less time. Refused as {@code amendment-signed-already}
     * if there is one for as much, as {@code amendment-minutes} unless the time lies between a minute and twelve hours.
     * A report that was signed before has to be signed again, for it shows the amendment.
     *
     * @param draft a signature by the customer
     */
    public UUID sign(Change change, int minutes, Money hourlyRate, SignatureDraft draft) {
        requireMinutes(minutes);
        requireSigned(draft);
        Intervention intervention = desk.take(change);
        book.of(intervention.id())
                .filter(earlier -> earlier.minutes() >= minutes)
                .ifPresent(earlier -> {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "amendment-signed-already",
                            "Un avenant est déjà signé",
                            "L'avenant de l'intervention " + intervention.reference() + " porte déjà sur "
                                    + earlier.minutes() + " minutes. Un autre doit porter sur plus.");
                });
        intervention.touch();
        signatures.voidIfSigned(intervention, change.author(), "Avenant signé");
        ClockTap.Times times = draft.receivedAt(clock.instant());
        book.replace(intervention.id(), times.received());
        UUID amendment = book.write(
                intervention.id(),
                content(intervention, change.author(), minutes, hourlyRate, draft, times),
                draft,
                times.received());
        journal.write(
                intervention,
                Deed.AMENDED,
                change.author(),
                French.duration(minutes) + " au plus, " + French.money(hourlyRate) + " HT de l’heure, "
                        + draft.signerName());
        return amendment;
    }

    private static void requireSigned(SignatureDraft draft) {
        if (draft.outcome() != SignatureOutcome.SIGNED) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "amendment-unsigned",
                    "L'avenant n'est pas signé",
                    "Sans la signature du client, le temps supplémentaire ne se facture pas d'office.");
        }
    }

    /** Refuses as {@code amendment-minutes} what nobody adds on the spot: less than a minute, more than twelve hours. */
    public static void requireMinutes(int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "amendment-minutes",
                    "Durée impossible",
                    "Un avenant porte sur 1 à " + MOST_MINUTES + " minutes, pas sur " + minutes + ".");
        }
    }

    private SignedAmendment content(
            Intervention intervention,
            String technician,
            int minutes,
            Money hourlyRate,
            SignatureDraft draft,
            ClockTap.Times times) {
        return new SignedAmendment(
                intervention.reference(),
                customers.customer(intervention.customerId()).name(),
                customers.site(intervention.siteId()).address().line(),
                technician,
                minutes,
                hourlyRate.amount(),
                Objects.requireNonNull(draft.signerName()),
                Objects.requireNonNull(draft.consent()),
                Sha256.hex(Objects.requireNonNull(draft.image())),
                times.counts());
    }
}
