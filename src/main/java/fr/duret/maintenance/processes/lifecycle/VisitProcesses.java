package fr.duret.maintenance.processes.lifecycle;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractChanged;
import fr.duret.maintenance.contracts.ContractTerminated;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.TermMoved;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.contracts.TermsStarted;
import fr.duret.maintenance.contracts.TermsStarted.StartedTerm;
import fr.duret.maintenance.interventions.ClockedOut;
import fr.duret.maintenance.interventions.InterventionCancelled;
import fr.duret.maintenance.interventions.InterventionPlanned;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.visits.VisitBook;
import fr.duret.maintenance.visits.VisitsCarriedOver;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts and moves the processes of contracts' visits, in the transaction in which the thing happened. */
@Component
class VisitProcesses {

    private static final String PROCESS = "contract-visits";

    private final Engine engine;
    private final ContractBook contracts;
    private final VisitBook visits;
    private final Clock clock;

    VisitProcesses(Engine engine, ContractBook contracts, VisitBook visits, Clock clock) {
        this.engine = engine;
        this.contracts = contracts;
        this.visits = visits;
        this.clock = clock;
    }

    /** A contract that has run for a while is followed from now on, but its customer is not told what they know. */
    @EventListener
    void on(TermsStarted event) {
        engine.startAll(
                event.terms().stream().filter(term -> term.visitsPerYear() > 0).toList(),
                term -> start(term, !term.startsOn().isBefore(Paris.today(clock))));
    }

    /** Told by the contract's own process listener; here it only waits for a reckoning that is under way. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ContractTerminated event) {
        visits.hold(event.contractId());
    }

    @EventListener
    void on(ContractChanged event) {
        visits.hold(event.contractId());
        if (engine.runs(PROCESS, event.contractId(), "termId", event.termId().toString())) {
            changed(event.contractId(), event.termId());
        } else {
            ContractView contract = contracts.contract(event.contractId());
            TermView term = contract.term(event.termId());
            if (contract.isActive() && contract.visitsPerYear() > 0) {
                start(
                        new StartedTerm(
                                contract.id(),
                                term.id(),
                                contract.plan(),
                                contract.tacit(),
                                false,
                                term.startsOn(),
                                contract.visitsPerYear()),
                        false);
            }
        }
    }

    @EventListener
    void on(TermMoved event) {
        visits.hold(event.contractId());
        changed(event.contractId(), event.termId());
    }

    @EventListener
    void on(VisitsCarriedOver event) {
        visits.hold(event.contractId());
        changed(event.contractId(), event.termId());
    }

    @EventListener
    void on(InterventionPlanned event) {
        changed(event.interventionId());
    }

    @EventListener
    void on(InterventionCancelled event) {
        changed(event.interventionId());
    }

    @EventListener
    void on(ClockedOut event) {
        changed(event.interventionId());
    }

    private void changed(UUID interventionId) {
        visits.ownerOf(interventionId).ifPresent(owner -> changed(owner.contractId(), owner.termId()));
    }

    private void changed(UUID contractId, UUID termId) {
        engine.tell(
                DomainMessage.VISITS_CHANGED,
                contractId,
                "termId",
                termId,
                Map.of("plan", contracts.contract(contractId).plan().name()));
    }

    private void start(StartedTerm term, boolean announce) {
        engine.start(
                DomainMessage.VISITS_OWED,
                term.contractId(),
                Map.of(
                        "termId", term.termId().toString(),
                        "plan", term.plan().name(),
                        "renewal", term.renewal(),
                        "startsOn", term.startsOn().toString(),
                        "announce", announce || term.renewal()));
    }
}
