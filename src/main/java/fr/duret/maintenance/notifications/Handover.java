package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks with the couriers; an answer that never came is uncertain. */
final class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final List<Courier> couriers;

    Handover(List<Courier> couriers) {
        this.couriers = couriers;
    }

    Delivery deliver(OutgoingMessage message) {
        Courier courier = courierOf(message.channel());
        return answer(courier, message, () -> courier.deliver(message));
    }

    Delivery reconcile(OutgoingMessage message) {
        Courier courier = courierOf(message.channel());
        return answer(courier, message, () -> courier.reconcile(message));
    }

    /** Who carries the messages of that channel. */
    Courier courierOf(Channel channel) {
        return couriers.stream()
                .filter(courier -> courier.carries(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody carries " + channel));
    }

    private static Delivery answer(Courier courier, OutgoingMessage message, Supplier<Delivery> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.warn("No answer from courier {} about message {}", courier.name(), message.id(), e);
            return new Delivery.Uncertain("Aucune réponse de « " + courier.name() + " ».");
        }
    }
}
