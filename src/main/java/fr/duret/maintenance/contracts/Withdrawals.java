package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets consumers withdraw from a renewal that they concluded at a distance, within fourteen days and without a reason
 * (Code de la consommation, L221-18 to L221-21).
 */
@Service
public class Withdrawals {

    private static final int DAYS = 14;

    private final Contracts contracts;
    private final ContractChanges changes;
    private final Clock clock;

    Withdrawals(Contracts contracts, ContractChanges changes, Clock clock) {
        this.contracts = contracts;
        this.changes = changes;
        this.clock = clock;
    }

    /** The last day: the fourteenth after the conclusion, or the next working day if it is none (L221-19). */
    static LocalDate lastDay(LocalDate concludedOn) {
        return WorkingDays.onOrAfter(concludedOn.plusDays(DAYS));
    }

    /**
     * Takes the declaration: the contract goes back to ending with the term before, or today if the renewed one has
     * begun. Declaring again changes nothing.
     *
     * @return when it was taken
     */
    @Transactional
    public Instant withdraw(UUID termId, String name) {
        Contract contract = contracts.lockedOfTerm(termId);
        ContractTerm term = contract.term(termId);
        Instant now = clock.instant();
        if (term.outcome() == TermOutcome.TERMINATED) {
            return now;
        }
        LocalDate until = term.withdrawableUntil();
        LocalDate today = Paris.today(clock);
        if (until == null || today.isAfter(until)) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "withdrawal-too-late",
                    "Le délai de rétractation est passé",
                    "Ce renouvellement ne peut plus être annulé ainsi. Pour mettre fin au contrat, utilisez"
                            + " « Résilier votre contrat » ou appelez-nous.");
        }
        LocalDate lastDay = term.startsOn().isAfter(today) ? term.startsOn().minusDays(1) : today;
        changes.terminate(
                contract.id(),
                lastDay,
                "Client, par le lien reçu",
                "Rétractation déclarée par " + name + " le " + French.moment(now));
        return now;
    }
}
