package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.DeliveryState;
import fr.duret.maintenance.notifications.Outage;
import fr.duret.maintenance.notifications.SmsSpending;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether messages leave as they should, in the words of the office.
 *
 * @param lag « Rien n’est en retard », « 12 messages attendent depuis 4 min »
 * @param waits whether something waits that should have left
 * @param waitingCount « 12 attendent »
 */
record DeliveryNote(String lag, boolean waits, String waitingCount, List<Stop> stops, Budget sms) {

    private static final String SPACE = "\u00a0";

    /** A channel by which nothing leaves. */
    record Stop(String title, String text, String url) {}

    /**
     * What the text messages of the month cost.
     *
     * @param share of the budget for the picture, 100 at most
     * @param warning what to say about it; empty while there is nothing to say, or somebody has taken note
     * @param amounts how much of how much is spent, and what follows
     */
    record Budget(String month, String spent, String of, int share, String tone, String warning, String amounts) {}

    /** @param smsDue whether the office is to be told of the budget for text messages */
    static DeliveryNote of(DeliveryState state, SmsSpending sms, boolean smsDue, Instant now) {
        LocalDate today = Paris.dateOf(now);
        return new DeliveryNote(
                lag(state, now),
                state.waiting() > 0,
                French.count(state.waiting(), "attend", "attendent"),
                state.outages().stream().map(outage -> stop(outage, today)).toList(),
                budget(sms, smsDue));
    }

    private static String lag(DeliveryState state, Instant now) {
        Instant since = state.waitingSince();
        String waiting = since == null
                ? "Rien n’est en retard"
                : French.count(state.waiting(), "message attend", "messages attendent") + " depuis "
                        + lasting(Duration.between(since, now));
        return state.uncertain() == 0
                ? waiting
                : waiting + ", " + French.count(state.uncertain(), "incertain", "incertains");
    }

    /** « moins d’une minute », « 4 min », « 2 h », « 3 jours ». */
    static String lasting(Duration duration) {
        if (duration.toMinutes() < 1) {
            return "moins d’une minute";
        }
        if (duration.toHours() < 1) {
            return duration.toMinutes() + SPACE + "min";
        }
        return duration.toHours() < 48 ? duration.toHours() + SPACE + "h" : duration.toDays() + SPACE + "jours";
    }

    private static Stop stop(Outage outage, LocalDate today) {
        boolean sms = outage.channel() == Channel.SMS;
        return new Stop(
                (sms ? "SMS" : "E-mails") + " en panne depuis " + since(outage.beganAt(), today),
                French.count(outage.waiting(), "message attend", "messages attendent")
                        + ". Dernière réponse du prestataire\u202f: «\u202f" + French.typeset(outage.problem())
                        + "\u202f» L’application réessaie d’elle-même, rien n’est perdu.",
                "/boite-d-envoi?canal=" + outage.channel() + "&etat=QUEUED");
    }

    private static String since(Instant instant, LocalDate today) {
        LocalDate day = Paris.dateOf(instant);
        return day.equals(today) ? French.time(instant) : "le " + French.dayMonth(day) + " à " + French.time(instant);
    }

    private static Budget budget(SmsSpending sms, boolean due) {
        String spent = French.money(sms.spent());
        String of = French.money(sms.budget());
        return new Budget(
                French.monthYear(sms.month()),
                spent,
                of,
                Math.min(100, sms.percent()),
                sms.exhausted() ? "alert" : sms.nearlySpent() ? "warn" : "calm",
                due ? warning(sms) : "",
                spent + " sur " + of + " en " + French.monthYear(sms.month()) + ". "
                        + (sms.exhausted()
                                ? "Les rappels partent par un autre canal quand il y en a un\u202f; ce qui presse part encore par SMS."
                                : "Une fois le budget dépensé, les rappels partiront par un autre canal quand il y en a un."));
    }

    private static String warning(SmsSpending sms) {
        return sms.exhausted()
                ? "Le budget SMS du mois est dépensé"
                : "Le budget SMS du mois est dépensé à " + sms.percent() + "\u202f%";
    }
}
