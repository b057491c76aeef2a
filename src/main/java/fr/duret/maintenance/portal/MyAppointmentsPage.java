package fr.duret.maintenance.portal;

import fr.duret.maintenance.appointments.AgreedSlot;
import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.AppointmentView;
import fr.duret.maintenance.appointments.Booking;
import fr.duret.maintenance.appointments.Deadline;
import fr.duret.maintenance.appointments.Invitations;
import fr.duret.maintenance.appointments.RequestKind;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** « Vos rendez-vous »: what is agreed, what waits, and how to change or cancel it. */
@Controller
@RequestMapping(AppointmentBearer.HOME + "/{token}")
class MyAppointmentsPage {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private static final int REMINDER_DAYS = 2;

    /** An appointment as its page shows it. */
    record Shown(
            VisitLines.Line visit,
            String pageUrl,
            @Nullable String technician,
            @Nullable Instant deadline,
            boolean changeable,
            boolean reminded,
            boolean cancelled,
            boolean owed,
            boolean over,
            @Nullable Instant expectedAt,
            @Nullable Instant promisedBy,
            String sentTo) {}

    private final AppointmentBearer bearer;
    private final VisitLines lines;
    private final AppointmentBook book;
    private final Booking booking;
    private final Invitations invitations;
    private final CustomerRegister customers;
    private final TechnicianRegister technicians;
    private final Clock clock;

    MyAppointmentsPage(
            AppointmentBearer bearer,
            VisitLines lines,
            AppointmentBook book,
            Booking booking,
            Invitations invitations,
            CustomerRegister customers,
            TechnicianRegister technicians,
            Clock clock) {
        this.bearer = bearer;
        this.lines = lines;
        this.book = book;
        this.booking = booking;
        this.invitations = invitations;
        this.customers = customers;
        this.technicians = technicians;
        this.clock = clock;
    }

    @GetMapping
    String all(@PathVariable String token, Model model) {
        UUID customer = bearer.customer(token);
        model.addAttribute("homeUrl", AppointmentBearer.home(token));
        model.addAttribute("visits", lines.of(customer));
        model.addAttribute("customer", customers.customer(customer).name());
        return "portal/appointments";
    }

    @GetMapping("/{interventionId}")
    String one(@PathVariable String token, @PathVariable UUID interventionId, Model model) {
        InterventionView visit = bearer.intervention(token, interventionId);
        Shown shown = shown(token, visit);
        if (shown.visit().slot() == null && !shown.over()) {
            return "redirect:" + shown.pageUrl() + "/creneaux";
        }
        model.addAttribute("homeUrl", AppointmentBearer.home(token));
        model.addAttribute("appointment", shown);
        return "portal/appointment";
    }

    @GetMapping("/{interventionId}/annuler")
    String askToCancel(@PathVariable String token, @PathVariable UUID interventionId, Model model) {
        model.addAttribute("appointment", shown(token, bearer.intervention(token, interventionId)));
        return "portal/appointment-cancel";
    }

    @PostMapping("/{interventionId}/annuler")
    String cancel(@PathVariable String token, @PathVariable UUID interventionId) {
        bearer.intervention(token, interventionId);
        UUID appointment = Attempts.of(() -> booking.begin(interventionId)).id();
        Attempts.of(() -> booking.cancel(appointment));
        return "redirect:" + AppointmentBearer.page(token, interventionId);
    }

    @GetMapping("/{interventionId}/rendez-vous.ics")
    ResponseEntity<String> calendar(@PathVariable String token, @PathVariable UUID interventionId) {
        bearer.intervention(token, interventionId);
        UUID appointment = Attempts.of(() -> booking.begin(interventionId)).id();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rendez-vous.ics\"")
                .body(invitations.entry(appointment));
    }

    private Shown shown(String token, InterventionView visit) {
        AppointmentView appointment = book.ofIntervention(visit.id()).orElse(null);
        VisitLines.Line line = lines.line(visit);
        AgreedSlot slot = line.slot();
        boolean cancelled = visit.status() == InterventionStatus.CANCELLED;
        boolean over = visit.status() != InterventionStatus.TO_PLAN && visit.status() != InterventionStatus.PLANNED;
        String email = customers.customer(visit.customerId()).email();
        return new Shown(
                line,
                AppointmentBearer.page(token, visit.id()),
                technicians.name(slot == null ? null : slot.technicianId()).orElse(null),
                slot == null ? null : Deadline.of(slot),
                !over && (slot == null || !clock.instant().isAfter(Deadline.of(slot))),
                slot != null && slot.window().day().minusDays(REMINDER_DAYS).isAfter(Paris.today(clock)),
                cancelled,
                RequestKind.of(visit) == RequestKind.CONTRACT_VISIT,
                over,
                appointment == null ? null : appointment.expectedAt(),
                appointment == null ? null : appointment.promisedBy(),
                email == null ? "par courrier à votre adresse" : "à " + email);
    }
}
