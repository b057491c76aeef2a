package fr.duret.maintenance.support;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Courier;
import fr.duret.maintenance.notifications.Delivery;
import fr.duret.maintenance.notifications.OutgoingMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Stands in front of the other couriers when a test wants a channel to behave badly, and only then. */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TestCourier implements Courier {

    private final Set<Channel> channels = Collections.synchronizedSet(EnumSet.noneOf(Channel.class));
    private final List<UUID> accepted = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable Function<OutgoingMessage, Delivery> answer;

    /** From now on messages of these channels get that answer, until the test ends or {@link #rest} is called. */
    public void answer(Function<OutgoingMessage, Delivery> with, Channel... on) {
        answer = with;
        channels.clear();
        channels.addAll(List.of(on));
    }

    /** Leaves the work to the others again. */
    public void rest() {
        answer = null;
        channels.clear();
        accepted.clear();
    }

    /** The messages that it has taken, in order. */
    public List<UUID> accepted() {
        return List.copyOf(accepted);
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public boolean carries(Channel channel) {
        return channels.contains(channel);
    }

    @Override
    public Delivery deliver(OutgoingMessage message) {
        Function<OutgoingMessage, Delivery> told = answer;
        Delivery delivery = told == null ? new Delivery.NotNow("Personne.") : told.apply(message);
        if (delivery instanceof Delivery.Accepted) {
            accepted.add(message.id());
        }
        return delivery;
    }

    @Override
    public Delivery reconcile(OutgoingMessage message) {
        return accepted.contains(message.id())
                ? new Delivery.Accepted(message.id().toString())
                : new Delivery.NotNow("Inconnu.");
    }
}
