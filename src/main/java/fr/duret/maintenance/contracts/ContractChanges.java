package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a running contract at the office: another end, or an end before its time. */
@Service
public class ContractChanges {

    private final Contracts contracts;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContractChanges(Contracts contracts, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.contracts = contracts;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Moves the end of the contract's open term to that day, which may not lie in the past. */
    @Transactional
    public void moveEnd(UUID contractId, LocalDate endsOn, String author, @Nullable String note) {
        Contract contract = contracts.locked(contractId);
        ContractTerm term = contract.last();
        requireActive(contract);
        if (endsOn.isBefore(Paris.today(clock))) {
            throw contract.endsInThePast(endsOn);
        }
        if (endsOn.isBefore(term.startsOn())) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "end-before-start",
                    "L’échéance précède le début de la période",
                    "La période en cours commence le " + French.date(term.startsOn())
                            + " : choisissez une échéance à partir de" + " cette date.");
        }
        LocalDate before = term.endsOn();
        if (term.reschedule(term.startsOn(), endsOn)) {
            String moved = "Du " + French.date(before) + " au " + French.date(endsOn)
                    + (note == null || note.isBlank() ? "" : " : " + note);
            journal.write(contract, term, JournalKind.MOVED, author, moved);
            contracts.flush();
            events.publishEvent(new TermMoved(
                    contract.id(), term.id(), contract.conditions().plan(), contract.isTacit()));
        }
    }

    /** Ends the contract for a reason on that day, which is neither past nor outside its terms. */
    @Transactional
    public void terminate(UUID contractId, LocalDate on, String author, String reason) {
        Contract contract = contracts.locked(contractId);
        LocalDate today = Paris.today(clock);
        LocalDate begins = contract.terms().get(0).startsOn();
        terminate(contract, on, begins.isAfter(today) ? begins : today, author, reason);
    }

    /** Ends the contract on a day that may lie as far back as the earliest one. */
    void terminate(Contract contract, LocalDate on, LocalDate earliest, String author, String reason) {
        requireActive(contract);
        ContractTerm term = contract.last();
        contract.terminate(on, earliest, reason);
        journal.write(contract, term, JournalKind.TERMINATED, author, reason);
        contracts.flush();
        events.publishEvent(new ContractTerminated(contract.id(), term.id()));
    }

    private static void requireActive(Contract contract) {
        if (contract.status() != ContractStatus.ACTIVE) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "contract-not-active",
                    "Ce contrat n’est plus en cours",
                    "Le contrat " + contract.reference() + " est "
                            + contract.status().label().toLowerCase(java.util.Locale.FRENCH)
                            + " : il ne peut plus être modifié.");
        }
    }
}
