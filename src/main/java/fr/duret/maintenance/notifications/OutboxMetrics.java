package fr.duret.maintenance.notifications;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What one can measure of the outbox; each figure is read from the database when somebody asks for it. */
@Component
class OutboxMetrics {

    private final MeterRegistry registry;

    OutboxMetrics(MeterRegistry registry, DeliveryWatch watch, Clock clock) {
        this.registry = registry;
        gauge("duret.outbox.lag", "seconds", "Age of the oldest message that should have left", watch, state -> {
            var since = state.waitingSince();
            return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
        });
        gauge("duret.outbox.waiting", "messages", "Messages that should have left", watch, DeliveryState::waiting);
        gauge("duret.outbox.uncertain", "messages", "Messages of which nobody knows", watch, DeliveryState::uncertain);
        gauge(
                "duret.outbox.outages",
                "channels",
                "Channels by which nothing leaves",
                watch,
                state -> state.outages().size());
    }

    private void gauge(
            String name, String unit, String description, DeliveryWatch watch, ToDoubleFunction<DeliveryState> figure) {
        Gauge.builder(name, watch, asked -> figure.applyAsDouble(asked.state()))
                .baseUnit(unit)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    /** Counts handings over by what came of them: sent, failed, queued (again), uncertain. */
    void count(List<Settlement> settled) {
        settled.forEach(one -> registry.counter(
                        "duret.outbox.handovers",
                        "channel",
                        lower(one.claimed().message().channel()),
                        "courier",
                        one.courier(),
                        "outcome",
                        lower(one.state()))
                .increment());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
