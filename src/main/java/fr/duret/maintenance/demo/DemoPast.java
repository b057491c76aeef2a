package fr.duret.maintenance.demo;

import fr.duret.maintenance.interventions.EarlierVisit;
import fr.duret.maintenance.interventions.WorkHistory;
import fr.duret.maintenance.notifications.OutboxSender;
import fr.duret.maintenance.processes.TimeMachine;
import fr.duret.maintenance.shared.BusinessClock;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the demo company live through its last two weeks once it has been set up, before anybody is let in: reports,
 * invoices, surveys, and what waits for the dispatcher come from the services and processes themselves.
 */
@Component
@Profile("demo")
class DemoPast {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPast.class);

    /** Whatever a process does after a departure is done by then. */
    private static final Duration SETTLED = Duration.ofMinutes(4);

    private final DemoFieldWork field;
    private final DemoSurveys surveys;
    private final DemoQuotes quotes;
    private final WorkHistory history;
    private final TimeMachine time;
    private final OutboxSender outbox;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final boolean lived;
    private final List<DemoDeed> ahead = new ArrayList<>();
    private volatile boolean closing;
    private volatile @Nullable Integer percent;
    private @Nullable Thread thread;

    DemoPast(
            DemoFieldWork field,
            DemoSurveys surveys,
            DemoQuotes quotes,
            WorkHistory history,
            TimeMachine time,
            OutboxSender outbox,
            BusinessClock clock,
            TransactionTemplate transaction,
            @Value("${duret.demo.past}") boolean lived) {
        this.field = field;
        this.surveys = surveys;
        this.quotes = quotes;
        this.history = history;
        this.time = time;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
        this.lived = lived;
    }

    /** Keeps what is to happen, in the order in which it did, until the application is ready. */
    void expect(List<DemoDeed> deeds) {
        deeds.stream().sorted(Comparator.comparing(DemoDeed::at)).forEach(ahead::add);
    }

    /** How much of it has been lived through, from 0 to 100; null while the company is still being set up. */
    @Nullable
    Integer percent() {
        return percent;
    }

    /** Returns when all has happened, or once the application is being stopped: until then it is not ready. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() throws InterruptedException {
        if (lived && !ahead.isEmpty()) {
            Thread living = new Thread(this::live, "demo-past");
            living.setDaemon(true);
            thread = living;
            living.start();
            living.join();
        }
    }

    private void live() {
        Instant now = clock.instant();
        for (int done = 0; done < ahead.size() && !closing; done++) {
            percent = 100 * done / ahead.size();
            DemoDeed deed = ahead.get(done);
            try {
                happen(deed, now);
            } catch (RuntimeException e) {
                LOG.warn("What was to happen on {} did not take place", deed.at(), e);
            }
        }
        LOG.info("Demo company: {} deeds of the last two weeks lived through", ahead.size());
    }

    private void happen(DemoDeed deed, Instant now) {
        DemoVisit scene = deed.scene();
        EarlierVisit earlier = deed.earlier();
        DemoSale sale = deed.sale();
        if (scene != null) {
            outbox.whileWorkersRest(() -> live(scene, now));
        } else if (earlier != null) {
            history.takeOver(earlier);
        } else if (sale != null) {
            outbox.whileWorkersRest(() -> live(sale));
        }
    }

    private void live(DemoSale sale) {
        List<Instant> mail = new ArrayList<>();
        transaction.executeWithoutResult(status -> mail.addAll(quotes.conclude(sale)));
        deliver(mail);
    }

    private void deliver(List<Instant> mail) {
        mail.forEach(instant -> clock.as(instant, outbox::deliverDue));
    }

    /** A whole visit or none of it; its mail leaves afterwards, when it was due. */
    private void live(DemoVisit visit, Instant now) {
        List<Instant> mail = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            UUID id = field.visit(visit);
            Instant settled = visit.left().plus(SETTLED);
            // The two minutes for corrections are reckoned by the engine, whose clock stands in the present.
            clock.as(settled, () -> time.letHappen(id, now.plus(Duration.ofHours(1))));
            mail.add(settled);
            if (!visit.scene().waits()) {
                mail.addAll(surveys.ask(id, visit.scene().answers(), now));
            }
        });
        deliver(mail);
    }

    /** Lets the visit that is under way come to its end. */
    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        Thread living = thread;
        if (living != null) {
            living.join(Duration.ofSeconds(20).toMillis());
        }
    }
}
