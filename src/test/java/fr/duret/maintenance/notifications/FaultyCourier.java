package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A courier that answers as it is told at the moment, and keeps whom it was given and asked about, in order. */
final class FaultyCourier implements Courier {

    static final Function<OutgoingMessage, Delivery> TAKES = message -> new Delivery.Accepted("taken");
    static final Function<OutgoingMessage, Delivery> IS_DOWN = message -> new Delivery.NotNow("Le service est arrêté.");

    final List<UUID> taken = Collections.synchronizedList(new ArrayList<>());
    final List<UUID> asked = Collections.synchronizedList(new ArrayList<>());
    volatile Function<OutgoingMessage, Delivery> delivers = TAKES;
    volatile Function<OutgoingMessage, Delivery> answers = TAKES;

    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public boolean carries(Channel channel) {
        return true;
    }

    @Override
    public Delivery deliver(OutgoingMessage message) {
        taken.add(message.id());
        return delivers.apply(message);
    }

    @Override
    public Delivery reconcile(OutgoingMessage message) {
        asked.add(message.id());
        return answers.apply(message);
    }
}
