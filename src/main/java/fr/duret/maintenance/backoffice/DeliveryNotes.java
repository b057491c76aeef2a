package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.notifications.DeliveryWatch;
import fr.duret.maintenance.notifications.SmsBudget;
import java.time.Clock;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the page of the day and the outbox whether messages leave as they should. */
@ControllerAdvice(assignableTypes = {HomePage.class, OutboxPage.class})
class DeliveryNotes {

    private final DeliveryWatch watch;
    private final SmsBudget budget;
    private final Clock clock;

    DeliveryNotes(DeliveryWatch watch, SmsBudget budget, Clock clock) {
        this.watch = watch;
        this.budget = budget;
        this.clock = clock;
    }

    @ModelAttribute("delivery")
    DeliveryNote delivery() {
        return DeliveryNote.of(watch.state(), budget.thisMonth(), clock.instant());
    }
}
