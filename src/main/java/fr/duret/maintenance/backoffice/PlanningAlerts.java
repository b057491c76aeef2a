package fr.duret.maintenance.backoffice;

import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.rounds.RoundSheet;
import fr.duret.maintenance.rounds.RoundStop;
import fr.duret.maintenance.rounds.TechnicianDay;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.Availability;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What on the board somebody should see to: who is late, visits outside the hours of whoever is
 * to make them, days that get too long, work that is due and has no time.
 */
final class PlanningAlerts {

    private static final int MOST_NAMED = 4;

    private PlanningAlerts() {}

    static List<Tone> of(
            List<RoundSheet> rounds,
            List<WorkItem> waiting,
            List<Availability> there,
            List<TechnicianView> crew,
            Instant now) {
        Map<UUID, String> names = crew.stream().collect(toMap(TechnicianView::id, TechnicianView::name));
        LocalDate today = Paris.dateOf(now);
        List<Tone> alerts = new ArrayList<>();
        List<String> late = rounds.stream()
                .filter(round -> round.day().equals(today))
                .flatMap(round -> round.stops().stream().map(RoundStop::item))
                .filter(item -> "late".equals(PlanningBlocks.state(item, now)))
                .map(item -> names.get(item.technicianId()) + " chez " + item.label())
                .toList();
        if (!late.isEmpty()) {
            alerts.add(new Tone("En retard : " + some(late, " ; ") + ".", "alert"));
        }
        List<String> outside = outside(rounds, there, names, today);
        if (!outside.isEmpty()) {
            alerts.add(new Tone("Hors horaires : " + some(outside, " ; ") + ".", "alert"));
        }
        long due = waiting.size() - later(waiting, today);
        if (due > 0) {
            alerts.add(new Tone(
                    due < 2
                            ? "Une visite est attendue et n’a pas d’heure."
                            : French.number(due) + " visites sont attendues et n’ont pas d’heure.",
                    "warn"));
        }
        List<String> tooLong = rounds.stream()
                .filter(round -> !round.overtime().isZero() && !round.day().isBefore(today))
                .sorted(Comparator.comparing(RoundSheet::day))
                .map(round -> names.get(round.technicianId()) + " le " + French.dayMonth(round.day()) + " ("
                        + French.duration(round.work().toMinutes()) + ")")
                .toList();
        if (!tooLong.isEmpty()) {
            alerts.add(new Tone("Plus de 8 h : " + some(tooLong, ", ") + ".", "warn"));
        }
        return alerts;
    }

    /** How many are awaited only after today; what is due on no certain day is not among them. */
    static long later(List<WorkItem> waiting, LocalDate today) {
        return waiting.stream()
                .map(WorkItem::due)
                .filter(window -> window != null && window.from().isAfter(today))
                .count();
    }

    /** Each round to come that has visits outside the technician's hours, with these visits. */
    private static List<String> outside(
            List<RoundSheet> rounds, List<Availability> there, Map<UUID, String> names, LocalDate today) {
        Map<TechnicianDay, Availability> days = there.stream()
                .collect(toMap(one -> new TechnicianDay(one.technicianId(), one.day()), Function.identity()));
        return rounds.stream()
                .filter(round -> !round.day().isBefore(today))
                .sorted(Comparator.comparing(RoundSheet::day))
                .flatMap(round -> Optional.ofNullable(days.get(new TechnicianDay(round.technicianId(), round.day())))
                        .map(hours -> outside(round, hours, names.get(round.technicianId())))
                        .orElse(Stream.empty()))
                .toList();
    }

    private static Stream<String> outside(RoundSheet round, Availability hours, @Nullable String name) {
        List<String> visits = round.stops().stream()
                .map(RoundStop::item)
                .filter(item -> item.status() == InterventionStatus.PLANNED)
                .filter(item -> !hours.covers(
                        Objects.requireNonNull(item.plannedStart()), Objects.requireNonNull(item.plannedEnd())))
                .map(item -> item.label() + " à " + French.time(Objects.requireNonNull(item.plannedStart())))
                .toList();
        return visits.isEmpty()
                ? Stream.empty()
                : Stream.of(name + " le " + French.dayMonth(round.day()) + " (" + hours.hours() + "), "
                        + some(visits, ", "));
    }

    private static String some(List<String> all, String between) {
        String first = String.join(between, all.subList(0, Math.min(MOST_NAMED, all.size())));
        int more = all.size() - MOST_NAMED;
        return more <= 0 ? first : first + between + "et " + French.count(more, "autre", "autres");
    }
}
