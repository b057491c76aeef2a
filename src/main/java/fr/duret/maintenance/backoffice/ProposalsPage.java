package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rounds.OptimisationRuns;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Better rounds: asked for, watched while they are searched, compared with today's, accepted or not. */
@Controller
@RequestMapping("/planning/propositions")
class ProposalsPage {

    private final OptimisationRuns runs;
    private final ProposalSheets sheets;

    ProposalsPage(OptimisationRuns runs, ProposalSheets sheets) {
        this.runs = runs;
        this.sheets = sheets;
    }

    @PostMapping
    String ask(RedirectAttributes redirect) {
        UUID id = Attempts.of(() -> runs.ask(Frame.author()));
        redirect.addFlashAttribute(
                "notice", new Notice("done", "Recherche lancée", "Le planning reste utilisable pendant ce temps."));
        return page(id);
    }

    @GetMapping("/{id}")
    String proposal(@PathVariable UUID id, Model model) {
        model.addAttribute("sheet", sheets.of(runs.run(id)));
        return "backoffice/rounds-proposal";
    }

    @PostMapping("/{id}/arreter")
    String stop(@PathVariable UUID id) {
        runs.stop(id);
        return page(id);
    }

    @PostMapping("/{id}/decider")
    String decide(
            @PathVariable UUID id,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") List<UUID> technicien,
            RedirectAttributes redirect) {
        try {
            if (!List.of("accept", "accept-some", "again", "reject").contains(decision)
                    || ("accept-some".equals(decision) && technicien.isEmpty())) {
                redirect.addFlashAttribute(
                        "notice",
                        new Notice("alert", "Rien n’a été décidé", "Cochez au moins un technicien, puis recommencez."));
                return page(id);
            }
            List<UUID> chosen = "accept".equals(decision) ? List.of() : technicien;
            Attempts.of(() ->
                    runs.decide(id, "accept-some".equals(decision) ? "accept" : decision, chosen, Frame.author()));
            redirect.addFlashAttribute("notice", done(decision));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return page(id);
    }

    private static Notice done(String decision) {
        return switch (decision) {
            case "again" -> Notice.done("Nouvelle recherche", "Les tournées verrouillées restent comme elles sont.");
            case "reject" -> Notice.done("Proposition rejetée", "Les tournées restent comme elles sont.");
            default ->
                Notice.done(
                        "Tournées acceptées",
                        "Elles sont publiées dans l’instant ; techniciens et clients concernés sont prévenus.");
        };
    }

    private static String page(UUID id) {
        return "redirect:/planning/propositions/" + id;
    }
}
