package fr.duret.maintenance.portal;

import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.portal.QuoteBearer.Opened;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.signing.QuoteLinks;
import fr.duret.maintenance.signing.SignedQuotes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
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

/** « Votre devis »: to be read and refused, and what became of it. */
@Controller
@RequestMapping("/votre-devis/{token}")
class CustomerQuotePage {

    private static final List<String> REASONS = List.of(
            "C’est trop cher",
            "C’est trop tard ou trop long",
            "J’ai choisi une autre entreprise",
            "Je renonce à ces travaux",
            "Une autre raison");

    private final QuoteBearer bearer;
    private final Quotes quotes;
    private final QuoteLinks links;
    private final SignedQuotes signed;
    private final Documents documents;
    private final Clock clock;

    CustomerQuotePage(
            QuoteBearer bearer,
            Quotes quotes,
            QuoteLinks links,
            SignedQuotes signed,
            Documents documents,
            Clock clock) {
        this.bearer = bearer;
        this.quotes = quotes;
        this.links = links;
        this.signed = signed;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping
    String quote(@PathVariable String token, Model model) {
        Opened opened = bearer.open(token);
        QuoteView quote = opened.quote();
        if (!isOpen(quote)) {
            return over(quote, token, model);
        }
        if (opened.place() == SigningPlace.DISTANCE) {
            quotes.see(quote.id());
        }
        model.addAttribute("offer", QuoteOffer.of(quote, path(token)));
        return "portal/quote";
    }

    /** The very document that is signed; once it is, the sealed one with its evidence. */
    @GetMapping("/document.pdf")
    ResponseEntity<byte[]> document(@PathVariable String token) {
        QuoteView quote = bearer.open(token).quote();
        UUID id = signed.sealed(quote.id()).orElseGet(() -> Objects.requireNonNull(quote.documentId()));
        ContentDisposition shown = ContentDisposition.inline()
                .filename(documents.document(id).fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(documents.content(id));
    }

    @GetMapping("/refus")
    String askWhy(@PathVariable String token, Model model) {
        QuoteView quote = bearer.open(token).quote();
        if (!isOpen(quote)) {
            return over(quote, token, model);
        }
        model.addAttribute("actionUrl", path(token));
        model.addAttribute("reasons", REASONS);
        return "portal/quote-refusal";
    }

    @PostMapping("/refus")
    String refuse(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String detail,
            Model model) {
        UUID id = bearer.open(token).quote().id();
        if (!REASONS.contains(motif)) {
            model.addAttribute("errors", Map.of("motif-0", "Choisissez une raison."));
            return askWhy(token, model);
        }
        String more = detail.strip();
        String told = more.substring(0, Math.min(more.length(), 400));
        Attempts.of(() -> quotes.refuse(id, told.isEmpty() ? motif : motif + " : " + told));
        return LinkBearer.unusable(model, "C’est noté", "Merci de nous l’avoir dit. Nous ne vous relancerons plus.");
    }

    private boolean isOpen(QuoteView quote) {
        return quote.state() == QuoteState.SENT
                && !Paris.today(clock).isAfter(Objects.requireNonNull(quote.validUntil()));
    }

    private String over(QuoteView quote, String token, Model model) {
        return switch (quote.state()) {
            case SIGNED -> {
                model.addAttribute(
                        "signed",
                        SignedQuoteSheet.of(quote, links.withdrawal(quote).orElse(null), path(token)));
                yield "portal/quote-signed";
            }
            case REFUSED ->
                LinkBearer.unusable(
                        model,
                        "Vous avez refusé ce devis",
                        "Vous avez changé d’avis ? Appelez-nous, nous le referons.");
            case REPLACED ->
                LinkBearer.unusable(
                        model,
                        "Ce devis a été remplacé",
                        "Une nouvelle version vous a été envoyée : cherchez notre message le plus récent.");
            case WITHDRAWN ->
                LinkBearer.unusable(model, "Vous avez renoncé à ce devis", "L’accusé de réception vous a été envoyé.");
            case DRAFT, SENT, EXPIRED ->
                LinkBearer.unusable(
                        model,
                        "Ce devis n’est plus valable",
                        "Son délai est passé. Appelez-nous : nous le remettrons à jour.");
        };
    }

    static String path(String token) {
        return QuoteLinks.PATH + token;
    }
}
