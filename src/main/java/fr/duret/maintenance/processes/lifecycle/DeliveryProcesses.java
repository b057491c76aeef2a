package fr.duret.maintenance.processes.lifecycle;

import fr.duret.maintenance.notifications.DeliveryResumed;
import fr.duret.maintenance.notifications.DeliveryStalled;
import fr.duret.maintenance.notifications.MessageSettled;
import fr.duret.maintenance.notifications.MessageUndelivered;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and ends what somebody has to do about messages that do not arrive, in the transaction that found out. */
@Component
class DeliveryProcesses {

    private final Engine engine;

    DeliveryProcesses(Engine engine) {
        this.engine = engine;
    }

    /** A message that bounces after it was refused is one matter, not two. */
    @EventListener
    void on(MessageUndelivered event) {
        if (!engine.runs("undelivered-message", event.messageId())) {
            engine.start(
                    DomainMessage.MESSAGE_UNDELIVERED,
                    event.messageId(),
                    Map.of(
                            "messageId",
                            event.messageId().toString(),
                            "reason",
                            event.reason().name()));
        }
    }

    @EventListener
    void on(MessageSettled event) {
        engine.tell(DomainMessage.MESSAGE_SETTLED, event.messageId(), "messageId", event.messageId(), Map.of());
    }

    @EventListener
    void on(DeliveryStalled event) {
        engine.start(
                DomainMessage.DELIVERY_STALLED,
                event.outageId(),
                Map.of("outageId", event.outageId().toString()));
    }

    @EventListener
    void on(DeliveryResumed event) {
        engine.tell(DomainMessage.DELIVERY_RESUMED, event.outageId(), "outageId", event.outageId(), Map.of());
    }
}
