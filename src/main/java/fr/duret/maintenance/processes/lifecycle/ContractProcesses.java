package fr.duret.maintenance.processes.lifecycle;

import fr.duret.maintenance.contracts.ContractRenewed;
import fr.duret.maintenance.contracts.ContractTerminated;
import fr.duret.maintenance.contracts.RenewalDeclined;
import fr.duret.maintenance.contracts.TermMoved;
import fr.duret.maintenance.contracts.TerminationRequested;
import fr.duret.maintenance.contracts.TermsStarted;
import fr.duret.maintenance.contracts.TermsStarted.StartedTerm;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and moves the processes of contracts, in the transaction in which the thing happened. */
@Component
class ContractProcesses {

    private final Engine engine;

    ContractProcesses(Engine engine) {
        this.engine = engine;
    }

    @EventListener
    void on(TermsStarted event) {
        engine.startAll(
                event.terms(), term -> engine.start(DomainMessage.TERM_STARTED, term.contractId(), variables(term)));
    }

    @EventListener
    void on(ContractRenewed event) {
        engine.tell(DomainMessage.CONTRACT_RENEWED, event.contractId(), "termId", event.termId(), Map.of());
    }

    @EventListener
    void on(RenewalDeclined event) {
        engine.tell(DomainMessage.RENEWAL_DECLINED, event.contractId(), "termId", event.termId(), Map.of());
    }

    @EventListener
    void on(ContractTerminated event) {
        engine.tell(DomainMessage.CONTRACT_TERMINATED, event.contractId(), "termId", event.termId(), Map.of());
    }

    @EventListener
    void on(TermMoved event) {
        engine.tell(
                DomainMessage.TERM_MOVED,
                event.contractId(),
                "termId",
                event.termId(),
                Map.of("plan", event.plan().name(), "tacit", event.tacit()));
    }

    @EventListener
    void on(TerminationRequested event) {
        engine.start(
                DomainMessage.TERMINATION_REQUESTED,
                event.requestId(),
                Map.of("requestId", event.requestId().toString()));
    }

    private static Map<String, Object> variables(StartedTerm term) {
        return Map.of(
                "termId", term.termId().toString(),
                "plan", term.plan().name(),
                "tacit", term.tacit(),
                "renewal", term.renewal());
    }
}
