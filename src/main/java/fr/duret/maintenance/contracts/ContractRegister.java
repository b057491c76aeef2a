package fr.duret.maintenance.contracts;

import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.contracts.TermsStarted.StartedTerm;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.shared.FrenchText;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes contracts into the books, and the changes that a newer draft of the same contract brings. */
@Service
public class ContractRegister {

    private static final int CHUNK = 500;
    private static final String AUTHOR = "Import";

    private final Contracts contracts;
    private final CustomerRegister customers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContractRegister(
            Contracts contracts,
            CustomerRegister customers,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contracts = contracts;
        this.customers = customers;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers the drafts, each under its reference: a new one makes a contract, a known one changes it, the same one
     * again changes nothing.
     */
    @Transactional
    public Registration register(List<ContractDraft> drafts) {
        Registration total = new Registration(0, 0, 0);
        for (int from = 0; from < drafts.size(); from += CHUNK) {
            total = total.plus(registerChunk(drafts.subList(from, Math.min(from + CHUNK, drafts.size()))));
        }
        return total;
    }

    private Registration registerChunk(List<ContractDraft> drafts) {
        Map<String, Contract> known =
                contracts
                        .findByReferenceIn(
                                drafts.stream().map(ContractDraft::reference).toList())
                        .stream()
                        .collect(toMap(Contract::reference, contract -> contract));
        Map<UUID, CustomerKind> kinds =
                customers
                        .customers(drafts.stream()
                                .map(ContractDraft::customerId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(toMap(CustomerView::id, CustomerView::kind));
        LocalDate today = Paris.today(clock);
        List<StartedTerm> started = new ArrayList<>();
        List<Contract> created = new ArrayList<>();
        int updated = 0;
        for (ContractDraft draft : drafts) {
            Contract contract = known.get(draft.reference());
            if (contract == null) {
                CustomerKind kind = Optional.ofNullable(kinds.get(draft.customerId()))
                        .orElseThrow(() -> new IllegalArgumentException("No customer " + draft.customerId()));
                contract = new Contract(draft, kind, clock.instant(), today);
                created.add(contract);
                if (contract.last().isOpen()) {
                    started.add(started(contract, contract.last(), false));
                }
            } else if (update(contract, draft, today, started)) {
                updated++;
            }
        }
        contracts.saveAll(created);
        contracts.flush();
        if (!started.isEmpty()) {
            events.publishEvent(new TermsStarted(started));
        }
        return new Registration(created.size(), updated, drafts.size() - created.size() - updated);
    }

    private boolean update(Contract contract, ContractDraft draft, LocalDate today, List<StartedTerm> started) {
        requireSameParties(contract, draft);
        ContractTerm last = contract.last();
        boolean earlierTerm = contract.termStarting(draft.startsOn())
                .filter(term -> term != last)
                .isPresent();
        if (earlierTerm || (!last.isOpen() && !draft.startsOn().isAfter(last.endsOn()))) {
            return false;
        }
        if (draft.startsOn().isAfter(last.endsOn())) {
            follow(contract, draft, today, started);
            return true;
        }
        boolean repriced = contract.reprice(draft);
        boolean moved = contract.change(draft);
        if (moved) {
            if (draft.endsOn().isBefore(today)) {
                throw endsInThePast(contract, draft.endsOn());
            }
            events.publishEvent(new TermMoved(contract.id(), last.id(), contract.plan(), contract.isTacit()));
        }
        if (moved || repriced) {
            journal.write(contract, last, moved ? JournalKind.MOVED : JournalKind.CHANGED, AUTHOR, null);
        }
        return moved || repriced;
    }

    private void follow(Contract contract, ContractDraft draft, LocalDate today, List<StartedTerm> started) {
        ContractTerm before = contract.last();
        boolean wasOpen = before.isOpen();
        ContractTerm next = contract.follow(draft);
        journal.write(contract, before, JournalKind.RENEWED, AUTHOR, null);
        if (wasOpen) {
            events.publishEvent(new ContractRenewed(contract.id(), before.id()));
        }
        if (draft.endsOn().isBefore(today)) {
            contract.lapse(next, TermOutcome.LAPSED);
        } else {
            started.add(started(contract, next, false));
        }
    }

    private static void requireSameParties(Contract contract, ContractDraft draft) {
        if (!contract.customerId().equals(draft.customerId())) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "contract-of-another-customer",
                    "Ce contrat appartient à un autre client",
                    "Le contrat " + contract.reference() + " est déjà enregistré pour un autre client."
                            + " Donnez au nouveau contrat sa propre référence.");
        }
    }

    static Refusal endsInThePast(Contract contract, LocalDate endsOn) {
        return new Refusal(
                Refusal.Kind.RULE,
                "end-in-the-past",
                "L’échéance est déjà passée",
                "Le contrat " + contract.reference() + " est en cours : sa nouvelle échéance (" + FrenchText.date(endsOn)
                        + ") ne peut pas être dans le passé. Pour y mettre fin, résiliez-le.");
    }

    static StartedTerm started(Contract contract, ContractTerm term, boolean renewal) {
        return new StartedTerm(contract.id(), term.id(), contract.plan(), contract.isTacit(), renewal);
    }
}
