package fr.duret.maintenance.demo;

import fr.duret.maintenance.contracts.ContractFilter;
import fr.duret.maintenance.contracts.ContractList;
import fr.duret.maintenance.contracts.ContractRow;
import fr.duret.maintenance.contracts.ContractStatus;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The rounds of the demo company's technicians: two weeks that are done, today, and two weeks to come. */
@Component
@Profile("demo")
class DemoRounds {

    private static final int DAYS_DONE = 8;
    private static final int DAYS_AHEAD = 9;
    private static final List<LocalTime> STARTS =
            List.of(LocalTime.of(8, 0), LocalTime.of(10, 0), LocalTime.of(13, 30), LocalTime.of(15, 30));

    /** The centre of Annecy; each technician has a slice of the country around it. */
    private static final double CENTRE_LATITUDE = 45.905;

    private static final double CENTRE_LONGITUDE = 6.12;

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

    /** A site under contract, and whose it is. */
    private record Stop(ContractRow contract, SiteView site, CustomerView customer) {}

    void fill() {
        List<Stop> stops = stops();
        List<TechnicianView> crew = technicians.technicians().stream()
                .sorted(Comparator.comparing(TechnicianView::reference))
                .toList();
        for (int i = 0; i < crew.size(); i++) {
            List<Stop> sector = stops.subList(stops.size() * i / crew.size(), stops.size() * (i + 1) / crew.size());
            fill(crew.get(i), sector, new Random(i));
        }
    }

    private List<Stop> stops() {
        List<ContractRow> running = contracts
                .find(new ContractFilter(ContractStatus.ACTIVE, null, null, null, null, 0, 400))
                .rows();
        Map<UUID, SiteView> sites = customers
                .sites(running.stream().map(ContractRow::siteId).toList())
                .stream()
                .collect(Collectors.toMap(SiteView::id, Function.identity()));
        Map<UUID, CustomerView> owners =
                customers
                        .customers(running.stream().map(ContractRow::customerId).toList())
                        .stream()
                        .collect(Collectors.toMap(CustomerView::id, Function.identity()));
        return running.stream()
                .map(contract -> new Stop(
                        contract,
                        Objects.requireNonNull(sites.get(contract.siteId())),
                        Objects.requireNonNull(owners.get(contract.customerId()))))
                .filter(stop -> stop.site().latitude() != null && stop.site().longitude() != null)
                .sorted(Comparator.comparingDouble(DemoRounds::bearing)
                        .thenComparing(stop -> stop.site().reference()))
                .toList();
    }

    private static double bearing(Stop stop) {
        return Math.atan2(
                Objects.requireNonNull(stop.site().latitude()) - CENTRE_LATITUDE,
                Objects.requireNonNull(stop.site().longitude()) - CENTRE_LONGITUDE);
    }

    private void fill(TechnicianView technician, List<Stop> sector, Random chance) {
        List<Stop> next = new ArrayList<>(sector);
        LocalDate today = Paris.today(clock);
        LocalDate day = today;
        for (int i = 0; i < DAYS_DONE; i++) {
            day = WorkingDays.onOrBefore(day.minusDays(1));
        }
        for (int i = 0; i <= DAYS_DONE + DAYS_AHEAD; i++) {
            for (LocalTime start : STARTS.subList(0, STARTS.size() - (day.equals(today) ? 0 : chance.nextInt(2)))) {
                Stop stop = next.remove(0);
                next.add(stop);
                // Of today, only the first visit is done: whoever looks has a day's work before them at any hour.
                boolean done = day.isBefore(today) || (day.equals(today) && start.equals(STARTS.get(0)));
                visit(technician, stop, day.atTime(start).atZone(Paris.ZONE).toInstant(), done, chance);
            }
            day = WorkingDays.onOrAfter(day.plusDays(1));
        }
    }

    private void visit(TechnicianView technician, Stop stop, Instant start, boolean done, Random chance) {
        DemoWork work = DemoWork.any(chance);
        InterventionDraft draft = work.draft(
                stop.customer().id(), stop.site().id(), stop.contract().id());
        Slot slot = new Slot(technician.id(), start, start.plusSeconds(work.minutes() * 60L));
        Instant left = slot.end().plusSeconds(chance.nextInt(3600) - 2400L);
        if (done && left.isBefore(clock.instant())) {
            takeOver(technician, stop, new Times(draft, slot, left), work, chance);
        } else {
            dispatch.plan(dispatch.open(draft, "Clothilde Perrin"), slot, "Clothilde Perrin");
        }
    }

    private record Times(InterventionDraft draft, Slot slot, Instant left) {}

    private void takeOver(TechnicianView technician, Stop stop, Times times, DemoWork work, Random chance) {
        SiteView site = stop.site();
        Position position = new Position(
                Objects.requireNonNull(site.latitude()) + chance.nextInt(60) / 1e5,
                Objects.requireNonNull(site.longitude()) + chance.nextInt(60) / 1e5,
                5 + chance.nextInt(12));
        String signer = Objects.requireNonNullElse(
                stop.customer().contactName(), stop.customer().name());
        history.takeOver(new EarlierVisit(
                times.draft(),
                times.slot(),
                technician.name(),
                times.slot().start().plusSeconds(chance.nextInt(600)),
                times.left(),
                position,
                reports.report(work, chance),
                reports.signature(signer, times.left(), position, chance)));
    }
}
