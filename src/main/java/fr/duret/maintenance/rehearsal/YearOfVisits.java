package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.shared.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens to customers in the year beside what their contracts promise: as much as makes up the number of visits. */
@Component
@Profile("rehearsal")
class YearOfVisits {

    private static final double DAYS_OF_A_YEAR = 365;

    private final Places places;
    private final Presence presence;
    private final VisitDesk desk;
    private final CrewYear crew;
    private final InventedRounds rounds;
    private final RehearsalOptions options;
    private final VisitHabits habits;

    YearOfVisits(
            Places places,
            Presence presence,
            VisitDesk desk,
            CrewYear crew,
            InventedRounds rounds,
            RehearsalOptions options,
            RehearsalProperties properties) {
        this.places = places;
        this.presence = presence;
        this.desk = desk;
        this.crew = crew;
        this.rounds = rounds;
        this.options = options;
        this.habits = properties.habits().visits();
    }

    /**
     * Has everything opened in its time; nothing where there is nobody to come.
     *
     * @return about how many visits there will be
     */
    int begin(Intake.Taken book) {
        if (presence.crew().isEmpty() || book.contracts() == 0) {
            return 0;
        }
        places.read(book.contracts());
        crew.begin();
        rounds.begin();
        int promised = (int) Math.round(book.visitsPerYear() * years() * habits.owed());
        int usual = (int) Math.round(book.contracts() * habits.perContract() * years());
        int besides = options.interventions().isPresent()
                ? Math.max(0, options.interventions().getAsInt() - promised)
                : (int) Math.max(usual - promised, Math.round(usual * (1 - habits.underContract())));
        IntStream.rangeClosed(1, besides).mapToObj(this::call).forEach(desk::expect);
        return promised + besides;
    }

    private double years() {
        return ChronoUnit.DAYS.between(options.from(), options.to()) / DAYS_OF_A_YEAR;
    }

    private Visit call(int number) {
        String name = "call %d".formatted(number);
        Fate fate = Fate.of(options.seed(), name, "errand");
        Errand errand = Errand.unforeseen(fate);
        List<Visit.Place> all = places.all();
        return new Visit(
                name,
                errand,
                fate.any(all, "place"),
                fate.happens(errand.underContract(), "contract"),
                day(errand, Fate.of(options.seed(), name, "day")),
                Course.of(errand, habits, Fate.of(options.seed(), name, "course")));
    }

    /** More of them in the months in which there is more of it. */
    private LocalDate day(Errand errand, Fate fate) {
        LocalDate day = errand.someDay(options.from(), options.to().minusDays(1), fate);
        LocalDate working = WorkingDays.onOrAfter(day);
        return working.isBefore(options.to()) ? working : WorkingDays.onOrBefore(day);
    }
}
