package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.notifications.DeliveryWatch;
import fr.duret.maintenance.notifications.SmsBudget;
import fr.duret.maintenance.notifications.SmsBudgetNotices;
import fr.duret.maintenance.notifications.SmsSpending;
import java.time.Clock;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the page of the day and the outbox whether messages leave as they should. */
@ControllerAdvice(assignableTypes = {HomePage.class, OutboxPage.class})
class DeliveryNotes {

    private final DeliveryWatch watch;
    private final SmsBudget budget;
    private final SmsBudgetNotices notices;
    private final Clock clock;

    DeliveryNotes(DeliveryWatch watch, SmsBudget budget, SmsBudgetNotices notices, Clock clock) {
        this.watch = watch;
        this.budget = budget;
        this.notices = notices;
        this.clock = clock;
    }

    @ModelAttribute("delivery")
    DeliveryNote delivery() {
        SmsSpending sms = budget.thisMonth();
        return DeliveryNote.of(watch.state(), sms, notices.isDue(sms), clock.instant());
    }
}
