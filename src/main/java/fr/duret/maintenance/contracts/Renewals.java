package fr.duret.maintenance.contracts;

import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Renews terms, takes refusals, and settles what becomes of a contract when a term is over. */
@Service
public class Renewals {

    private final Contracts contracts;
    private final ContractProperties properties;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Renewals(
            Contracts contracts,
            ContractProperties properties,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contracts = contracts;
        this.properties = properties;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Renews the term: the next one opens, and is looked after from now on. A term that has been renewed already stays
     * as it is.
     *
     * @return whether this call renewed it
     */
    @Transactional
    public boolean renew(UUID termId, RenewalOrigin origin, String author, @Nullable String note) {
        Contract contract = contracts.lockedOfTerm(termId);
        ContractTerm term = contract.term(termId);
        if (origin == RenewalOrigin.LINK && term.isOpen()) {
            requireNotOver(term);
        }
        return open(contract, term, origin, author, note);
    }

    private boolean open(
            Contract contract, ContractTerm term, RenewalOrigin origin, String author, @Nullable String note) {
        ContractTerm next =
                contract.renew(term.id(), origin, properties.revisionPercent()).orElse(null);
        if (next == null) {
            return false;
        }
        if (origin.isAtADistance() && contract.signatory() == CustomerKind.CONSUMER) {
            next.withdrawable(Withdrawals.lastDay(Paris.today(clock)));
        }
        journal.write(contract, term, JournalKind.RENEWED, author, note);
        contracts.flush();
        events.publishEvent(new ContractRenewed(contract.id(), term.id()));
        events.publishEvent(new TermsStarted(List.of(ContractRegister.started(contract, next, true))));
        return true;
    }

    /** Notes that the customer does not want another term; the contract runs to its end. */
    @Transactional
    public void decline(UUID termId, String author, @Nullable String note) {
        Contract contract = contracts.lockedOfTerm(termId);
        if (contract.decline(termId, Paris.today(clock))) {
            journal.write(contract, contract.term(termId), JournalKind.DECLINED, author, note);
            events.publishEvent(new RenewalDeclined(contract.id(), termId));
        }
    }

    /**
     * The customer declines by their own link: possible until the last day of the period in which the contract lets a
     * tacit renewal be refused.
     */
    @Transactional
    public void declineByLink(UUID termId) {
        Contract contract = contracts.lockedOfTerm(termId);
        LocalDate limit = contract.noticeWindow(contract.term(termId).endsOn()).declineBefore();
        if (contract.term(termId).isOpen() && Paris.today(clock).isAfter(limit)) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "decline-too-late",
                    "Le délai pour refuser la reconduction est passé",
                    "Ce contrat pouvait être refusé jusqu’au " + French.date(limit)
                            + ". Appelez-nous : nous regarderons ensemble" + " ce qui est possible.");
        }
        decline(termId, "Client, par le lien reçu", null);
    }

    /**
     * Settles a term that is over: a tacit one that nobody declined is renewed, any other ends the contract. Settling
     * twice changes nothing.
     *
     * @return what became of the term; empty if it is not over, because its end has been moved in the meantime
     */
    @Transactional
    public Optional<TermOutcome> settle(UUID termId) {
        Contract contract = contracts.lockedOfTerm(termId);
        ContractTerm term = contract.term(termId);
        TermOutcome outcome = term.outcome();
        if (outcome != null) {
            return Optional.of(outcome);
        }
        if (!Paris.today(clock).isAfter(term.endsOn())) {
            return Optional.empty();
        }
        if (contract.isTacit() && term.declinedOn() == null) {
            open(contract, term, RenewalOrigin.TACIT, "Échéance du contrat", null);
            return Optional.of(TermOutcome.RENEWED);
        }
        TermOutcome end = term.declinedOn() == null ? TermOutcome.LAPSED : TermOutcome.DECLINED;
        contract.lapse(term, end);
        journal.write(contract, term, JournalKind.LAPSED, "Échéance du contrat", end.label());
        events.publishEvent(new ContractLapsed(contract.id(), termId));
        return Optional.of(end);
    }

    private void requireNotOver(ContractTerm term) {
        if (Paris.today(clock).isAfter(term.endsOn())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "term-is-over",
                    "Ce contrat a pris fin",
                    "Le contrat a pris fin le " + French.date(term.endsOn())
                            + ". Appelez-nous pour en conclure un nouveau.");
        }
    }
}
