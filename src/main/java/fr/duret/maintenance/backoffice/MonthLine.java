package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rehearsal.runs.Load;
import fr.duret.maintenance.rehearsal.runs.RehearsedQuotes;
import fr.duret.maintenance.rehearsal.runs.RehearsedWork;
import fr.duret.maintenance.rehearsal.runs.RehearsedYear;
import fr.duret.maintenance.rehearsal.runs.RehearsedYear.Loads;
import fr.duret.maintenance.rehearsal.runs.RehearsedYear.Outcomes;
import fr.duret.maintenance.rehearsal.runs.RunProperties;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a month of a rehearsal brings and costs. */
record MonthLine(
        String month,
        long emails,
        long sms,
        long letters,
        long calls,
        long visits,
        RehearsedWork work,
        RehearsedQuotes quotes,
        Money smsCost,
        Money postage,
        long renewed,
        long lapsed,
        long ended,
        long terminated) {

    static List<MonthLine> of(RehearsedYear year, LocalDate from, LocalDate to, RunProperties properties) {
        Map<YearMonth, Loads> months = year.months();
        List<MonthLine> lines = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            Loads loads = months.getOrDefault(month, new Loads());
            Outcomes outcomes = year.outcomes(month);
            lines.add(new MonthLine(
                    French.monthYear(month),
                    loads.of(Load.EMAIL),
                    loads.of(Load.SMS),
                    loads.of(Load.LETTER),
                    loads.of(Load.CALL),
                    loads.of(Load.VISIT),
                    year.work(month),
                    year.quotes(month),
                    properties.sms(loads),
                    properties.letters(loads),
                    outcomes.renewed(),
                    outcomes.lapsed(),
                    outcomes.ended(),
                    outcomes.terminated()));
        }
        return lines;
    }

    /** All of them together. */
    static MonthLine total(List<MonthLine> lines) {
        return lines.stream()
                .reduce(
                        new MonthLine(
                                "Ensemble",
                                0,
                                0,
                                0,
                                0,
                                0,
                                RehearsedWork.NONE,
                                RehearsedQuotes.NONE,
                                Money.ZERO,
                                Money.ZERO,
                                0,
                                0,
                                0,
                                0),
                        (sum, line) -> new MonthLine(
                                sum.month,
                                sum.emails + line.emails,
                                sum.sms + line.sms,
                                sum.letters + line.letters,
                                sum.calls + line.calls,
                                sum.visits + line.visits,
                                sum.work.plus(line.work),
                                sum.quotes.plus(line.quotes),
                                sum.smsCost.plus(line.smsCost),
                                sum.postage.plus(line.postage),
                                sum.renewed + line.renewed,
                                sum.lapsed + line.lapsed,
                                sum.ended + line.ended,
                                sum.terminated + line.terminated));
    }

    /** What customers answered on average, « 4,3 » of five; empty if nobody did. */
    public String score() {
        return work.answers() == 0 ? "" : String.format(Locale.FRENCH, "%.1f", (double) work.scores() / work.answers());
    }

    Money cost() {
        return smsCost.plus(postage);
    }
}
