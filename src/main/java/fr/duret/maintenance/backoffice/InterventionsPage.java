package fr.duret.maintenance.backoffice;

import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.InterventionList;
import fr.duret.maintenance.interventions.InterventionRow;
import fr.duret.maintenance.interventions.PageOfInterventions;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Interventions »: every filter is in the address, so that a view can be kept as a bookmark. */
@Controller
class InterventionsPage {

    private static final int PAGE_SIZE = 50;

    /** Those of the days before that are open still, and where they are listed. */
    record LeftOver(long count, String url) {}

    /** An intervention as the list shows it. */
    record Line(
            String url,
            String reference,
            String kind,
            String subject,
            Tone status,
            String customer,
            String town,
            @Nullable String technician,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable LocalDate dueTo) {}

    /**
     * The interventions of one day.
     *
     * @param day none for those that are still to be planned
     */
    record Day(@Nullable LocalDate day, List<Line> interventions) {}

    private final InterventionList list;
    private final CustomerRegister customers;
    private final TechnicianRegister technicians;
    private final Clock clock;

    InterventionsPage(InterventionList list, CustomerRegister customers, TechnicianRegister technicians, Clock clock) {
        this.list = list;
        this.customers = customers;
        this.technicians = technicians;
        this.clock = clock;
    }

    @GetMapping("/interventions")
    String interventions(
            @RequestParam(defaultValue = "avenir") String periode,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String technicien,
            @RequestParam(required = false) @Nullable UUID client,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        List<TechnicianView> crew = technicians.technicians();
        InterventionChoice choice = new InterventionChoice(periode, etat, type, technicien, client);
        LocalDate today = Paris.today(clock);
        PageOfInterventions found = Pager.read(
                page,
                PAGE_SIZE,
                asked -> list.find(choice.filter(today, crew, asked, PAGE_SIZE)),
                PageOfInterventions::total);
        model.addAttribute("filters", choice.filters(crew));
        model.addAttribute("client", client == null ? null : customers.customer(client));
        model.addAttribute("leftOver", leftOver(choice, today, crew));
        model.addAttribute("days", days(lines(found.rows(), crew)));
        model.addAttribute("page", Pager.of(choice.address(), page, PAGE_SIZE, found.total()));
        return "backoffice/interventions";
    }

    /** None where there are none, or where the list shows other days too. */
    private @Nullable LeftOver leftOver(InterventionChoice choice, LocalDate today, List<TechnicianView> crew) {
        return choice.leftOver()
                .map(open -> new LeftOver(
                        list.count(open.filter(today, crew, 0, PAGE_SIZE)),
                        open.address().build().toUriString()))
                .filter(open -> open.count() > 0)
                .orElse(null);
    }

    private List<Line> lines(List<InterventionRow> rows, List<TechnicianView> crew) {
        Map<UUID, String> names = crew.stream().collect(toMap(TechnicianView::id, TechnicianView::name));
        Map<UUID, CustomerView> who = customers.customers(
                rows.stream().map(InterventionRow::customerId).toList());
        Map<UUID, SiteView> where =
                customers.sites(rows.stream().map(InterventionRow::siteId).toList());
        return rows.stream()
                .map(row -> {
                    UUID technician = row.technicianId();
                    return new Line(
                            "/interventions/" + row.id(),
                            row.reference(),
                            row.kind().label(),
                            row.subject(),
                            InterventionWords.of(row.status()),
                            Objects.requireNonNull(who.get(row.customerId())).name(),
                            Objects.requireNonNull(where.get(row.siteId()))
                                    .address()
                                    .town(),
                            technician == null ? null : names.get(technician),
                            row.plannedStart(),
                            row.plannedEnd(),
                            row.plannedStart() == null ? row.dueTo() : null);
                })
                .toList();
    }

    private static List<Day> days(List<Line> lines) {
        List<Day> days = new ArrayList<>();
        for (Line line : lines) {
            Instant start = line.start();
            LocalDate day = start == null ? null : Paris.dateOf(start);
            if (days.isEmpty() || !Objects.equals(days.get(days.size() - 1).day(), day)) {
                days.add(new Day(day, new ArrayList<>()));
            }
            days.get(days.size() - 1).interventions().add(line);
        }
        return days;
    }
}
