package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractLapsed;
import fr.duret.maintenance.contracts.ContractRenewed;
import fr.duret.maintenance.contracts.ContractTerminated;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.RenewalDeclined;
import fr.duret.maintenance.contracts.RenewalOrigin;
import fr.duret.maintenance.contracts.TermOutcome;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.contracts.TerminationRequested;
import fr.duret.maintenance.contracts.Terminations;
import fr.duret.maintenance.contracts.TermsStarted;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees what happens to contracts, writes it down, and lets the invented customers know. */
@Component
@Profile("rehearsal")
class Witness {

    private final ContractBook book;
    private final Terminations terminations;
    private final KnownContracts contracts;
    private final EventLog log;
    private final InventedCustomers customers;
    private final Clock clock;

    Witness(
            ContractBook book,
            Terminations terminations,
            KnownContracts contracts,
            EventLog log,
            InventedCustomers customers,
            Clock clock) {
        this.book = book;
        this.terminations = terminations;
        this.contracts = contracts;
        this.log = log;
        this.customers = customers;
        this.clock = clock;
    }

    @EventListener
    void on(TermsStarted event) {
        event.terms().stream().filter(term -> !term.renewal()).forEach(term -> {
            ContractView contract = book.contract(term.contractId());
            log.note(about(EventKind.CONTRACT_STARTED, contract, term.termId()));
            KnownContract known = contracts.remember(contract);
            EventLog.afterCommit(() -> customers.begin(known));
        });
    }

    @EventListener
    void on(ContractRenewed event) {
        ContractView contract = book.contract(event.contractId());
        TermView next = contract.last();
        RenewalOrigin origin = contract.term(event.termId()).renewedBy();
        log.note(about(EventKind.CONTRACT_RENEWED, contract, event.termId())
                .with(LogKey.BY, origin == null ? null : origin.name().toLowerCase(Locale.ROOT))
                .with(LogKey.RENEWED_UNTIL, next.endsOn()));
        KnownContract known = contracts.remember(contract);
        EventLog.afterCommit(() -> customers.renewed(known, next));
    }

    @EventListener
    void on(RenewalDeclined event) {
        log.note(about(EventKind.RENEWAL_DECLINED, book.contract(event.contractId()), event.termId()));
    }

    @EventListener
    void on(ContractLapsed event) {
        ContractView contract = book.contract(event.contractId());
        boolean declined = contract.term(event.termId()).outcome() == TermOutcome.DECLINED;
        log.note(about(declined ? EventKind.CONTRACT_ENDED : EventKind.CONTRACT_LAPSED, contract, event.termId()));
    }

    @EventListener
    void on(ContractTerminated event) {
        ContractView contract = book.contract(event.contractId());
        log.note(about(EventKind.CONTRACT_TERMINATED, contract, event.termId())
                .with(LogKey.TERMINATED_ON, contract.terminatedOn()));
    }

    @EventListener
    void on(TerminationRequested event) {
        UUID contractId = terminations.request(event.requestId()).contractId();
        if (contractId != null) {
            contracts.remember(event.requestId(), contractId);
        }
        LogLine line = new LogLine(clock.instant(), EventKind.TERMINATION_REQUESTED);
        contracts.about(event.requestId()).ifPresent(contract -> contract.in(line));
        log.note(line);
    }

    private LogLine about(EventKind kind, ContractView contract, UUID termId) {
        TermView term = contract.term(termId);
        return contracts
                .remember(contract)
                .in(new LogLine(clock.instant(), kind))
                .with(LogKey.STARTS_ON, term.startsOn())
                .with(LogKey.ENDS_ON, term.endsOn())
                .with(LogKey.PLAN, contract.plan())
                .with(LogKey.TACIT, contract.tacit());
    }
}
