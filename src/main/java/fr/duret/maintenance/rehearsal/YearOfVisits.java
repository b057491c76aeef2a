package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.contracts.ContractFilter;
import fr.duret.maintenance.contracts.ContractList;
import fr.duret.maintenance.contracts.ContractRow;
import fr.duret.maintenance.contracts.ContractStatus;
import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the invented technicians have to do: what contracts promise first, and what happens to customers besides. */
@Component
@Profile("rehearsal")
class YearOfVisits {

    private static final double DAYS_OF_A_YEAR = 365;

    private final ContractList contracts;
    private final CustomerRegister customers;
    private final FreeSlots slots;
    private final VisitDesk desk;
    private final RehearsalOptions options;
    private final VisitHabits habits;

    YearOfVisits(
            ContractList contracts,
            CustomerRegister customers,
            FreeSlots slots,
            VisitDesk desk,
            RehearsalOptions options,
            RehearsalProperties properties) {
        this.contracts = contracts;
        this.customers = customers;
        this.slots = slots;
        this.desk = desk;
        this.options = options;
        this.habits = properties.habits().visits();
    }

    /** Has every visit opened in its time; none where there is nobody to make them. */
    int begin(int book) {
        int visits = slots.crew().isEmpty() || book == 0
                ? 0
                : options.interventions().orElse(usual(book));
        if (visits > 0) {
            drawn(places(book), visits).forEach(desk::expect);
        }
        return visits;
    }

    private int usual(int book) {
        double years = ChronoUnit.DAYS.between(options.from(), options.to()) / DAYS_OF_A_YEAR;
        return (int) Math.round(book * habits.perContract() * years);
    }

    private List<Visit.Place> places(int book) {
        List<ContractRow> running = contracts
                .find(new ContractFilter(ContractStatus.ACTIVE, null, null, null, null, 0, book))
                .rows();
        Map<UUID, SiteView> sites =
                customers.sites(running.stream().map(ContractRow::siteId).toList());
        Map<UUID, CustomerView> owners = customers.customers(
                running.stream().map(ContractRow::customerId).toList());
        return running.stream()
                .map(contract -> new Visit.Place(
                        contract,
                        Objects.requireNonNull(sites.get(contract.siteId())),
                        Objects.requireNonNull(owners.get(contract.customerId()))))
                .sorted(Comparator.comparing(place -> place.contract().reference()))
                .toList();
    }

    private List<Visit> drawn(List<Visit.Place> places, int visits) {
        List<Visit> drawn = new ArrayList<>();
        promised(places).stream()
                .limit(Math.round(visits * habits.underContract()))
                .forEach(drawn::add);
        for (int number = 1; drawn.size() < visits; number++) {
            String name = "call %d".formatted(number);
            Fate fate = Fate.of(options.seed(), name, "errand");
            Errand errand = Errand.unforeseen(fate);
            boolean underContract = fate.happens(errand.underContract(), "contract");
            drawn.add(visit(name, errand, fate.any(places, "place"), underContract));
        }
        return drawn;
    }

    /** What the contracts promise in a year, in an order that is drawn. */
    private List<Visit> promised(List<Visit.Place> places) {
        return places.stream()
                .flatMap(place -> IntStream.rangeClosed(
                                1, aYear(place.contract().plan()))
                        .mapToObj(number -> visit(
                                place.contract().reference() + " visit " + number,
                                number == 1 ? Errand.YEARLY_SERVICE : Errand.PREVENTIVE,
                                place,
                                true)))
                .sorted(Comparator.comparing((Visit visit) ->
                                Fate.of(options.seed(), visit.name(), "turn").share("turn"))
                        .thenComparing(Visit::name))
                .toList();
    }

    private static int aYear(Plan plan) {
        return switch (plan) {
            case BRONZE -> 1;
            case ARGENT -> 2;
            case OR -> 4;
        };
    }

    private Visit visit(String name, Errand errand, Visit.Place place, boolean underContract) {
        return new Visit(
                name,
                errand,
                place,
                underContract,
                day(errand, Fate.of(options.seed(), name, "day")),
                Course.of(errand, habits, Fate.of(options.seed(), name, "course")));
    }

    /** More of them in the months in which there is more of it. */
    private LocalDate day(Errand errand, Fate fate) {
        int days = (int) ChronoUnit.DAYS.between(options.from(), options.to());
        LocalDate day = options.from();
        for (int attempt = 0; attempt < 20; attempt++) {
            day = options.from().plusDays(fate.below(days, "day " + attempt));
            if (fate.share("month " + attempt) * Errand.BUSIEST < errand.in(day.getMonth())) {
                break;
            }
        }
        LocalDate working = WorkingDays.onOrAfter(day);
        return working.isBefore(options.to()) ? working : WorkingDays.onOrBefore(day);
    }
}
