package fr.duret.maintenance.backoffice;

import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.appointments.AppointmentList;
import fr.duret.maintenance.appointments.AppointmentRow;
import fr.duret.maintenance.appointments.AppointmentState;
import fr.duret.maintenance.appointments.ArrivalWindow;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
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

/** « Rendez-vous »: what is agreed and what waits; every filter is in the address, so that a view can be kept. */
@Controller
class AppointmentsPage {

    private static final int PAGE_SIZE = 50;

    /** An appointment as the list shows it. */
    record Line(
            String url,
            String customer,
            String town,
            String kind,
            String subject,
            @Nullable ArrivalWindow window,
            @Nullable String technician,
            Tone state,
            @Nullable Instant promisedBy) {}

    /**
     * The appointments of one day.
     *
     * @param day none for those without a slot
     */
    record Day(@Nullable LocalDate day, List<Line> lines) {}

    private final AppointmentList list;
    private final CustomerRegister customers;
    private final TechnicianRegister technicians;
    private final Clock clock;

    AppointmentsPage(AppointmentList list, CustomerRegister customers, TechnicianRegister technicians, Clock clock) {
        this.list = list;
        this.customers = customers;
        this.technicians = technicians;
        this.clock = clock;
    }

    @GetMapping("/rendez-vous")
    String appointments(
            @RequestParam(defaultValue = "avenir") String periode,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String demande,
            @RequestParam(defaultValue = "") String technicien,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        List<TechnicianView> crew = technicians.technicians();
        AppointmentChoice choice = new AppointmentChoice(periode, etat, demande, technicien);
        LocalDate today = Paris.today(clock);
        AppointmentList.Page found = Pager.read(
                page,
                PAGE_SIZE,
                asked -> list.find(choice.filter(today, crew, asked, PAGE_SIZE)),
                AppointmentList.Page::total);
        model.addAttribute("filters", choice.filters(crew));
        model.addAttribute("days", days(lines(found.rows(), crew)));
        model.addAttribute("page", Pager.of(choice.address(), page, PAGE_SIZE, found.total()));
        return "backoffice/appointments";
    }

    private List<Line> lines(List<AppointmentRow> rows, List<TechnicianView> crew) {
        Map<UUID, String> names = crew.stream().collect(toMap(TechnicianView::id, TechnicianView::name));
        Map<UUID, CustomerView> who = customers.customers(
                rows.stream().map(AppointmentRow::customerId).toList());
        Map<UUID, SiteView> where =
                customers.sites(rows.stream().map(AppointmentRow::siteId).toList());
        return rows.stream()
                .map(row -> new Line(
                        "/rendez-vous/" + row.interventionId(),
                        Objects.requireNonNull(who.get(row.customerId())).name(),
                        Objects.requireNonNull(where.get(row.siteId()))
                                .address()
                                .town(),
                        row.kind().label(),
                        row.subject(),
                        row.startsAt() == null ? null : ArrivalWindow.around(row.startsAt()),
                        row.technicianId() == null ? null : names.get(row.technicianId()),
                        tone(row.state()),
                        row.promisedBy()))
                .toList();
    }

    static Tone tone(AppointmentState state) {
        return new Tone(
                state.label(),
                switch (state) {
                    case OPEN, BOOKED -> "warn";
                    case CONFIRMED -> "action";
                    case KEPT -> "done";
                    case CANCELLED -> "calm";
                });
    }

    private static List<Day> days(List<Line> lines) {
        List<Day> days = new ArrayList<>();
        for (Line line : lines) {
            ArrivalWindow window = line.window();
            LocalDate day = window == null ? null : window.day();
            if (days.isEmpty() || !Objects.equals(days.get(days.size() - 1).day(), day)) {
                days.add(new Day(day, new ArrayList<>()));
            }
            days.get(days.size() - 1).lines().add(line);
        }
        return days;
    }
}
