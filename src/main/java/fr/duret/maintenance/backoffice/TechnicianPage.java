package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.technicians.AbsenceDraft;
import fr.duret.maintenance.technicians.AbsenceKind;
import fr.duret.maintenance.technicians.Absences;
import fr.duret.maintenance.technicians.Crew;
import fr.duret.maintenance.technicians.QualificationDates;
import fr.duret.maintenance.technicians.Skill;
import fr.duret.maintenance.technicians.SkillLevel;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

/** One technician: qualifications, skills, hours, where the day begins, absences; the dispatcher changes them here. */
@Controller
@RequestMapping("/equipe/{id}")
class TechnicianPage {

    private final TechnicianRegister technicians;
    private final Crew crew;
    private final Absences absences;
    private final Clock clock;

    TechnicianPage(TechnicianRegister technicians, Crew crew, Absences absences, Clock clock) {
        this.technicians = technicians;
        this.crew = crew;
        this.absences = absences;
        this.clock = clock;
    }

    @ModelAttribute("mayEdit")
    boolean mayEdit() {
        return Frame.isForTheDispatcher();
    }

    @GetMapping
    String technician(@PathVariable UUID id, Model model) {
        LocalDate today = Paris.today(clock);
        TechnicianView technician = technicians.require(id);
        model.addAttribute(
                "technician",
                TechnicianSheet.of(technician, absences.of(id, today.minusMonths(1), today.plusYears(2)), today));
        model.addAttribute("kinds", AbsenceKind.values());
        model.addAttribute("levels", SkillLevel.values());
        return "backoffice/technician";
    }

    @PostMapping("/habilitations")
    String qualify(
            @PathVariable UUID id,
            @RequestParam String symbol,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate obtainedOn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate expiresOn,
            RedirectAttributes redirect) {
        return act(
                id,
                redirect,
                () -> crew.qualify(id, new QualificationDates(symbol, obtainedOn, expiresOn)),
                "Habilitation enregistrée",
                "Le suivi repart de ces dates.");
    }

    @PostMapping("/habilitations/retirer")
    String disqualify(@PathVariable UUID id, @RequestParam String symbol, RedirectAttributes redirect) {
        return act(
                id,
                redirect,
                () -> crew.disqualify(id, symbol),
                "Habilitation retirée",
                "Ce qui la demande ne peut plus lui être confié.");
    }

    @PostMapping("/competences")
    String learn(
            @PathVariable UUID id,
            @RequestParam List<String> skill,
            @RequestParam List<SkillLevel> level,
            RedirectAttributes redirect) {
        List<Skill> known = new ArrayList<>();
        for (int i = 0; i < Math.min(skill.size(), level.size()); i++) {
            if (!skill.get(i).isBlank()) {
                known.add(new Skill(skill.get(i).strip(), level.get(i)));
            }
        }
        return act(id, redirect, () -> crew.learn(id, known), "Compétences enregistrées", null);
    }

    @PostMapping("/horaires")
    String work(@PathVariable UUID id, @RequestParam Map<String, String> hours, RedirectAttributes redirect) {
        return act(
                id,
                redirect,
                () -> crew.work(id, HoursForm.read(hours)),
                "Horaires enregistrés",
                (HoursForm.isEmpty(hours) ? technicians.require(id).name() + " ne travaille plus aucun jour. " : "")
                        + "Les plannings à venir en tiennent compte.");
    }

    @PostMapping("/depart")
    String start(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String street,
            @RequestParam(defaultValue = "") String postcode,
            @RequestParam(defaultValue = "") String town,
            @RequestParam(required = false) @Nullable Double latitude,
            @RequestParam(required = false) @Nullable Double longitude,
            @RequestParam(defaultValue = "") String zone,
            RedirectAttributes redirect) {
        List<String> postcodes = Arrays.stream(zone.split("[,;\\s]+"))
                .filter(part -> !part.isBlank())
                .toList();
        return act(
                id,
                redirect,
                () -> {
                    if ("HOME".equals(from)) {
                        crew.startFromHome(id, street, postcode, town, latitude, longitude);
                    } else {
                        crew.startFromDepot(id);
                    }
                    crew.lookAfter(id, postcodes);
                },
                "Départ et secteur enregistrés",
                null);
    }

    @PostMapping("/absences")
    String beAway(
            @PathVariable UUID id,
            @RequestParam AbsenceKind kind,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
            @RequestParam(defaultValue = "false") boolean fromNoon,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            @RequestParam(defaultValue = "false") boolean untilNoon,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        return act(
                id,
                redirect,
                () -> absences.enter(
                        new AbsenceDraft(id, kind, firstDay, fromNoon, lastDay, untilNoon, note), Frame.author()),
                "Absence notée",
                "Rien ne peut plus être planifié pendant ce temps.");
    }

    @PostMapping("/absences/{absence}/supprimer")
    String beBack(@PathVariable UUID id, @PathVariable UUID absence, RedirectAttributes redirect) {
        return act(id, redirect, () -> absences.remove(absence), "Absence supprimée", null);
    }

    private static String act(
            UUID id, RedirectAttributes redirect, Runnable deed, String title, @Nullable String text) {
        try {
            Attempts.of(deed);
            redirect.addFlashAttribute("notice", new Notice("done", title, text));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return "redirect:/equipe/" + id;
    }
}
