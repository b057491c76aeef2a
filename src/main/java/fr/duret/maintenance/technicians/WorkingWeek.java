package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.Refusal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** When somebody works, weekday by weekday; a weekday that is not in it is a day off. */
public record WorkingWeek(List<WorkingDay> days) {

    /** Less than that is part-time work: Code du travail L3121-27 and L3123-1. */
    private static final Duration FULL_TIME = Duration.ofHours(35);

    /** What a newcomer works until somebody says otherwise: 39 hours. */
    static final WorkingWeek USUAL = new WorkingWeek(IntStream.rangeClosed(1, 5)
            .mapToObj(day -> new WorkingDay(day, LocalTime.of(8, 0), LocalTime.of(day == 5 ? 15 : 16, 45)))
            .toList());

    public WorkingWeek {
        days = days.stream()
                .sorted(Comparator.comparingInt(WorkingDay::weekday))
                .toList();
        for (WorkingDay day : days) {
            if (!day.to().isAfter(day.from())) {
                throw new Refusal(
                        Refusal.Kind.RULE,
                        "working-day-ends-before-start",
                        "Horaires impossibles",
                        "La journée finirait à " + day.to() + ", avant de commencer à " + day.from()
                                + ". Corrigez l'une des deux heures.");
            }
        }
        if (days.stream().map(WorkingDay::weekday).distinct().count() < days.size()) {
            throw new IllegalArgumentException("A weekday comes twice");
        }
    }

    public Optional<WorkingDay> on(DayOfWeek weekday) {
        return days.stream().filter(day -> day.dayOfWeek() == weekday).findFirst();
    }

    /** How long is worked in it, lunch out. */
    public Duration work() {
        return days.stream().map(WorkingDay::work).reduce(Duration.ZERO, Duration::plus);
    }

    public boolean isPartTime() {
        return work().compareTo(FULL_TIME) < 0;
    }
}
