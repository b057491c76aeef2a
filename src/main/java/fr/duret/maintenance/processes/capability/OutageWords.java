package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Outage;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** How a task tells of a channel by which nothing leaves. */
final class OutageWords {

    private OutageWords() {}

    /** « E-mails en panne depuis 9 h 12 – 143 messages attendent ». */
    static String name(Outage outage, LocalDate today) {
        return channel(outage) + " en panne depuis " + since(outage.beganAt(), today) + " – " + waiting(outage);
    }

    static Map<String, Object> shown(Outage outage, LocalDate today) {
        Instant oldest = outage.waitingSince();
        Instant deadline = outage.firstDeadline();
        return Map.of(
                "shownCustomer",
                channel(outage) + " en panne",
                "shownContract",
                waiting(outage),
                "shownSince",
                French.moment(outage.beganAt()),
                "shownWaiting",
                waiting(outage),
                "shownOldest",
                oldest == null ? "aucun" : since(oldest, today),
                "shownProblem",
                French.typeset(outage.problem()),
                "shownDanger",
                deadline == null
                        ? "Aucun de ces messages n’a de délai légal."
                        : "Le premier délai légal passe le " + French.moment(deadline.minusSeconds(60)) + " ("
                                + French.count(outage.inDanger(), "message sous deux jours", "messages sous deux jours")
                                + ").",
                "shownPage",
                "/boite-d-envoi?etat=QUEUED&canal=" + outage.channel());
    }

    private static String channel(Outage outage) {
        return outage.channel() == Channel.SMS ? "SMS" : "E-mails";
    }

    private static String waiting(Outage outage) {
        return French.count(outage.waiting(), "message attend", "messages attendent");
    }

    private static String since(Instant instant, LocalDate today) {
        LocalDate day = Paris.dateOf(instant);
        return day.equals(today) ? French.time(instant) : "le " + French.dayMonth(day) + ", " + French.time(instant);
    }
}
