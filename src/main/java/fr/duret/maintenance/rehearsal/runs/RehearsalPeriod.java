package fr.duret.maintenance.rehearsal.runs;

import java.time.LocalDate;
import java.time.Period;

/** How far ahead a rehearsal goes. */
public enum RehearsalPeriod {
    TWO_MONTHS("2 mois", Period.ofMonths(2)),
    SIX_MONTHS("6 mois", Period.ofMonths(6)),
    ONE_YEAR("1 an", Period.ofYears(1)),
    TWO_YEARS("2 ans", Period.ofYears(2));

    private final String label;
    private final Period length;

    RehearsalPeriod(String label, Period length) {
        this.label = label;
        this.length = length;
    }

    public String label() {
        return label;
    }

    /** The day after the last one. */
    public LocalDate endFrom(LocalDate from) {
        return from.plus(length);
    }

    Period length() {
        return length;
    }
}
