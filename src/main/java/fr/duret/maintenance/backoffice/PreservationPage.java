package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.documents.DocumentRecord;
import fr.duret.maintenance.documents.Preservation;
import fr.duret.maintenance.shared.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Sceau et conservation »: what proves that a document is the original, and until when it is kept. */
@Controller
@RequestMapping("/documents/{id}")
class PreservationPage {

    private final Preservation preservation;

    PreservationPage(Preservation preservation) {
        this.preservation = preservation;
    }

    @GetMapping("/conservation")
    String document(@PathVariable UUID id, Model model) {
        DocumentRecord record = preservation.record(id);
        model.addAttribute("document", PreservationSheet.of(record));
        return "backoffice/document";
    }

    @PostMapping("/suspension")
    String hold(@PathVariable UUID id, @RequestParam(defaultValue = "") String motif, RedirectAttributes redirect) {
        return changed(id, redirect, () -> {
            preservation.hold(id, motif, Frame.author());
            return Notice.done(
                    "Destruction suspendue", "Ce document reste, même après sa date, jusqu’à ce que vous repreniez.");
        });
    }

    @PostMapping("/reprise")
    String release(@PathVariable UUID id, RedirectAttributes redirect) {
        return changed(id, redirect, () -> {
            preservation.release(id, Frame.author());
            return Notice.done("Conservation reprise", "La date de conservation compte de nouveau.");
        });
    }

    private interface Change {
        Notice made();
    }

    private static String changed(UUID id, RedirectAttributes redirect, Change change) {
        try {
            redirect.addFlashAttribute("notice", change.made());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return "redirect:/documents/" + id + "/conservation";
    }
}
