package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.rounds.RepairSuggestion;
import fr.duret.maintenance.rounds.RoundRepairs;
import fr.duret.maintenance.rounds.Unforeseen;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import java.time.Instant;
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

/** Something unforeseen about a visit: the way out that changes the least, with its cost, and doing it. */
@Controller
@RequestMapping("/planning/visites/{id}/imprevu")
class RepairPage {

    private static final int METRES = 1_000;

    private final RoundRepairs repairs;

    RepairPage(RoundRepairs repairs) {
        this.repairs = repairs;
    }

    @GetMapping
    String suggest(@PathVariable UUID id, @RequestParam Unforeseen cas, Model model) {
        RepairSuggestion suggestion = repairs.suggest(id, cas);
        model.addAttribute("id", id);
        model.addAttribute("what", cas.label());
        model.addAttribute("sentence", suggestion.sentence());
        model.addAttribute("cost", cost(suggestion.cost()));
        model.addAttribute(
                "moves", suggestion.moves().stream().map(RepairPage::written).toList());
        return "backoffice/repair";
    }

    @PostMapping
    String repair(@PathVariable UUID id, @RequestParam List<String> place, RedirectAttributes redirect) {
        try {
            List<RepairSuggestion.Move> moves =
                    place.stream().map(RepairPage::read).toList();
            Attempts.of(() -> repairs.apply(moves, Frame.author()));
            redirect.addFlashAttribute(
                    "notice",
                    Notice.done(
                            "Tournées réparées",
                            French.count(moves.size(), "visite a changé de place.", "visites ont changé de place.")));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return "redirect:/planning/visites/" + id;
    }

    private static String cost(long points) {
        return points <= 0
                ? "Elle ne coûte rien de plus."
                : "Elle coûte autant que " + French.number(Math.max(1, points / METRES)) + "\u00a0km de route de plus.";
    }

    /** As the form carries it: visit, version, technician, start and end. */
    private static String written(RepairSuggestion.Move move) {
        return String.join(
                " ",
                move.interventionId().toString(),
                String.valueOf(move.version()),
                move.slot().technicianId().toString(),
                move.slot().start().toString(),
                move.slot().end().toString());
    }

    private static RepairSuggestion.Move read(String written) {
        String[] parts = written.split(" ");
        if (parts.length != 5) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "repair-unreadable",
                    "Suggestion illisible",
                    "Rien n'a été changé : redemandez la suggestion.");
        }
        return new RepairSuggestion.Move(
                UUID.fromString(parts[0]),
                Long.parseLong(parts[1]),
                new Slot(UUID.fromString(parts[2]), Instant.parse(parts[3]), Instant.parse(parts[4])));
    }
}
