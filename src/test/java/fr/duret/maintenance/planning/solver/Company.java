package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Qualification;
import fr.duret.maintenance.planning.RosteredTechnician;
import fr.duret.maintenance.planning.Shift;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.planning.Weights;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A small company in Annecy: Malik works there, Inès in Chambéry, both on Monday and Tuesday. */
final class Company {

    static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    static final LocalDate TUESDAY = MONDAY.plusDays(1);
    static final Coordinates ANNECY = new Coordinates(45.8992, 6.1294);
    static final Coordinates CHAMBERY = new Coordinates(45.5646, 5.9178);
    static final UUID MALIK = new UUID(1, 1);
    static final UUID INES = new UUID(1, 2);

    private Company() {}

    static PlanningProblem with(Visit... visits) {
        return new PlanningProblem(
                List.of(
                        technician(MALIK, "Malik Benali", LocalDate.of(2027, 1, 11)),
                        technician(INES, "Inès Favre", LocalDate.of(2028, 1, 1))),
                List.of(
                        day(MALIK, MONDAY, ANNECY),
                        day(MALIK, TUESDAY, ANNECY),
                        day(INES, MONDAY, CHAMBERY),
                        day(INES, TUESDAY, CHAMBERY)),
                List.of(visits),
                Weights.USUAL);
    }

    private static RosteredTechnician technician(UUID id, String name, LocalDate qualifiedUntil) {
        return new RosteredTechnician(
                id, name, Map.of("borne", 2), List.of(new Qualification("BR", qualifiedUntil)), Set.of());
    }

    private static Shift day(UUID technician, LocalDate day, Coordinates home) {
        return Shift.ordinary(technician, day, LocalTime.of(7, 30), LocalTime.of(18, 30), home);
    }

    static Shift holding(Shift shift, int visits) {
        return new Shift(
                shift.technicianId(),
                shift.day(),
                shift.from(),
                shift.until(),
                shift.paid(),
                shift.start(),
                shift.end(),
                shift.absences(),
                visits);
    }
}
