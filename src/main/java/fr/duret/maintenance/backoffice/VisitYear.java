package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.visits.VisitStage;
import fr.duret.maintenance.visits.VisitView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The visits of a term as a picture and in words; one unit of the picture is a day.
 *
 * @param days how wide the picture is
 * @param today where the line of the day stands; none outside of the term
 */
record VisitYear(int days, @Nullable Long today, List<Month> months, List<Line> lines, String summary) {

    /**
     * A month's name, and where it begins.
     *
     * @param at the same in hundredths of the term
     * @param told whether there is room for its name
     */
    record Month(String name, long from, double at, boolean told) {

        private static final int SHORTEST = 20;

        static Month of(YearMonth month, LocalDate first, int days) {
            long from = Math.max(0, ChronoUnit.DAYS.between(first, month.atDay(1)));
            long until = Math.min(days, ChronoUnit.DAYS.between(first, month.atEndOfMonth()) + 1);
            return new Month(French.month(month), from, 100.0 * from / days, until - from >= SHORTEST);
        }
    }

    /**
     * A visit.
     *
     * @param from where its window begins in the picture
     * @param on where the visit itself stands; none before it is planned
     */
    record Line(
            String name,
            Tone stage,
            String look,
            long from,
            long length,
            @Nullable Long on,
            String words,
            @Nullable String url) {}

    /** The term that runs on that day or, before it has begun, the one that will. */
    static TermView termOf(ContractView contract, LocalDate today) {
        return contract.termOn(today).orElseGet(contract::last);
    }

    static VisitYear of(TermView term, List<VisitView> visits, LocalDate today) {
        LocalDate first = term.startsOn();
        int days = (int) ChronoUnit.DAYS.between(first, term.endsOn()) + 1;
        YearMonth begin = YearMonth.from(first);
        List<Month> months = IntStream.rangeClosed(
                        0, (int) ChronoUnit.MONTHS.between(begin, YearMonth.from(term.endsOn())))
                .mapToObj(begin::plusMonths)
                .map(month -> Month.of(month, first, days))
                .toList();
        boolean runs = !today.isBefore(first) && !today.isAfter(term.endsOn());
        return new VisitYear(
                days,
                runs ? ChronoUnit.DAYS.between(first, today) : null,
                months,
                visits.stream().map(visit -> line(visit, first, days)).toList(),
                summary(visits));
    }

    /** « 1 visite faite sur 2 ». */
    static String summary(List<VisitView> visits) {
        List<VisitView> owed = visits.stream()
                .filter(visit -> visit.stage() != VisitStage.WITHDRAWN && visit.stage() != VisitStage.WAIVED)
                .toList();
        long done = owed.stream()
                .filter(visit -> visit.stage() == VisitStage.DONE || visit.stage() == VisitStage.ELSEWHERE)
                .count();
        return owed.isEmpty() ? "" : French.count(done, "visite faite", "visites faites") + " sur " + owed.size();
    }

    static Tone tone(VisitStage stage) {
        return new Tone(
                stage.label(),
                switch (stage) {
                    case DONE -> "done";
                    case LATE -> "alert";
                    case DUE -> "warn";
                    case PLANNED, UNDER_WAY -> "action";
                    case LATER, ELSEWHERE, WAIVED, WITHDRAWN -> "calm";
                });
    }

    private static Line line(VisitView visit, LocalDate first, int days) {
        UUID intervention = visit.interventionId();
        LocalDate on = visit.on();
        long from = Math.max(0, ChronoUnit.DAYS.between(first, visit.dueFrom()));
        long until = Math.min(days, ChronoUnit.DAYS.between(first, visit.dueTo()) + 1);
        String window = "due du " + French.dayMonth(visit.dueFrom()) + " au " + French.dayMonth(visit.dueTo()) + " "
                + visit.dueTo().getYear();
        return new Line(
                "Visite " + visit.number() + (visit.carried() ? ", reportée" : ""),
                tone(visit.stage()),
                visit.stage().name().toLowerCase(Locale.ROOT),
                from,
                Math.max(1, until - from),
                on == null ? null : Math.max(0, Math.min(days, ChronoUnit.DAYS.between(first, on))),
                on == null ? window : "le " + French.shortDate(on),
                intervention == null ? null : "/interventions/" + intervention);
    }
}
