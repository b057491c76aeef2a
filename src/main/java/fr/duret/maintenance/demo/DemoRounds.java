package fr.duret.maintenance.demo;

import fr.duret.maintenance.contracts.ContractFilter;
import fr.duret.maintenance.contracts.ContractList;
import fr.duret.maintenance.contracts.ContractRow;
import fr.duret.maintenance.contracts.ContractStatus;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.EarlierVisit;
import fr.duret.maintenance.interventions.InterventionDraft;
import fr.duret.maintenance.interventions.Position;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.WorkHistory;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.WorkingDays;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The rounds of the demo company's technicians: two weeks that are done, today, and two weeks to come. */
@Component
@Profile("demo")
class DemoRounds {

    private static final int DAYS_DONE = 8;
    private static final int DAYS_AHEAD = 9;
    private static final List<LocalTime> STARTS =
            List.of(LocalTime.of(8, 30), LocalTime.of(10, 30), LocalTime.of(13, 0), LocalTime.of(15, 0));

    /** Whoever plays a technician must have been free for a while: of today, only what was left before that is done. */
    private static final Duration FREE_SINCE = Duration.ofMinutes(75);

    private static final LocalTime LIVED_THROUGH = STARTS.get(1);

    /** The centre of Annecy; each technician has a slice of the country around it. */
    private static final double CENTRE_LATITUDE = 45.905;

    private static final double CENTRE_LONGITUDE = 6.12;

    private final Set<UUID> visited = new HashSet<>();
    private final ContractList contracts;
    private final CustomerRegister customers;
    private final TechnicianRegister technicians;
    private final Dispatch dispatch;
    private final WorkHistory history;
    private final DemoReports reports;
    private final Clock clock;

    DemoRounds(
            ContractList contracts,
            CustomerRegister customers,
            TechnicianRegister technicians,
            Dispatch dispatch,
            WorkHistory history,
            DemoReports reports,
            Clock clock) {
        this.contracts = contracts;
        this.customers = customers;
        this.technicians = technicians;
        this.dispatch = dispatch;
        this.history = history;
        this.reports = reports;
        this.clock = clock;
    }

    /** Plans and takes over what does not matter in detail; what is to be lived through, and what follows, is handed back. */
    List<DemoDeed> fill() {
        List<DemoDeed> later = new ArrayList<>();
        List<DemoStop> stops = stops();
        List<TechnicianView> crew = technicians.technicians().stream()
                .sorted(Comparator.comparing(TechnicianView::reference))
                .toList();
        for (int i = 0; i < crew.size(); i++) {
            List<DemoStop> sector = stops.subList(stops.size() * i / crew.size(), stops.size() * (i + 1) / crew.size());
            later.addAll(fill(i, crew.get(i), sector, new Random(i)));
        }
        return later;
    }

    private List<DemoStop> stops() {
        List<ContractRow> running = contracts
                .find(new ContractFilter(ContractStatus.ACTIVE, null, null, null, null, 0, 400))
                .rows();
        Map<UUID, SiteView> sites =
                customers.sites(running.stream().map(ContractRow::siteId).toList());
        Map<UUID, CustomerView> owners = customers.customers(
                running.stream().map(ContractRow::customerId).toList());
        return running.stream()
                .map(contract -> new DemoStop(
                        contract,
                        Objects.requireNonNull(sites.get(contract.siteId())),
                        Objects.requireNonNull(owners.get(contract.customerId()))))
                .filter(stop -> stop.site().latitude() != null && stop.site().longitude() != null)
                .sorted(Comparator.comparingDouble(DemoRounds::bearing)
                        .thenComparing(stop -> stop.site().reference()))
                .toList();
    }

    private static double bearing(DemoStop stop) {
        return Math.atan2(
                Objects.requireNonNull(stop.site().latitude()) - CENTRE_LATITUDE,
                Objects.requireNonNull(stop.site().longitude()) - CENTRE_LONGITUDE);
    }

