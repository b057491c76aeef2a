package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.quotes.QuoteKind;
import fr.duret.maintenance.quotes.QuoteProperties;
import fr.duret.maintenance.shared.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The quotes that are made in the year: as many as were asked for, or as a company of that size makes. */
@Component
@Profile("rehearsal")
class YearOfQuotes {

    private static final double DAYS_OF_A_YEAR = 365;

    private final Places places;
    private final Presence presence;
    private final QuoteOffice office;
    private final RehearsalOptions options;
    private final QuoteHabits habits;
    private final int limit;

    YearOfQuotes(
            Places places,
            Presence presence,
            QuoteOffice office,
            RehearsalOptions options,
            RehearsalProperties properties,
            QuoteProperties company) {
        this.places = places;
        this.presence = presence;
        this.office = office;
        this.options = options;
        this.habits = properties.habits().quotes();
        this.limit = company.discountLimit().intValue();
    }

    /**
     * Has everything written in its time; nothing where there is nobody to do the works, or no customer who can be
     * written to.
     *
     * @return how many quotes there will be
     */
    int begin() {
        List<Visit.Place> reachable = places.all().stream()
                .filter(place -> isReachable(place.customer()))
                .toList();
        if (presence.crew().isEmpty() || reachable.isEmpty()) {
            return 0;
        }
        int number = options.quotes().orElseGet(this::usual);
        IntStream.rangeClosed(1, number)
                .mapToObj(turn -> proposal("quote %d".formatted(turn), reachable))
                .forEach(office::expect);
        return number;
    }

    private int usual() {
        double years = ChronoUnit.DAYS.between(options.from(), options.to()) / DAYS_OF_A_YEAR;
        return options.interventions().equals(OptionalInt.of(0))
                ? 0
                : (int) Math.round(places.all().size() * habits.perContract() * years);
    }

    private static boolean isReachable(CustomerView customer) {
        return customer.email() != null || customer.mobile() != null;
    }

    private Proposal proposal(String name, List<Visit.Place> reachable) {
        Fate fate = Fate.of(options.seed(), name, "idea");
        Wish wish = Wish.of(fate);
        LocalDate day =
                options.from().plusDays(fate.below((int) ChronoUnit.DAYS.between(options.from(), options.to()), "day"));
        LocalDate working = WorkingDays.onOrAfter(day);
        return new Proposal(
                name,
                wish,
                fate.any(reachable, "place"),
                working.isBefore(options.to()) ? working : WorkingDays.onOrBefore(day),
                manner(wish, fate));
    }

    private Proposal.Manner manner(Wish wish, Fate fate) {
        boolean atHome = fate.happens(habits.atHome(), "at home");
        double rebate = fate.share("rebate");
        boolean above = rebate < habits.aboveLimit();
        boolean some = rebate < habits.aboveLimit() + habits.rebated();
        return new Proposal.Manner(
                atHome ? fate.any(presence.crew(), "author").reference() : InventedDispatcher.NAME,
                atHome,
                wish.kind() == QuoteKind.REPAIR && atHome && fate.happens(0.4, "urgent"),
                above ? limit + 5 : some ? limit / 2 : 0,
                !above && fate.happens(habits.revised(), "revised"));
    }
}
