package fr.duret.maintenance.rounds;

import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Qualification;
import fr.duret.maintenance.planning.RosteredTechnician;
import fr.duret.maintenance.planning.Shift;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.planning.Weights;
import fr.duret.maintenance.technicians.Availability;
import fr.duret.maintenance.technicians.Skill;
import fr.duret.maintenance.technicians.StartingPoint;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import fr.duret.maintenance.technicians.Workforce;
import fr.duret.maintenance.technicians.WorkingDay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who can be planned when: the technicians, and a round for each day on which one works. */
@Component
class Roster {

    /** A qualification whose date nobody has entered counts until somebody does. */
    private static final LocalDate UNKNOWN = LocalDate.of(9999, 12, 31);

    private static final int ANY_NUMBER = 1_000;

    private final TechnicianRegister technicians;
    private final Workforce workforce;

    Roster(TechnicianRegister technicians, Workforce workforce) {
        this.technicians = technicians;
        this.workforce = workforce;
    }

    /** Those people and their rounds. */
    record Crew(List<RosteredTechnician> technicians, List<Shift> shifts) {

        PlanningProblem problem(List<Visit> visits, Weights weights) {
            return new PlanningProblem(technicians, shifts, visits, weights);
        }
    }

    Crew read(LocalDate from, LocalDate to) {
        List<TechnicianView> all = technicians.technicians();
        Map<UUID, TechnicianView> byId =
                all.stream().collect(Collectors.toMap(TechnicianView::id, Function.identity()));
        return new Crew(
                all.stream().map(Roster::rostered).toList(),
                workforce.between(from, to).stream()
                        .filter(Availability::works)
                        .map(there -> shift(Objects.requireNonNull(byId.get(there.technicianId())), there))
                        .toList());
    }

    private static RosteredTechnician rostered(TechnicianView technician) {
        return new RosteredTechnician(
                technician.id(),
                technician.name(),
                technician.skills().stream()
                        .collect(Collectors.toMap(
                                Skill::name, skill -> skill.level().ordinal() + 1)),
                technician.qualifications().stream()
                        .flatMap(held -> held.allows().stream()
                                .map(symbol -> new Qualification(
                                        symbol, Objects.requireNonNullElse(held.expiresOn(), UNKNOWN))))
                        .toList(),
                Set.copyOf(technician.postcodes()));
    }

    /** Whoever is away in the afternoon is back at noon; otherwise the day may get longer, which is overtime. */
    private static Shift shift(TechnicianView technician, Availability there) {
        LocalTime from = Objects.requireNonNull(there.from());
        LocalTime to = Objects.requireNonNull(there.to());
        WorkingDay hours = technician.week().on(there.day().getDayOfWeek()).orElseThrow();
        StartingPoint start = technician.start();
        Coordinates place = new Coordinates(start.latitude(), start.longitude());
        LocalTime until = to.isBefore(hours.to()) || to.isAfter(LocalTime.MAX.minus(RoundRules.LATE_HOME))
                ? to
                : to.plus(RoundRules.LATE_HOME);
        Duration work = new WorkingDay(hours.weekday(), from, to).work();
        Duration paid = work.compareTo(RoundRules.PAID_DAY) > 0 ? RoundRules.PAID_DAY : work;
        return new Shift(technician.id(), there.day(), from, until, paid, place, place, List.of(), ANY_NUMBER);
    }
}
