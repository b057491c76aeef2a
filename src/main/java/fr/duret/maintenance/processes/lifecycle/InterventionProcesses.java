package fr.duret.maintenance.processes.lifecycle;

import fr.duret.maintenance.interventions.ClockedIn;
import fr.duret.maintenance.interventions.ClockedOut;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionCancelled;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionOpened;
import fr.duret.maintenance.interventions.InterventionPlanned;
import fr.duret.maintenance.interventions.ReportSigned;
import fr.duret.maintenance.interventions.SignatureVoided;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and moves the processes of interventions, in the transaction in which the thing happened. */
@Component
class InterventionProcesses {

    private final Engine engine;
    private final InterventionBook interventions;

    InterventionProcesses(Engine engine, InterventionBook interventions) {
        this.engine = engine;
        this.interventions = interventions;
    }

    @EventListener
    void on(InterventionOpened event) {
        UUID id = event.interventionId();
        boolean emergency = interventions.intervention(id).kind() == InterventionKind.EMERGENCY_REPAIR;
        engine.start(
                DomainMessage.INTERVENTION_OPENED, id, Map.of("interventionId", id.toString(), "emergency", emergency));
    }

    @EventListener
    void on(InterventionPlanned event) {
        engine.tell(
                DomainMessage.INTERVENTION_PLANNED,
                event.interventionId(),
                "interventionId",
                event.interventionId(),
                Map.of());
    }

    @EventListener
    void on(InterventionCancelled event) {
        engine.tell(
                DomainMessage.INTERVENTION_CANCELLED,
                event.interventionId(),
                "interventionId",
                event.interventionId(),
                Map.of());
    }

    @EventListener
    void on(ClockedIn event) {
        engine.tell(
                DomainMessage.CLOCKED_IN, event.interventionId(), "interventionId", event.interventionId(), Map.of());
    }

    @EventListener
    void on(ClockedOut event) {
        engine.tell(
                DomainMessage.CLOCKED_OUT, event.interventionId(), "interventionId", event.interventionId(), Map.of());
    }

    @EventListener
    void on(ReportSigned event) {
        engine.tell(
                DomainMessage.REPORT_SIGNED,
                event.interventionId(),
                "interventionId",
                event.interventionId(),
                Map.of());
    }

    @EventListener
    void on(SignatureVoided event) {
        engine.tell(
                DomainMessage.SIGNATURE_VOIDED,
                event.interventionId(),
                "interventionId",
                event.interventionId(),
                Map.of());
    }
}
