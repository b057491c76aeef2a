package fr.duret.maintenance.contracts;

import java.time.LocalDate;

/**
 * When the notice of a tacit renewal may lawfully be given: no earlier than three months and no later than one month
 * before the end of the period in which renewal can be refused (Code de la consommation, L215-1).
 *
 * @param opens the first day on which the notice may leave
 * @param closes the last day on which it may leave
 * @param declineBefore the last day on which the customer can refuse the renewal
 */
public record NoticeWindow(LocalDate opens, LocalDate closes, LocalDate declineBefore) {

    /** The window of a term that ends on that day, under a contract with that period of notice in months. */
    public static NoticeWindow of(LocalDate endsOn, int noticeMonths) {
        LocalDate limit = endsOn.minusMonths(noticeMonths);
        return new NoticeWindow(limit.minusMonths(3), limit.minusMonths(1), limit);
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(closes);
    }

    /** The day to send the notice: so many days before the window closes, but not before it opens. */
    LocalDate plannedDay(int marginDays) {
        LocalDate planned = closes.minusDays(marginDays);
        return planned.isBefore(opens) ? opens : planned;
    }
}
