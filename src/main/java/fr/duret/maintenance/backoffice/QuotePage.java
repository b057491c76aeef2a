package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.quotes.Choice;
import fr.duret.maintenance.quotes.QuoteApprovals;
import fr.duret.maintenance.quotes.QuoteKind;
import fr.duret.maintenance.quotes.QuotePhotos;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.QuoteWriting;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.signing.TriesOfADay;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One quote: read it, look at its document, let it leave, and what becomes of it. */
@Controller
@RequestMapping("/devis/{id}")
class QuotePage {

    private final Quotes quotes;
    private final QuoteWriting writing;
    private final QuoteApprovals approvals;
    private final QuotePhotos photos;
    private final Documents documents;
    private final TriesOfADay tries;
    private final QuoteDesk desk;
    private final QuoteStories stories;

    QuotePage(
            Quotes quotes,
            QuoteWriting writing,
            QuoteApprovals approvals,
            QuotePhotos photos,
            Documents documents,
            TriesOfADay tries,
            QuoteDesk desk,
            QuoteStories stories) {
        this.quotes = quotes;
        this.writing = writing;
        this.approvals = approvals;
        this.photos = photos;
        this.documents = documents;
        this.tries = tries;
        this.desk = desk;
        this.stories = stories;
    }

    @GetMapping
    String quote(@PathVariable UUID id, Model model) {
        QuoteView quote = desk.open(id);
        boolean draft = quote.state() == QuoteState.DRAFT && desk.makesQuotes();
        model.addAttribute("quote", quote);
        model.addAttribute("status", QuoteWords.tone(quote.state()));
        model.addAttribute("draft", draft);
        model.addAttribute("missing", draft ? quotes.missing(id) : List.of());
        model.addAttribute("story", draft ? null : stories.of(quote));
        model.addAttribute("photos", photos.of(id));
        model.addAttribute("approvalNeeded", draft && approvals.isNeeded(quote));
        model.addAttribute(
                "tries", quote.state() == QuoteState.SENT ? tries.suspicious(id).orElse(null) : null);
        model.addAttribute("manager", desk.isManager());
        model.addAttribute("kinds", QuoteKind.values());
        model.addAttribute("places", SigningPlace.values());
        model.addAttribute("natures", WorkNature.values());
        model.addAttribute("choices", Choice.values());
        return "backoffice/quote";
    }

    @GetMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> document(@PathVariable UUID id) {
        QuoteView quote = desk.open(id);
        UUID kept = quote.documentId();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"devis-" + quote.number() + ".pdf\"")
                .body(kept == null ? quotes.preview(id) : documents.content(kept));
    }

    @PostMapping("/envoyer")
    String send(@PathVariable UUID id, RedirectAttributes redirect) {
        return done(id, redirect, () -> {
            quotes.send(id);
            return Notice.done("Devis envoyé", "Le client le reçoit avec un lien pour le signer.");
        });
    }

    @PostMapping("/nouvelle-version")
    String renew(@PathVariable UUID id, RedirectAttributes redirect) {
        UUID next = Ids.next();
        return done(id, redirect, () -> writing.renew(id, next, desk.author()).id());
    }

    @PostMapping("/jeter")
    String discard(@PathVariable UUID id, RedirectAttributes redirect) {
        desk.open(id);
        try {
            writing.discard(id);
            redirect.addFlashAttribute("notice", Notice.done("Brouillon jeté", "Rien n’est parti au client."));
            return "redirect:/devis";
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
            return "redirect:/devis/" + id;
        }
    }

    @PostMapping("/refus")
    String refuse(@PathVariable UUID id, @RequestParam String motif, RedirectAttributes redirect) {
        return done(id, redirect, () -> {
            quotes.refuse(id, motif.isBlank() ? "sans motif" : motif.strip());
            return Notice.done("Refus noté", "Le client ne peut plus signer ce devis.");
        });
    }

    @PostMapping("/demander-accord")
    String askApproval(@PathVariable UUID id, RedirectAttributes redirect) {
        return done(id, redirect, () -> {
            approvals.ask(id);
            return Notice.done("Accord demandé", "La direction voit ce devis en haut de sa liste.");
        });
    }

    @PostMapping("/accord")
    String decide(@PathVariable UUID id, @RequestParam boolean accorde, RedirectAttributes redirect) {
        return done(id, redirect, () -> {
            approvals.decide(id, accorde, Frame.author());
            return Notice.done(accorde ? "Remise accordée" : "Remise refusée", "L’auteur du devis le voit.");
        });
    }

    /** Does it; the deed says what is to be told, or which quote to open then. */
    private String done(UUID id, RedirectAttributes redirect, Supplier<Object> deed) {
        desk.open(id);
        try {
            Object answer = Attempts.of(deed);
            if (answer instanceof UUID next) {
                return "redirect:/devis/" + next;
            }
            redirect.addFlashAttribute("notice", answer);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return "redirect:/devis/" + id;
    }
}
