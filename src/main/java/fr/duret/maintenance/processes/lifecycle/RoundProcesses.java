package fr.duret.maintenance.processes.lifecycle;

import fr.duret.maintenance.rounds.OptimisationAsked;
import fr.duret.maintenance.rounds.OptimisationEnded;
import fr.duret.maintenance.rounds.ProposalDecided;
import fr.duret.maintenance.rounds.ProposalWithdrawn;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and moves the processes of optimised rounds, in the transaction in which the thing happened. */
@Component
class RoundProcesses {

    private final Engine engine;

    RoundProcesses(Engine engine) {
        this.engine = engine;
    }

    @EventListener
    void on(OptimisationAsked event) {
        engine.start(
                DomainMessage.OPTIMISATION_ASKED,
                event.runId(),
                Map.of("runId", event.runId().toString()));
    }

    @EventListener
    void on(OptimisationEnded event) {
        tell(DomainMessage.OPTIMISATION_ENDED, event.runId(), Map.of("proposed", event.proposed()));
    }

    @EventListener
    void on(ProposalWithdrawn event) {
        tell(DomainMessage.PROPOSAL_WITHDRAWN, event.runId(), Map.of());
    }

    @EventListener
    void on(ProposalDecided event) {
        tell(
                DomainMessage.PROPOSAL_DECIDED,
                event.runId(),
                Map.of("decision", event.decision(), "answeredBy", event.by()));
    }

    private void tell(DomainMessage message, UUID run, Map<String, Object> variables) {
        engine.tell(message, run, "runId", run, variables);
    }
}
