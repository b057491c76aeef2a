package fr.duret.maintenance.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Empties the outbox: claims what is due, hands it over outside of any transaction, records what came of it. */
@Service
public class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int BATCH = 50;

    private final OutboxQueue queue;
    private final List<Courier> couriers;

    OutboxSender(OutboxQueue queue, List<Courier> couriers) {
        this.queue = queue;
        this.couriers = couriers;
    }

    /** Delivers everything that is due at this moment of the business clock, and returns how many messages that was. */
    public int deliverDue() {
        queue.expire();
        queue.claimUncertain(BATCH).forEach(message -> {
            Courier courier = courierOf(message);
            settle(message, courier, () -> courier.reconcile(message));
        });
        int delivered = 0;
        List<OutgoingMessage> batch;
        do {
            batch = queue.claimDue(BATCH);
            batch.forEach(message -> {
                Courier courier = courierOf(message);
                settle(message, courier, () -> courier.deliver(message));
            });
            delivered += batch.size();
        } while (batch.size() == BATCH);
        return delivered;
    }

    /** When the next message wants to leave; empty if none waits. */
    public Optional<Instant> nextLeaving() {
        return queue.nextLeaving();
    }

    private void settle(OutgoingMessage message, Courier courier, Supplier<Delivery> handover) {
        Delivery delivery;
        try {
            delivery = handover.get();
        } catch (RuntimeException e) {
            LOG.warn("No answer from courier {} about message {}", courier.name(), message.id(), e);
            delivery = new Delivery.Uncertain("Aucune réponse de « " + courier.name() + " ».");
        }
        queue.settle(message, courier.name(), delivery);
    }

    private Courier courierOf(OutgoingMessage message) {
        return couriers.stream()
                .filter(courier -> courier.carries(message.channel()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody carries " + message.channel()));
    }
}
