package fr.duret.maintenance.contracts;

import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.contracts.TermsStarted.StartedTerm;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.shared.Comparison;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.RegisterCounts;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes contracts into the books, and the changes that a newer draft of the same contract brings. */
@Service
public class ContractRegister {

    private static final String AUTHOR = "Import";

    private final Contracts contracts;
    private final CustomerRegister customers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final EntityManager entityManager;
    private final Clock clock;

    ContractRegister(
            Contracts contracts,
            CustomerRegister customers,
            Journal journal,
            ApplicationEventPublisher events,
            EntityManager entityManager,
            Clock clock) {
        this.contracts = contracts;
        this.customers = customers;
        this.journal = journal;
        this.events = events;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** What registering those contracts would do; drafts that are refused count as changes. */
    @Transactional(readOnly = true)
    public RegisterCounts compare(List<ContractDraft> drafts) {
        return comparison(drafts).counts();
    }

    /** Which of those drafts cannot be registered, by their reference, and why. */
    @Transactional(readOnly = true)
    public Map<String, Refusal> refusals(List<ContractDraft> drafts) {
        LocalDate today = Paris.today(clock);
        return comparison(drafts).changed().entrySet().stream()
                .flatMap(entry -> new Amendment(entry.getKey(), entry.getValue())
                        .objection(today).stream()
                                .map(refusal -> Map.entry(entry.getKey().reference(), refusal)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Registers the drafts, each under its reference: a new one makes a contract, a known one changes it, the same one
     * again changes nothing. A batch of some hundreds costs a handful of statements and stays in no memory.
     */
    @Transactional
    public RegisterCounts register(List<ContractDraft> drafts) {
        Comparison<ContractDraft, Contract> comparison = comparison(drafts);
        List<StartedTerm> started = new ArrayList<>();
        contracts.saveAll(created(comparison.unknown(), started));
        comparison.changed().forEach((contract, draft) -> change(contract, draft, started));
        contracts.flush();
        if (!started.isEmpty()) {
            events.publishEvent(new TermsStarted(started));
        }
        entityManager.flush();
        entityManager.clear();
        return comparison.counts();
    }

    private Comparison<ContractDraft, Contract> comparison(List<ContractDraft> drafts) {
        List<String> references = drafts.stream().map(ContractDraft::reference).toList();
        return Comparison.of(
                drafts,
                contracts.findByReferenceIn(references),
                (contract, draft) -> new Amendment(contract, draft).changesNothing());
    }

    private List<Contract> created(List<ContractDraft> drafts, List<StartedTerm> started) {
        Map<UUID, CustomerView> signers = customers.customers(
                drafts.stream().map(ContractDraft::customerId).toList());
        LocalDate today = Paris.today(clock);
        List<Contract> created = new ArrayList<>();
        for (ContractDraft draft : drafts) {
            CustomerView signer = signers.get(draft.customerId());
            if (signer == null) {
                throw new IllegalArgumentException("There is no customer " + draft.customerId());
            }
            Contract contract = new Contract(draft, signer.kind(), clock.instant(), today);
            created.add(contract);
            if (contract.last().isOpen()) {
                started.add(started(contract, contract.last(), false));
            }
        }
        return created;
    }

    private void change(Contract contract, ContractDraft draft, List<StartedTerm> started) {
        LocalDate today = Paris.today(clock);
        Amendment amendment = new Amendment(contract, draft);
        amendment.objection(today).ifPresent(refusal -> {
            throw refusal;
        });
        ContractTerm last = contract.last();
        if (amendment.opensATerm()) {
            follow(contract, draft, today, started);
        } else {
            boolean moved = contract.change(draft);
            journal.write(contract, last, moved ? JournalKind.MOVED : JournalKind.CHANGED, AUTHOR, null);
            if (moved) {
                events.publishEvent(new TermMoved(
                        contract.id(), last.id(), contract.conditions().plan(), contract.isTacit()));
            }
            events.publishEvent(new ContractChanged(contract.id(), last.id()));
        }
    }

    private void follow(Contract contract, ContractDraft draft, LocalDate today, List<StartedTerm> started) {
        ContractTerm before = contract.last();
        boolean wasOpen = before.isOpen();
        ContractTerm next = contract.follow(draft);
        journal.write(contract, before, JournalKind.RENEWED, AUTHOR, null);
        contracts.flush();
        if (wasOpen) {
            events.publishEvent(new ContractRenewed(contract.id(), before.id()));
        }
        if (draft.endsOn().isBefore(today)) {
            contract.lapse(next, TermOutcome.LAPSED);
        } else {
            started.add(started(contract, next, false));
        }
    }

    static StartedTerm started(Contract contract, ContractTerm term, boolean renewal) {
        return new StartedTerm(
                contract.id(),
                term.id(),
                contract.conditions().plan(),
                contract.isTacit(),
                renewal,
                term.startsOn(),
                contract.conditions().visitsPerYear());
    }
}
