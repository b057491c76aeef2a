package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rehearsal.runs.Load;
import fr.duret.maintenance.rehearsal.runs.RehearsalRun;
import fr.duret.maintenance.rehearsal.runs.RehearsedYear;
import fr.duret.maintenance.rehearsal.runs.RehearsedYear.Loads;
import fr.duret.maintenance.rehearsal.runs.RunProperties;
import fr.duret.maintenance.shared.French;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsed period as the page draws it.
 *
 * @param busiest what the busiest week asks of the dispatcher
 * @param over some week asks more than she can do
 */
record YearSheet(
        String view,
        List<Switch> switches,
        List<MonthGrid> months,
        List<WeekBars> weeks,
        List<WeekLine> weekLines,
        List<MonthLine> lines,
        MonthLine total,
        @Nullable String busiest,
        boolean over,
        long incidents,
        long brokenLines) {

    /** Another way to colour the days. */
    record Switch(String label, String url, boolean chosen) {}

    /** A week in figures. */
    record WeekLine(
            LocalDate monday,
            long emails,
            long sms,
            long letters,
            long calls,
            long visits,
            long quotes,
            boolean over,
            String url) {}

    static YearSheet of(RehearsalRun run, RehearsedYear year, RunProperties properties, EventChoice choice) {
        List<MonthLine> lines = MonthLine.of(year, run.from(), run.to(), properties);
        Map.Entry<LocalDate, Loads> busiest = year.weeks().entrySet().stream()
                .max(java.util.Comparator.comparingLong(week -> week.getValue().of(Load.CALL)))
                .filter(week -> week.getValue().of(Load.CALL) > 0)
                .orElse(null);
        return new YearSheet(
                choice.view().value(),
                choice.switches(),
                months(run, year, choice),
                WeekBars.of(year, run.from(), run.to(), properties.callsAWeek(), choice.address()),
                weekLines(year, properties.callsAWeek(), choice),
                lines,
                MonthLine.total(lines),
                busiest == null ? null : words(busiest, properties.callsAWeek()),
                busiest != null && busiest.getValue().of(Load.CALL) > properties.callsAWeek(),
                year.incidentCount(),
                year.brokenLines());
    }

    private static List<MonthGrid> months(RehearsalRun run, RehearsedYear year, EventChoice choice) {
        LoadView view = choice.view();
        long most = run.from()
                .datesUntil(run.to().plusDays(1))
                .mapToLong(day -> view.count(year.day(day)))
                .max()
                .orElse(0);
        return MonthGrid.between(run.from(), run.to(), date -> {
            Loads day = year.day(date);
            return new MonthGrid.Day(
                    date,
                    MonthGrid.level(view.count(day), most),
                    null,
                    LoadView.words(day),
                    day.total() == 0 ? null : choice.address() + "jour=" + date,
                    date.equals(choice.jour()));
        });
    }

    private static List<WeekLine> weekLines(RehearsedYear year, int callsAWeek, EventChoice choice) {
        return year.weeks().entrySet().stream()
                .map(week -> new WeekLine(
                        week.getKey(),
                        week.getValue().of(Load.EMAIL),
                        week.getValue().of(Load.SMS),
                        week.getValue().of(Load.LETTER),
                        week.getValue().of(Load.CALL),
                        week.getValue().of(Load.VISIT),
                        week.getValue().of(Load.QUOTE),
                        week.getValue().of(Load.CALL) > callsAWeek,
                        choice.address() + "semaine=" + week.getKey()))
                .toList();
    }

    private static String words(Map.Entry<LocalDate, Loads> week, int callsAWeek) {
        long calls = week.getValue().of(Load.CALL);
        long tooMany = calls - callsAWeek;
        String limit = tooMany > 0
                ? "soit " + tooMany + " de plus que les " + callsAWeek + " que Clothilde peut traiter"
                : "pour " + callsAWeek + " que Clothilde peut traiter";
        return "Semaine la plus chargée : celle du " + French.date(week.getKey()) + ", "
                + French.count(calls, "appel ou décision", "appels ou décisions") + ", " + limit + ".";
    }
}
