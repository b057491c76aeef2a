package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One channel's way out of the house, used by any number of workers: claims a batch, hands it over outside of any
 * transaction, records what came of it. What fails here holds up no other channel.
 */
final class DeliveryLane {

    static final int BATCH = 20;

    /** What one batch brought, and whether it is worth to look for another at once. */
    record Pass(int handled, boolean more) {}

    private final Channel channel;
    private final OutboxQueue queue;
    private final Outages outages;
    private final Handover handover;
    private final OutboxProperties settings;
    private final OutboxMetrics metrics;
    private final Clock clock;
    /** Failures in a row that this node has seen; the database knows those of all nodes, but only after a batch. */
    private final AtomicInteger inARow = new AtomicInteger();

    DeliveryLane(
            Channel channel,
            OutboxQueue queue,
            Outages outages,
            Handover handover,
            OutboxProperties settings,
            OutboxMetrics metrics,
            Clock clock) {
        this.channel = channel;
        this.queue = queue;
        this.outages = outages;
        this.handover = handover;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    Channel channel() {
        return channel;
    }

    /** Asks about messages of which nobody knows whether they left. */
    Pass ask() {
        long begun = System.nanoTime();
        List<Answer> answers = new ArrayList<>();
        for (ClaimedMessage claimed : queue.claimUncertain(channel, BATCH)) {
            if (inTime(begun)) {
                answers.add(new Answer(claimed, handover.reconcile(claimed.message())));
            }
        }
        settle(answers);
        return new Pass(answers.size(), answers.size() == BATCH);
    }

    /** Hands over what is due. */
    Pass deliver() {
        queue.putOff(channel);
        int failures = outages.failures(channel);
        boolean shut = failures >= Outages.PATIENCE;
        if (shut && !outages.takeProbe(channel, failures)) {
            return new Pass(0, false);
        }
        long begun = System.nanoTime();
        inARow.set(shut ? 0 : failures);
        Tally tally = handOver(queue.claimDue(channel, shut ? 1 : BATCH), begun);
        if (tally.succeeded > 0 && failures > 0) {
            outages.worked(channel);
        }
        if (tally.failures > 0) {
            outages.failed(channel, courier(), tally.failures, tally.problem);
        }
        settle(tally.answers);
        queue.release(tally.spared);
        int handled = tally.answers.size();
        return new Pass(handled, shut ? tally.succeeded > 0 : handled == BATCH);
    }

    /** Tells of an outage that has lasted too long. */
    void tell() {
        outages.tell(channel);
    }

    private Tally handOver(List<ClaimedMessage> batch, long begun) {
        Tally tally = new Tally();
        for (ClaimedMessage claimed : batch) {
            if (inARow.get() >= Outages.PATIENCE || !inTime(begun)) {
                tally.spared.add(claimed);
                continue;
            }
            Delivery delivery = handover.deliver(claimed.message());
            tally.count(claimed, delivery);
            if (tally.failures == 0) {
                inARow.set(0);
            } else {
                inARow.incrementAndGet();
            }
        }
        return tally;
    }

    /** What begins now ends before the claim does, so that nobody asks about a message that is still on its way. */
    private boolean inTime(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun)
                        .plus(settings.longestHandover())
                        .compareTo(settings.claim())
                < 0;
    }

    /** Those that will not arrive are settled one by one: who is told of them cannot hold up the others. */
    private void settle(List<Answer> answers) {
        boolean outage = answers.stream().anyMatch(Answer::isTrouble) && outages.failures(channel) >= Outages.PATIENCE;
        List<Settlement> settlements = answers.stream()
                .map(answer -> Settlement.of(
                        answer.claimed, courier(), answer.delivery, clock.instant(), settings.delays(), outage))
                .toList();
        List<Settlement> left =
                settlements.stream().filter(one -> one.undelivered() == null).toList();
        if (!left.isEmpty()) {
            metrics.count(queue.settle(left));
        }
        settlements.stream()
                .filter(one -> one.undelivered() != null)
                .forEach(one -> metrics.count(queue.settle(List.of(one))));
    }

    private String courier() {
        return handover.courierOf(channel).name();
    }

    /** A courier's answer about one message. */
    private record Answer(ClaimedMessage claimed, Delivery delivery) {

        boolean isTrouble() {
            return delivery instanceof Delivery.NotNow || delivery instanceof Delivery.Uncertain;
        }
    }

    /** What a batch has come to so far. */
    private static final class Tally {

        private final List<Answer> answers = new ArrayList<>();
        private final List<ClaimedMessage> spared = new ArrayList<>();
        private int succeeded;
        /** Since the last one that succeeded. */
        private int failures;

        private String problem = "";

        void count(ClaimedMessage claimed, Delivery delivery) {
            answers.add(new Answer(claimed, delivery));
            if (delivery instanceof Delivery.NotNow notNow) {
                fail(notNow.problem());
            } else if (delivery instanceof Delivery.Uncertain uncertain) {
                fail(uncertain.problem());
            } else {
                succeeded++;
                failures = 0;
            }
        }

        private void fail(String why) {
            failures++;
            problem = why;
        }
    }
}