    private List<DemoDeed> fill(int place, TechnicianView technician, List<DemoStop> sector, Random chance) {
        List<DemoDeed> later = new ArrayList<>();
        List<DemoStop> next = new ArrayList<>(sector);
        LocalDate today = Paris.today(clock);
        // At the weekend, what a newcomer finds first is Monday's.
        LocalDate current = WorkingDays.onOrAfter(today);
        LocalDate day = today;
        for (int i = 0; i < DAYS_DONE; i++) {
            day = workday(technician, day, -1);
        }
        for (int i = 0; i <= DAYS_DONE + DAYS_AHEAD; i++) {
            for (LocalTime start : STARTS.subList(0, STARTS.size() - (day.equals(today) ? 0 : chance.nextInt(2)))) {
                if (isOutsideHours(technician, day, start)) {
                    continue;
                }
                Instant at = day.atTime(start).atZone(Paris.ZONE).toInstant();
                DemoScene scene = start.equals(LIVED_THROUGH)
                        ? DemoScene.of(place, DAYS_DONE - i).orElse(null)
                        : null;
                if (scene != null) {
                    DemoStop stop = cast(scene, next);
                    visited.add(stop.contract().id());
                    later.add(DemoDeed.of(DemoVisit.of(scene, technician, stop, at)));
                    continue;
                }
                boolean emergency = day.equals(current) && start.equals(LIVED_THROUGH);
                DemoStop stop = take(next, emergency ? DemoRounds::isPrivateAndReadsMail : any -> true);
                DemoWork drawn = emergency ? DemoWork.EMERGENCY : DemoWork.any(chance);
                // Nobody plans an emergency for the days to come.
                boolean amiss = drawn == DemoWork.EMERGENCY && day.isAfter(current);
                DemoWork work = amiss || (drawn.isPromised() && !owes(stop, day)) ? DemoWork.DIAGNOSIS : drawn;
                // Of today, only the first visit is done: whoever looks has a day's work before them at any hour.
                boolean done = day.isBefore(today) || (day.equals(today) && start.equals(STARTS.get(0)));
                EarlierVisit earlier = visit(technician, stop, work, at, done, chance);
                if (earlier != null && later.isEmpty()) {
                    history.takeOver(earlier);
                } else if (earlier != null) {
                    later.add(DemoDeed.of(earlier));
                }
            }
            day = workday(technician, day, 1);
        }
        return later;
    }

    /** The next day on which the technician works, or the one before. */
    private static LocalDate workday(TechnicianView technician, LocalDate from, int step) {
        LocalDate day = from.plusDays(step);
        while (WorkingDays.isHoliday(day)
                || technician.week().on(day.getDayOfWeek()).isEmpty()) {
            day = day.plusDays(step);
        }
        return day;
    }

    private static boolean isOutsideHours(TechnicianView technician, LocalDate day, LocalTime start) {
        return technician
                .week()
                .on(day.getDayOfWeek())
                .filter(hours -> !start.isBefore(hours.from())
                        && !start.plusMinutes(DemoWork.LONGEST).isAfter(hours.to()))
                .isEmpty();
    }

    /** Whether the contract still runs on that day and has had no visit in these weeks. */
    private boolean owes(DemoStop stop, LocalDate day) {
        return !day.isAfter(stop.contract().endsOn())
                && visited.add(stop.contract().id());
    }

    /** The next stop of that kind, or simply the next; its turn comes again after all others. */
    private static DemoStop take(List<DemoStop> next, Predicate<DemoStop> wanted) {
        DemoStop stop = next.stream().filter(wanted).findFirst().orElse(next.get(0));
        next.remove(stop);
        next.add(stop);
        return stop;
    }

    /** Somebody whose invoice leaves at once, by mail. */
    private static boolean isPrivateAndReadsMail(DemoStop stop) {
        return stop.customer().kind() == CustomerKind.CONSUMER
                && stop.customer().preferredChannel() == Channel.EMAIL
                && stop.customer().email() != null;
    }

    /** The last of the sector's customers who fits, so that the days to come are not theirs too. */
    private static DemoStop cast(DemoScene scene, List<DemoStop> sector) {
        DemoStop found = sector.get(sector.size() - 1);
        for (DemoStop stop : sector) {
            if (stop.isOf(scene.customer())) {
                found = stop;
            }
        }
        sector.remove(found);
        return found;
    }

    /** Plans it, unless it is done: then it is to be taken over. */
    private @Nullable EarlierVisit visit(
            TechnicianView technician, DemoStop stop, DemoWork work, Instant start, boolean done, Random chance) {
        InterventionDraft draft = stop.draft(work);
        Slot slot = new Slot(technician.id(), start, start.plusSeconds(work.minutes() * 60L));
        Instant left = slot.end().plusSeconds(chance.nextInt(3600) - 2400L);
        if (done && left.isBefore(clock.instant().minus(FREE_SINCE))) {
            return earlier(technician, stop, new Times(draft, slot, left), work, chance);
        }
        dispatch.plan(dispatch.open(draft, "Clothilde Perrin"), slot, "Clothilde Perrin");
        return null;
    }

    private record Times(InterventionDraft draft, Slot slot, Instant left) {}

    private EarlierVisit earlier(TechnicianView technician, DemoStop stop, Times times, DemoWork work, Random chance) {
        Position position = stop.near(chance.nextInt(60), chance.nextInt(60), 5 + chance.nextInt(12));
        return new EarlierVisit(
                times.draft(),
                times.slot(),
                technician.name(),
                times.slot().start().plusSeconds(chance.nextInt(600)),
                times.left(),
                position,
                reports.report(work, chance),
                reports.signature(stop.signer(), times.left(), position, chance));
    }
}
