package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.contracts.WeekOfDeadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the page of the day shows. */
record Home(
        List<Call> calls,
        long callsToMake,
        long callsLate,
        long endingSoon,
        long endingSoonRenewed,
        long messagesToday,
        long messagesFailed,
        long lettersToPost,
        List<Week> weeks,
        int busiestWeek,
        Waiting decisions,
        Waiting late,
        List<Stuck> incidents,
        List<MessageLine> messages) {

    /** A customer to call. */
    record Call(
            String taskUrl,
            String customerName,
            String town,
            @Nullable String phone,
            String contractUrl,
            String contractReference,
            String plan,
            LocalDate endsOn,
            String reason,
            long daysLate) {}

    /** A week of deadlines, with the list that shows them. */
    record Week(LocalDate monday, int asked, int tacit, String url) {
        static Week of(WeekOfDeadlines week) {
            return new Week(week.monday(), week.asked(), week.tacit(), "/contrats?semaine=" + week.monday());
        }
    }

    /** The first of what waits, and how many there are. */
    record Waiting(List<Late> first, int all) {}

    /**
     * Something that should have been done: so many days ago, as a negative number.
     *
     * @param which the number or the name that tells it from others of its kind
     */
    record Late(
            String url,
            String what,
            @Nullable String which,
            @Nullable String detail,
            long days) {}

    /** A step that failed too often. */
    record Stuck(String url, String step, String contractReference, String message, Instant since) {}
}
