package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import jakarta.annotation.PreDestroy;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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
    private volatile boolean closing;

    OutboxTimer(OutboxSender sender, OutboxProperties settings) {
        this.sender = sender;
        this.settings = settings;
        sender.channels().forEach(channel -> workers.put(channel, pool(channel, settings.workers())));
    }

    /** One call at most waits: whoever takes it up sees all that was laid before. */
    private static ThreadPoolExecutor pool(Channel channel, int size) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size,
                size,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                new CustomizableThreadFactory("outbox-" + channel.name().toLowerCase(java.util.Locale.ROOT) + "-"),
                new ThreadPoolExecutor.DiscardPolicy());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        workers.keySet().forEach(channel -> {
            call(channel);
            sender.lookAfter(channel);
        });
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
        for (ThreadPoolExecutor pool : workers.values()) {
            pool.shutdown();
        }
        for (ThreadPoolExecutor pool : workers.values()) {
            if (!pool.awaitTermination(settings.longestHandover().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The outbox closes with messages in hand; they will be asked about");
            }
        }
    }
}
