package fr.duret.maintenance.processes.lifecycle;

import fr.duret.maintenance.technicians.QualificationChanged;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and moves the processes of technicians' qualifications, in the transaction in which the thing happened. */
@Component
class WorkforceProcesses {

    private final Engine engine;

    WorkforceProcesses(Engine engine) {
        this.engine = engine;
    }

    @EventListener
    void on(QualificationChanged event) {
        UUID technician = event.technicianId();
        if (engine.runs("qualification-expiry", technician, "symbol", event.symbol())) {
            engine.tell(DomainMessage.QUALIFICATION_CHANGED, technician, "symbol", event.symbol(), Map.of());
        } else {
            engine.start(
                    DomainMessage.QUALIFICATION_RECORDED,
                    technician,
                    Map.of("technicianId", technician.toString(), "symbol", event.symbol()));
        }
    }
}
