package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.Hindrance;
import fr.duret.maintenance.appointments.Offers;
import fr.duret.maintenance.appointments.SlotSearch;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.PromisedArrival;
import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.rounds.MoveCheck;
import fr.duret.maintenance.rounds.MoveChecks;
import fr.duret.maintenance.rounds.Moves;
import fr.duret.maintenance.rounds.Objection;
import fr.duret.maintenance.rounds.Reasons;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One visit on the planning: why it is there, and moving it, by form or by the board. */
@Controller
@RequestMapping("/planning/visites/{id}")
class PlanningVisitPage {

    /** What the board is told of a place, or of a move. */
    record Answer(boolean done, boolean impossible, String title, List<String> objections, String sentence) {}

    private static final int SLOTS_NAMED = 3;

    private final Workload workload;
    private final TechnicianRegister technicians;
    private final MoveChecks checks;
    private final Moves moves;
    private final Dispatch dispatch;
    private final Reasons reasons;
    private final SlotSearch search;
    private final AppointmentBook appointments;
    private final Clock clock;

    PlanningVisitPage(
            Workload workload,
            TechnicianRegister technicians,
            MoveChecks checks,
            Moves moves,
            Dispatch dispatch,
            Reasons reasons,
            SlotSearch search,
            AppointmentBook appointments,
            Clock clock) {
        this.workload = workload;
        this.technicians = technicians;
        this.checks = checks;
        this.moves = moves;
        this.dispatch = dispatch;
        this.reasons = reasons;
        this.search = search;
        this.appointments = appointments;
        this.clock = clock;
    }

    @GetMapping
    String visit(@PathVariable UUID id, Model model) {
        WorkItem item = workload.item(id);
        model.addAttribute("visit", PlanningVisit.of(item, technicians.technicians(), Paris.today(clock)));
        model.addAttribute("told", whenTold(id));
        return "backoffice/planning-visit";
    }

    /** What speaks for and against a place, before anything is moved. */
    @GetMapping("/verification")
    @ResponseBody
    Answer check(
            @PathVariable UUID id,
            @RequestParam UUID technicien,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime debut) {
        MoveCheck check = checks.check(id, technicien, instant(debut));
        return new Answer(
                false,
                check.isImpossible(),
                "",
                check.objections().stream().map(Objection::sentence).toList(),
                check.sentence());
    }

    /** What the board sends when a visit was dropped, or moved by keys. */
    @PostMapping("/place")
    @ResponseBody
    Answer place(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID technicien,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime debut,
            @RequestParam(defaultValue = "false") boolean malgre) {
        try {
            MoveCheck check = move(new Moves.Move(id, version, technicien, instant(debut), malgre));
            return new Answer(true, false, moved(id), List.of(), check.sentence());
        } catch (Refusal refusal) {
            boolean forcible = "move-refused".equals(refusal.code())
                    && !checks.check(id, technicien, instant(debut)).isImpossible();
            return new Answer(false, !forcible, refusal.title(), List.of(refusal.detail()), "");
        }
    }

    @PostMapping("/deplacer")
    String moveByForm(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID technicien,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate jour,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime heure,
            @RequestParam(defaultValue = "false") boolean malgre,
            RedirectAttributes redirect) {
        return tell(id, redirect, () -> {
            MoveCheck check = move(new Moves.Move(id, version, technicien, instant(jour.atTime(heure)), malgre));
            return Notice.done("Visite déplacée", moved(id) + " " + check.sentence());
        });
    }

    @PostMapping("/fixer")
    String pin(@PathVariable UUID id, @RequestParam boolean fixe, RedirectAttributes redirect) {
        return tell(id, redirect, () -> {
            Attempts.of(() -> dispatch.pin(id, fixe, Frame.author()));
            return Notice.done(
                    fixe ? "Visite fixée" : "Visite libérée",
                    fixe ? "L’optimisation la laissera où elle est." : "L’optimisation peut la déplacer.");
        });
    }

    @PostMapping("/promesse")
    String promise(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate jour,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime de,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime a,
            RedirectAttributes redirect) {
        return tell(id, redirect, () -> {
            PromisedArrival arrival = new PromisedArrival(instant(jour.atTime(de)), instant(jour.atTime(a)));
            Attempts.of(() -> dispatch.promise(id, arrival, Frame.author()));
            return Notice.done("Arrivée promise notée", "Les tournées en tiendront compte.");
        });
    }

    @PostMapping("/promesse/retirer")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        dispatch.withdrawPromise(id, Frame.author());
        redirect.addFlashAttribute("notice", new Notice("done", "Promesse retirée", null));
        return page(id);
    }

    @GetMapping("/pourquoi")
    String why(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate jour,
            Model model) {
        model.addAttribute(
                "sentence", jour == null ? why(id) : reasons.whyNot(id, jour).sentence());
        return "backoffice/planning-why";
    }

    /** Of a visit without a time, what the search says that offers slots to customers: the office hears nothing else. */
    private String why(UUID id) {
        if (workload.item(id).status() != InterventionStatus.TO_PLAN) {
            return reasons.whyHere(id).sentence();
        }
        Offers offers = search.offers(id, null, null);
        Hindrance hindrance = offers.hindrance();
        if (hindrance != null) {
            return hindrance.office();
        }
        return French.typeset("Il y a de la place : "
                + offers.slots().stream()
                        .limit(SLOTS_NAMED)
                        .map(slot -> French.weekday(slot.day()) + " à " + French.time(slot.startsAt()) + " ("
                                + slot.technician() + ")")
                        .collect(Collectors.joining(" ; "))
                + ". La recherche va du " + French.dayMonth(offers.from()) + " au " + French.shortDate(offers.to())
                + ".");
    }

    private MoveCheck move(Moves.Move move) {
        return Attempts.of(() -> moves.move(move, Frame.author()));
    }

    private String moved(UUID id) {
        WorkItem item = workload.item(id);
        Instant start = item.plannedStart();
        return item.label() + " : " + (start == null ? "" : French.shortMoment(start)) + ", "
                + technicians
                        .technician(item.technicianId())
                        .map(one -> one.name())
                        .orElse("") + "."
                + whenTold(id)
                        .map(time -> " Le client sera prévenu à " + time + " si rien ne change d’ici là.")
                        .orElse("");
    }

    /** At what time the customer hears of a move, as long as they have not. */
    private Optional<String> whenTold(UUID id) {
        return appointments
                .ofIntervention(id)
                .filter(appointment -> appointment.isSettling(clock.instant()))
                .map(appointment -> French.time(Objects.requireNonNull(appointment.tellAt())));
    }

    /** Something that ends with a word to whoever asked for it. */
    private interface Deed {
        Notice run();
    }

    private static String tell(UUID id, RedirectAttributes redirect, Deed deed) {
        try {
            redirect.addFlashAttribute("notice", deed.run());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return page(id);
    }

    private static String page(UUID id) {
        return "redirect:/planning/visites/" + id;
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Paris.ZONE).toInstant();
    }
}
