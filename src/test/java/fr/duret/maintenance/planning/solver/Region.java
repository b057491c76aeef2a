package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Commitment;
import fr.duret.maintenance.planning.Coordinates;
import fr.duret.maintenance.planning.HalfDay;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.Qualification;
import fr.duret.maintenance.planning.RosteredTechnician;
import fr.duret.maintenance.planning.Shift;
import fr.duret.maintenance.planning.TimeSpan;
import fr.duret.maintenance.planning.Urgency;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.planning.Weights;
import fr.duret.maintenance.planning.Wishes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An invented region around Annecy, 80 km across: technicians, working days and visits, the same for the same seed. */
final class Region {

    static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    private static final List<String> SKILLS = List.of("éclairage", "borne", "tableau", "alarme");
    private static final List<String> QUALIFICATIONS = List.of("BR", "B2V", "BC");

    private final Random random;
    private final List<Coordinates> towns;
    private final int days;

    private Region(int days, long seed) {
        this.days = days;
        this.random = new Random(seed);
        this.towns = IntStream.range(0, 25).mapToObj(i -> spread(0.36, 0.5)).toList();
    }

    static PlanningProblem of(int technicians, int days, int visits, long seed) {
        Region region = new Region(days, seed);
        List<RosteredTechnician> people =
                IntStream.range(0, technicians).mapToObj(region::technician).toList();
        List<Shift> shifts = people.stream()
                .flatMap(person -> region.shifts(person.id()).stream())
                .toList();
        return new PlanningProblem(
                people,
                shifts,
                IntStream.range(0, visits).mapToObj(region::visit).toList(),
                Weights.USUAL);
    }

    /** The day that many working days after the first Monday. */
    static LocalDate workingDay(int number) {
        return MONDAY.plusDays(number / 5 * 7L + number % 5);
    }

    private RosteredTechnician technician(int number) {
        return new RosteredTechnician(
                new UUID(1, number),
                "Technicien " + number,
                Map.of(SKILLS.get(number % 4), 3, SKILLS.get((number + 1) % 4), 2),
                List.of(
                        new Qualification("BR", MONDAY.plusYears(1)),
                        new Qualification(
                                QUALIFICATIONS.get(1 + number % 2), MONDAY.plusDays(number % 9 == 0 ? 2 : 300))),
                Set.of());
    }

    private List<Shift> shifts(UUID technician) {
        Coordinates home = near(towns.get(random.nextInt(towns.size())));
        return IntStream.range(0, days)
                .mapToObj(day ->
                        Shift.ordinary(technician, workingDay(day), LocalTime.of(7, 30), LocalTime.of(18, 0), home))
                .toList();
    }

    private Visit visit(int number) {
        return new Visit(
                new UUID(2, number),
                "Visite " + number,
                near(towns.get(random.nextInt(towns.size()))),
                Duration.ofMinutes(45 + 15L * random.nextInt(5)),
                openings(),
                null,
                Map.of(SKILLS.get(random.nextInt(4)), 1 + random.nextInt(3)),
                random.nextInt(4) == 0 ? Set.of(QUALIFICATIONS.get(random.nextInt(3))) : Set.of(),
                random.nextInt(20) == 0 ? Urgency.URGENT : Urgency.ROUTINE,
                MONDAY,
                random.nextInt(3) == 0 ? workingDay(days / 2) : workingDay(days - 1),
                new Wishes(null, null, random.nextInt(6) == 0 ? HalfDay.MORNING : null),
                null,
                null,
                Commitment.FREE);
    }

    /** One site in three has hours: mornings, afternoons, or a lunch break. */
    private List<TimeSpan> openings() {
        int kind = random.nextInt(9);
        if (kind > 2) {
            return List.of();
        }
        LocalTime from = kind == 1 ? LocalTime.of(13, 30) : LocalTime.of(8, 0);
        LocalTime until = kind == 0 ? LocalTime.of(12, 30) : LocalTime.of(17, 30);
        return IntStream.range(0, days)
                .mapToObj(day -> new TimeSpan(workingDay(day), from, until))
                .toList();
    }

    private Coordinates near(Coordinates town) {
        return new Coordinates(
                town.latitude() + random.nextGaussian() * 0.025, town.longitude() + random.nextGaussian() * 0.035);
    }

    private Coordinates spread(double latitude, double longitude) {
        return new Coordinates(
                45.9 + (random.nextDouble() * 2 - 1) * latitude, 6.13 + (random.nextDouble() * 2 - 1) * longitude);
    }

    /** The same problem, planned as a first plan has it. */
    static PlanningProblem planned(PlanningProblem problem, List<Placement> placements) {
        Map<UUID, Placement> byVisit = new HashMap<>();
        placements.forEach(placement -> byVisit.put(placement.visitId(), placement));
        return problem.withVisits(problem.visits().stream()
                .map(visit -> planned(visit, byVisit.get(visit.id())))
                .toList());
    }

    private static Visit planned(Visit visit, @Nullable Placement placement) {
        return visit.planned(placement, placement == null ? Commitment.FREE : Commitment.ANNOUNCED);
    }
}
