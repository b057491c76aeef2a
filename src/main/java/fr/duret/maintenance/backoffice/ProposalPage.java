package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.processes.models.Finding;
import fr.duret.maintenance.processes.workshop.Deed;
import fr.duret.maintenance.processes.workshop.Deployments;
import fr.duret.maintenance.processes.workshop.ElementChange.Fate;
import fr.duret.maintenance.processes.workshop.ModelChanges;
import fr.duret.maintenance.processes.workshop.Proposals;
import fr.duret.maintenance.processes.workshop.Review;
import fr.duret.maintenance.processes.workshop.Review.ReviewedFile;
import fr.duret.maintenance.processes.workshop.Reviews;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files that were handed in: what is wrong with them, what they change, and the agreement to put them to work. */
@Controller
@RequestMapping("/processus/propositions/{id}")
class ProposalPage {

    /** What the drawing of one of two versions needs. */
    record Drawing(String xml, List<String> added, List<String> removed, List<String> changed, List<String> faulty) {}

    private final Proposals proposals;
    private final Reviews reviews;
    private final Deployments deployments;

    ProposalPage(Proposals proposals, Reviews reviews, Deployments deployments) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.deployments = deployments;
    }

    @GetMapping
    String proposal(@PathVariable UUID id, Model model, RedirectAttributes redirect) {
        try {
            Review review = reviews.of(id);
            model.addAttribute("review", review);
            model.addAttribute(
                    "sheets",
                    review.files().stream()
                            .map(file -> FileSheet.of(file, reviews.textNow(file), review.findings()))
                            .toList());
            model.addAttribute("elsewhere", elsewhere(review));
            return "backoffice/proposal";
        } catch (Refusal gone) {
            redirect.addFlashAttribute("notice", Notice.refused(gone));
            return "redirect:/processus";
        }
    }

    /** What the files would break in others. */
    private static List<Finding> elsewhere(Review review) {
        return review.findings().stream()
                .filter(finding -> review.files().stream()
                        .noneMatch(file -> file.file().fileName().equals(finding.file())))
                .toList();
    }

    @GetMapping("/dessin")
    @ResponseBody
    Drawing drawing(
            @PathVariable UUID id, @RequestParam String file, @RequestParam(defaultValue = "false") boolean before) {
        ReviewedFile reviewed = reviews.file(id, file).orElseThrow(() -> noDrawing(file));
        @Nullable
        String xml = before ? reviews.textNow(reviewed) : reviewed.file().content();
        if (xml == null) {
            throw noDrawing(file);
        }
        ModelChanges changes = Objects.requireNonNullElse(reviewed.changes(), new ModelChanges(false, List.of()));
        return new Drawing(
                xml,
                before || reviewed.now() == null ? List.of() : changes.ids(Fate.ADDED),
                before ? changes.ids(Fate.REMOVED) : List.of(),
                changes.ids(Fate.CHANGED),
                before ? List.of() : faulty(reviews.of(id), file));
    }

    private static List<String> faulty(Review review, String file) {
        return review.findings().stream()
                .filter(finding -> finding.file().equals(file))
                .map(Finding::element)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Refusal noDrawing(String file) {
        return new Refusal(
                Refusal.Kind.UNKNOWN, "no-drawing", "Aucun dessin", "« " + file + " » n'a pas de dessin à montrer.");
    }

    @PostMapping("/deployer")
    String deploy(@PathVariable UUID id, @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        try {
            if (note.isBlank()) {
                throw new Refusal(
                        Refusal.Kind.RULE,
                        "note-missing",
                        "Dites en quelques mots pourquoi",
                        "Cette note reste au journal : « Un SMS de plus à J-15 pour les contrats Or », par exemple.");
            }
            Deed deed = Attempts.of(() -> deployments.deploy(id, note, Frame.author()));
            redirect.addFlashAttribute(
                    "notice",
                    Notice.done("Mis en service", "Ce qui commence à partir de maintenant suit la nouvelle version."));
            return "redirect:/processus/mises-en-service/" + deed.id();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
            return "redirect:/processus/propositions/" + id;
        }
    }

    @PostMapping("/abandonner")
    String giveUp(@PathVariable UUID id) {
        proposals.giveUp(id);
        return "redirect:/processus";
    }
}
