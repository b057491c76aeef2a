package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Commitment;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.TimeSpan;
import fr.duret.maintenance.planning.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns the hours in which a visit may be into windows of starts. */
final class Hours {

    private static final int WHOLE_DAY = 86_400;

    private final Numbering numbering;

    Hours(Numbering numbering) {
        this.numbering = numbering;
    }

    Windows of(Visit visit) {
        Placement planned = visit.planned();
        boolean pinned = visit.commitment() == Commitment.PINNED && planned != null;
        boolean free = visit.commitment() == Commitment.FREE;
        if (free && visit.openings().isEmpty() && visit.appointment() == null) {
            return Windows.ANY;
        }
        int[][] byDay = new int[numbering.days()][];
        for (int day = 0; day < byDay.length; day++) {
            byDay[day] = pinned && planned != null ? pinned(planned, day) : onDay(visit, day);
        }
        return new Windows(byDay);
    }

    private int[] pinned(Placement planned, int day) {
        int start = planned.start().toSecondOfDay();
        return numbering.day(planned.day()) == day ? new int[] {start, start} : new int[0];
    }

    private int[] onDay(Visit visit, int day) {
        TimeSpan appointment = visit.appointment();
        if (appointment != null && numbering.day(appointment.day()) != day) {
            return new int[0];
        }
        int from = Math.max(
                announced(visit, day),
                appointment == null ? 0 : appointment.from().toSecondOfDay());
        int until = appointment == null ? WHOLE_DAY : appointment.until().toSecondOfDay();
        List<Integer> starts = new ArrayList<>();
        for (int[] opening : openings(visit, day)) {
            int earliest = Math.max(from, opening[0]);
            int latest = Math.min(until, opening[1] - (int) visit.duration().toSeconds());
            if (earliest <= latest) {
                starts.add(earliest);
                starts.add(latest);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Nobody comes before the hour that was announced for that day: the customer may not be there. */
    private int announced(Visit visit, int day) {
        Placement planned = visit.planned();
        boolean holds =
                planned != null && visit.commitment() == Commitment.ANNOUNCED && numbering.day(planned.day()) == day;
        return holds && planned != null ? planned.start().toSecondOfDay() : 0;
    }

    private List<int[]> openings(Visit visit, int day) {
        if (visit.openings().isEmpty()) {
            return List.of(new int[] {0, WHOLE_DAY + (int) visit.duration().toSeconds()});
        }
        return visit.openings().stream()
                .filter(opening -> numbering.day(opening.day()) == day)
                .sorted(Comparator.comparing(TimeSpan::from))
                .map(opening -> new int[] {
                    opening.from().toSecondOfDay(), opening.until().toSecondOfDay()
                })
                .toList();
    }
}
