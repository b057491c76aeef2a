package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.DeliveryLane.Pass;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Empties the outbox, channel by channel: claims what is due, hands it over, records what came of it. */
@Service
public class OutboxSender {

    private final Map<Channel, DeliveryLane> lanes = new EnumMap<>(Channel.class);
    private final OutboxQueue queue;
    /** Workers share it; whoever moves the clock has it alone. */
    private final ReadWriteLock working = new ReentrantReadWriteLock(true);

    OutboxSender(
            OutboxQueue queue,
            Outages outages,
            List<Courier> couriers,
            OutboxProperties settings,
            OutboxMetrics metrics,
            Clock clock) {
        this.queue = queue;
        Handover handover = new Handover(couriers);
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
            lanes.put(channel, new DeliveryLane(channel, queue, outages, handover, settings, metrics, clock));
        }
    }

    /**
     * What became of what was due.
     *
     * @param messages how many were handed over
     * @param next if none was: the next instant at which something may happen to a message; null if none waits
     */
    public record Sent(int messages, @Nullable Instant next) {}

    /**
     * Delivers everything that is due at this moment of the business clock, one after the other in the order in which
     * it wanted to leave.
     */
    public Sent deliverDue() {
        DueWork due = queue.due();
        if (due.isNothing()) {
            return new Sent(0, due.next());
        }
        if (due.expired()) {
            queue.expire();
        }
        int handled = 0;
        for (DeliveryLane lane : lanes.values()) {
            boolean unsettled = due.unsettled().contains(lane.channel());
            while (unsettled && lane.ask().more()) {}
            // What was asked about may leave again.
            if (unsettled || due.leaving().contains(lane.channel())) {
                handled += deliver(lane);
            }
            if (due.outage()) {
                lane.tell();
            }
        }
        return new Sent(handled, handled == 0 ? queue.due().next() : null);
    }

    private static int deliver(DeliveryLane lane) {
        int handled = 0;
        Pass pass;
        do {
            pass = lane.deliver();
            handled += pass.handled();
        } while (pass.more());
        return handled;
    }

    /** The next instant at which something may happen to a message; empty if none waits. */
    public Optional<Instant> nextLeaving() {
        return Optional.ofNullable(queue.due().next());
    }

    /** Runs something while no worker of this node has a message in hand; it may deliver by itself. */
    public void whileWorkersRest(Runnable deed) {
        working.writeLock().lock();
        try {
            deed.run();
        } finally {
            working.writeLock().unlock();
        }
    }

    /** The channels that messages leave by themselves. */
    Collection<Channel> channels() {
        return lanes.keySet();
    }

    /** Hands over one batch of a channel, as one of its workers; whether it is worth to look for another at once. */
    boolean deliverBatch(Channel channel) {
        working.readLock().lock();
        try {
            return lane(channel).deliver().more();
        } finally {
            working.readLock().unlock();
        }
    }

    /** What is to be done from time to time: asks about uncertain messages, tells of what is too late or stuck. */
    void lookAfter(Channel channel) {
        working.readLock().lock();
        try {
            queue.expire();
            while (lane(channel).ask().more()) {}
            lane(channel).tell();
        } finally {
            working.readLock().unlock();
        }
    }

    private DeliveryLane lane(Channel channel) {
        return Objects.requireNonNull(lanes.get(channel));
    }
}
