package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import jakarta.annotation.PreDestroy;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the outbox emptied where {@code duret.outbox.sender} is on: every two seconds, and as soon as something is laid
 * into it. Each channel has workers of its own; a worker that finds a full batch calls another one.
 */
@Component
@ConditionalOnProperty("duret.outbox.sender")
class OutboxTimer {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxTimer.class);

    private final OutboxSender sender;
    private final OutboxProperties settings;
    private final Map<Channel, ThreadPoolExecutor> workers = new EnumMap<>(Channel.class);
    /** Ask about uncertain messages: a provider that does not answer keeps only the one of its channel waiting. */
    private final Map<Channel, ThreadPoolExecutor> caretakers = new EnumMap<>(Channel.class);

    private volatile boolean closing;

    OutboxTimer(OutboxSender sender, OutboxProperties settings) {
        this.sender = sender;
        this.settings = settings;
        sender.channels().forEach(channel -> {
            workers.put(channel, pool(channel, settings.workers()));
            caretakers.put(channel, pool(channel, 1));
        });
    }

    /** One call at most waits: whoever takes it up sees all that was laid before. */
    private static ThreadPoolExecutor pool(Channel channel, int size) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size,
                size,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                new CustomizableThreadFactory("outbox-" + channel.name().toLowerCase(Locale.ROOT) + "-"),
                new ThreadPoolExecutor.DiscardPolicy());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        workers.keySet().forEach(this::call);
        caretakers.forEach((channel, caretaker) -> caretaker.execute(() -> lookAfter(channel)));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MessageLaid laid) {
        if (workers.containsKey(laid.channel())) {
            call(laid.channel());
        }
    }

    private void call(Channel channel) {
        ThreadPoolExecutor pool = workers.get(channel);
        if (pool != null && !closing) {
            pool.execute(() -> work(channel));
        }
    }

    private void lookAfter(Channel channel) {
        try {
            if (!closing) {
                sender.lookAfter(channel);
            }
        } catch (RuntimeException e) {
            LOG.warn("What waits in {} could not be looked after; it will be the next time", channel, e);
        }
    }

    private void work(Channel channel) {
        try {
            while (!closing && sender.deliverBatch(channel)) {
                call(channel);
            }
        } catch (RuntimeException e) {
            LOG.warn("A batch of {} could not be recorded; what it had in hand will be asked about", channel, e);
        }
    }

    /** Lets what is in hand end, and takes up nothing more. */
    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        List<ThreadPoolExecutor> pools = Stream.concat(workers.values().stream(), caretakers.values().stream())
                .toList();
        pools.forEach(ThreadPoolExecutor::shutdown);
        for (ThreadPoolExecutor pool : pools) {
            if (!pool.awaitTermination(settings.longestHandover().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The outbox closes with messages in hand; they will be asked about");
            }
        }
    }
}
