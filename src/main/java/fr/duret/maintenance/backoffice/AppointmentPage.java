package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.appointments.AgreedSlot;
import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.AppointmentDesk;
import fr.duret.maintenance.appointments.AppointmentView;
import fr.duret.maintenance.appointments.Booking;
import fr.duret.maintenance.appointments.RequestKind;
import fr.duret.maintenance.appointments.SlotChoice;
import fr.duret.maintenance.appointments.SlotSearch;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One appointment for the office, the customer being on the telephone: give it a slot, another one, or cancel it. */
@Controller
@RequestMapping("/rendez-vous/{interventionId}")
class AppointmentPage {

    private final AppointmentBook book;
    private final AppointmentDesk desk;
    private final Booking booking;
    private final SlotSearch search;
    private final InterventionBook interventions;
    private final CustomerRegister customers;
    private final TechnicianRegister technicians;

    AppointmentPage(
            AppointmentBook book,
            AppointmentDesk desk,
            Booking booking,
            SlotSearch search,
            InterventionBook interventions,
            CustomerRegister customers,
            TechnicianRegister technicians) {
        this.book = book;
        this.desk = desk;
        this.booking = booking;
        this.search = search;
        this.interventions = interventions;
        this.customers = customers;
        this.technicians = technicians;
    }

    @GetMapping
    String appointment(
            @PathVariable UUID interventionId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate du,
            @RequestParam(required = false) @Nullable UUID technicien,
            Model model) {
        InterventionView intervention = interventions.intervention(interventionId);
        AppointmentView appointment = book.ofIntervention(interventionId).orElse(null);
        boolean plannable = intervention.status() == InterventionStatus.TO_PLAN
                || intervention.status() == InterventionStatus.PLANNED;
        AgreedSlot slot = appointment == null ? null : appointment.shownSlot();
        model.addAttribute("intervention", intervention);
        model.addAttribute("kind", RequestKind.of(intervention).label());
        model.addAttribute("customer", customers.customer(intervention.customerId()));
        model.addAttribute("site", customers.site(intervention.siteId()));
        model.addAttribute("appointment", appointment);
        model.addAttribute("state", appointment == null ? null : AppointmentsPage.tone(appointment.state()));
        model.addAttribute("slot", slot);
        model.addAttribute(
                "technician",
                technicians.name(slot == null ? null : slot.technicianId()).orElse(""));
        model.addAttribute("technicien", technicien);
        model.addAttribute("offers", plannable ? search.offers(interventionId, du, technicien) : null);
        model.addAttribute("cancellable", appointment != null && appointment.isLiving() && plannable);
        return "backoffice/appointment";
    }

    @PostMapping("/creneau")
    String give(@PathVariable UUID interventionId, @RequestParam String choix, RedirectAttributes next) {
        SlotChoice choice = SlotChoice.parse(choix);
        try {
            Attempts.of(() -> booking.give(interventionId, choice, Frame.author()));
            next.addFlashAttribute("notice", Notice.done("Le rendez-vous est fixé", "La confirmation part au client."));
        } catch (Refusal refusal) {
            next.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return "redirect:/rendez-vous/" + interventionId;
    }

    @PostMapping("/annulation")
    String cancel(@PathVariable UUID interventionId, RedirectAttributes next) {
        UUID appointment = Attempts.of(() -> booking.begin(interventionId)).id();
        Attempts.of(() -> desk.cancel(appointment, Frame.author()));
        next.addFlashAttribute("notice", Notice.done("Le rendez-vous est annulé", "Le client en est informé."));
        return "redirect:/rendez-vous/" + interventionId;
    }
}
