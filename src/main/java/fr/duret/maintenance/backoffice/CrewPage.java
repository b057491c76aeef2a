package fr.duret.maintenance.backoffice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.technicians.AbsenceView;
import fr.duret.maintenance.technicians.Absences;
import fr.duret.maintenance.technicians.Availability;
import fr.duret.maintenance.technicians.Crew;
import fr.duret.maintenance.technicians.Expiring;
import fr.duret.maintenance.technicians.OnCallRota;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import fr.duret.maintenance.technicians.Workforce;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Équipe »: who is there today, what expires soon, the year's absences as a picture, and the on-call rota. */
@Controller
@RequestMapping("/equipe")
class CrewPage {

    private static final int SOON = 60;
    private static final int WEEKS_OF_DUTY = 13;

    /** A technician as the list shows them. */
    record Line(
            UUID id,
            String url,
            String name,
            String reference,
            String sector,
            String phone,
            Tone today,
            String skills,
            String hours) {}

    /** A qualification to see to. */
    record Due(
            String url,
            String technician,
            String symbol,
            @Nullable LocalDate expiresOn,
            Tone state) {}

    /** A stretch of on-call duty. */
    record Duty(UUID id, String technician, LocalDate firstDay, LocalDate lastDay, boolean now) {}

    private final TechnicianRegister technicians;
    private final Crew crew;
    private final Absences absences;
    private final OnCallRota rota;
    private final Workforce workforce;
    private final Clock clock;

    CrewPage(
            TechnicianRegister technicians,
            Crew crew,
            Absences absences,
            OnCallRota rota,
            Workforce workforce,
            Clock clock) {
        this.technicians = technicians;
        this.crew = crew;
        this.absences = absences;
        this.rota = rota;
        this.workforce = workforce;
        this.clock = clock;
    }

    /** Only the dispatcher sees the forms; the others' requests would be refused. */
    @ModelAttribute("mayEdit")
    boolean mayEdit() {
        return Frame.isForTheDispatcher();
    }

    @GetMapping
    String crew(Model model) {
        LocalDate today = Paris.today(clock);
        Map<UUID, Availability> now =
                workforce.between(today, today).stream().collect(toMap(Availability::technicianId, one -> one));
        List<TechnicianView> all = technicians.technicians();
        model.addAttribute(
                "crew", all.stream().map(one -> line(one, now.get(one.id()))).toList());
        model.addAttribute(
                "due",
                crew.expiring(today.plusDays(SOON)).stream()
                        .map(one -> due(one, today))
                        .toList());
        model.addAttribute("duties", duties(all, today));
        model.addAttribute("nextDuty", nextDuty(today));
        return "backoffice/crew";
    }

    @GetMapping("/absences")
    String year(@RequestParam(required = false) @Nullable Integer annee, Model model) {
        LocalDate today = Paris.today(clock);
        Year year = Year.of(annee == null ? today.getYear() : Math.max(2000, Math.min(annee, 2100)));
        Map<UUID, List<AbsenceView>> away = absences.between(year.atDay(1), year.atDay(year.length())).stream()
                .collect(groupingBy(AbsenceView::technicianId));
        model.addAttribute("year", AbsenceYear.of(year, today, technicians.technicians(), away));
        return "backoffice/absences";
    }

    @PostMapping("/astreintes")
    String assign(
            @RequestParam UUID technician,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            RedirectAttributes redirect) {
        try {
            Attempts.of(() -> rota.assign(technician, firstDay, lastDay));
            redirect.addFlashAttribute(
                    "notice",
                    Notice.done(
                            "Astreinte notée",
                            technicians.require(technician).name() + ", du " + French.date(firstDay) + " au "
                                    + French.date(lastDay) + "."));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return "redirect:/equipe#astreintes";
    }

    @PostMapping("/astreintes/{id}/supprimer")
    String unassign(@PathVariable UUID id, RedirectAttributes redirect) {
        rota.remove(id);
        redirect.addFlashAttribute("notice", new Notice("done", "Astreinte supprimée", null));
        return "redirect:/equipe#astreintes";
    }

    private List<Duty> duties(List<TechnicianView> all, LocalDate today) {
        Map<UUID, String> names = all.stream().collect(toMap(TechnicianView::id, TechnicianView::name));
        return rota.between(today, today.plusWeeks(WEEKS_OF_DUTY)).stream()
                .map(duty -> new Duty(
                        duty.id(),
                        String.valueOf(names.get(duty.technicianId())),
                        duty.firstDay(),
                        duty.lastDay(),
                        duty.covers(today)))
                .toList();
    }

    /** The first Monday that nobody has been put on call for. */
    private LocalDate nextDuty(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        while (!rota.between(monday, monday.plusDays(6)).isEmpty()) {
            monday = monday.plusWeeks(1);
        }
        return monday;
    }

    private static Line line(TechnicianView one, @Nullable Availability now) {
        return new Line(
                one.id(),
                "/equipe/" + one.id(),
                one.name(),
                one.reference(),
                one.sector(),
                one.mobile(),
                CrewWords.today(now),
                CrewWords.skills(one.skills()),
                CrewWords.week(one.week()));
    }

    private static Due due(Expiring one, LocalDate today) {
        return new Due(
                "/equipe/" + one.technicianId(),
                one.technician(),
                one.symbol(),
                one.expiresOn(),
                CrewWords.expiry(one.expiresOn(), today));
    }
}
