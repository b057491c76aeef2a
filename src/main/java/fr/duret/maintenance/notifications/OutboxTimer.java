package fr.duret.maintenance.notifications;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the outbox emptied every two seconds, where {@code duret.outbox.sender} is on. */
@Component
@ConditionalOnProperty("duret.outbox.sender")
class OutboxTimer {

    private final OutboxSender sender;

    OutboxTimer(OutboxSender sender) {
        this.sender = sender;
    }

    @Scheduled(fixedDelay = 2_000)
    void deliver() {
        sender.deliverDue();
    }
}
