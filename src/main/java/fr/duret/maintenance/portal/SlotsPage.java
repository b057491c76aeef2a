package fr.duret.maintenance.portal;

import fr.duret.maintenance.appointments.AgreedSlot;
import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.AppointmentView;
import fr.duret.maintenance.appointments.Booking;
import fr.duret.maintenance.appointments.Offer;
import fr.duret.maintenance.appointments.Offers;
import fr.duret.maintenance.appointments.SlotChoice;
import fr.duret.maintenance.appointments.SlotSearch;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.technicians.TechnicianRegister;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Choisissez un créneau »: the slots that fit, one is kept for ten minutes, then booked. */
@Controller
@RequestMapping(AppointmentBearer.HOME + "/{token}/{interventionId}")
class SlotsPage {

    /** The slots of one day. */
    record Day(LocalDate day, List<Offer> slots) {}

    private final AppointmentBearer bearer;
    private final VisitLines lines;
    private final SlotSearch search;
    private final Booking booking;
    private final AppointmentBook book;
    private final TechnicianRegister technicians;
    private final Clock clock;

    SlotsPage(
            AppointmentBearer bearer,
            VisitLines lines,
            SlotSearch search,
            Booking booking,
            AppointmentBook book,
            TechnicianRegister technicians,
            Clock clock) {
        this.bearer = bearer;
        this.lines = lines;
        this.search = search;
        this.booking = booking;
        this.book = book;
        this.technicians = technicians;
        this.clock = clock;
    }

    @GetMapping("/creneaux")
    String offers(
            @PathVariable String token,
            @PathVariable UUID interventionId,
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String technicien,
            Model model) {
        InterventionView visit = bearer.intervention(token, interventionId);
        return offers(token, visit, day(du), id(technicien), model);
    }

    /** Keeps the slot and goes on; whoever comes too late is shown others at once. */
    @PostMapping("/creneaux")
    String choose(
            @PathVariable String token,
            @PathVariable UUID interventionId,
            @RequestParam(defaultValue = "") String choix,
            HttpServletResponse response,
            Model model) {
        InterventionView visit = bearer.intervention(token, interventionId);
        try {
            SlotChoice choice = choice(choix);
            Attempts.of(() -> booking.hold(interventionId, choice));
        } catch (Refusal refusal) {
            return refused(token, visit, refusal, response, model);
        }
        return "redirect:" + AppointmentBearer.page(token, interventionId) + "/reserver";
    }

    @GetMapping("/reserver")
    String held(@PathVariable String token, @PathVariable UUID interventionId, Model model) {
        InterventionView visit = bearer.intervention(token, interventionId);
        AppointmentView appointment = book.ofIntervention(interventionId).orElse(null);
        AgreedSlot chosen = appointment == null ? null : appointment.chosen();
        if (appointment == null || chosen == null || !appointment.isHeld(clock.instant())) {
            return "redirect:" + AppointmentBearer.page(token, interventionId);
        }
        model.addAttribute("visit", lines.line(visit));
        model.addAttribute("slot", chosen);
        model.addAttribute("heldUntil", appointment.heldUntil());
        model.addAttribute("pageUrl", AppointmentBearer.page(token, interventionId));
        model.addAttribute("technician", technicians.name(chosen.technicianId()).orElse(""));
        return "portal/slot-held";
    }

    @PostMapping("/reserver")
    String book(
            @PathVariable String token, @PathVariable UUID interventionId, HttpServletResponse response, Model model) {
        InterventionView visit = bearer.intervention(token, interventionId);
        try {
            UUID appointment = Attempts.of(() -> booking.begin(interventionId)).id();
            Attempts.of(() -> booking.book(appointment));
        } catch (Refusal refusal) {
            return refused(token, visit, refusal, response, model);
        }
        return "redirect:" + AppointmentBearer.page(token, interventionId) + "?reserve=oui";
    }

    private String refused(
            String token, InterventionView visit, Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", refusal);
        return offers(token, visit, null, null, model);
    }

    private String offers(
            String token, InterventionView visit, @Nullable LocalDate from, @Nullable UUID technician, Model model) {
        Offers offers = search.offers(visit.id(), from, technician);
        VisitLines.Line line = lines.line(visit);
        String page = AppointmentBearer.page(token, visit.id());
        model.addAttribute("visit", line);
        model.addAttribute("pageUrl", page);
        model.addAttribute("homeUrl", AppointmentBearer.home(token));
        model.addAttribute("offers", offers);
        model.addAttribute("days", days(offers.slots()));
        model.addAttribute("technician", technician);
        model.addAttribute(
                "laterUrl",
                page + "/creneaux?du=" + offers.to().plusDays(1)
                        + (technician == null ? "" : "&technicien=" + technician));
        return "portal/slots";
    }

    private static List<Day> days(List<Offer> slots) {
        List<Day> days = new ArrayList<>();
        for (Offer slot : slots) {
            if (days.isEmpty() || !days.get(days.size() - 1).day().equals(slot.day())) {
                days.add(new Day(slot.day(), new ArrayList<>()));
            }
            days.get(days.size() - 1).slots().add(slot);
        }
        return days;
    }

    private static SlotChoice choice(String written) {
        try {
            return SlotChoice.parse(written);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "choice-needed",
                    "Aucun créneau n'est choisi",
                    "Touchez l'un des créneaux ci-dessous.");
        }
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable UUID id(@Nullable String written) {
        try {
            return written == null || written.isBlank() ? null : UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
