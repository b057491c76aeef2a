package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.quotes.QuoteEditing;
import fr.duret.maintenance.quotes.QuotePhotos;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.QuoteWriting;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a draft: services, free lines, terms, photos. */
@Controller
@RequestMapping("/devis/{id}")
class QuoteEditingPage {

    private static final int SHOWN = 12;

    private final QuoteEditing editing;
    private final QuoteWriting writing;
    private final QuotePhotos photos;
    private final QuoteDesk desk;

    QuoteEditingPage(QuoteEditing editing, QuoteWriting writing, QuotePhotos photos, QuoteDesk desk) {
        this.editing = editing;
        this.writing = writing;
        this.photos = photos;
        this.desk = desk;
    }

    /** What of the catalogue the typed words speak of. */
    @GetMapping("/prestations")
    String services(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
        QuoteView quote = desk.open(id);
        List<String> words = List.of(folded(q).strip().split("\\s+"));
        model.addAttribute("quote", quote);
        model.addAttribute("q", q);
        model.addAttribute(
                "services",
                editing.services(quote).stream()
                        .filter(priced -> words.stream()
                                .allMatch(word -> folded(priced.service().reference() + " "
                                                + priced.service().family() + " "
                                                + priced.service().label())
                                        .contains(word)))
                        .limit(SHOWN)
                        .toList());
        return "backoffice/quote-services";
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
    }

    @PostMapping("/prestations")
    String addService(
            @PathVariable UUID id,
            @RequestParam long revision,
            @RequestParam String reference,
            RedirectAttributes redirect) {
        return done(id, redirect, quote -> editing.add(id, revision, editing.line(quote, reference)));
    }

    @PostMapping("/lignes")
    String addLine(
            @PathVariable UUID id, @RequestParam long revision, QuoteLineForm form, RedirectAttributes redirect) {
        return done(id, redirect, quote -> editing.add(id, revision, form.free()));
    }

    @PostMapping("/lignes/{position}")
    String changeLine(
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam long revision,
            QuoteLineForm form,
            RedirectAttributes redirect) {
        return done(
                id,
                redirect,
                quote -> editing.change(
                        id,
                        revision,
                        position,
                        form.change(quote.draft().lines().get(position))));
    }

    @PostMapping("/lignes/{position}/retirer")
    String removeLine(
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam long revision,
            RedirectAttributes redirect) {
        return done(id, redirect, quote -> editing.change(id, revision, position, null));
    }

    @PostMapping("/conditions")
    String changeTerms(
            @PathVariable UUID id, @RequestParam long revision, QuoteTermsForm form, RedirectAttributes redirect) {
        return done(id, redirect, quote -> writing.rewrite(id, revision, form.change(quote.draft())));
    }

    @PostMapping("/photos")
    String addPhoto(
            @PathVariable UUID id,
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(defaultValue = "") String legende,
            RedirectAttributes redirect) {
        return done(
                id,
                redirect,
                quote -> files.forEach(file -> {
                    byte[] picture = bytes(file);
                    photos.add(id, Sha256.hex(picture), photos.develop(picture), legende.strip());
                }));
    }

    @PostMapping("/photos/{photo}/retirer")
    String removePhoto(@PathVariable UUID id, @PathVariable UUID photo, RedirectAttributes redirect) {
        return done(id, redirect, quote -> photos.remove(id, photo));
    }

    @GetMapping(path = "/photos/{photo}", produces = MediaType.IMAGE_JPEG_VALUE)
    @ResponseBody
    byte[] photo(@PathVariable UUID id, @PathVariable UUID photo) {
        desk.open(id);
        return photos.thumbnail(id, photo);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String done(UUID id, RedirectAttributes redirect, Consumer<QuoteView> deed) {
        QuoteView quote = desk.open(id);
        try {
            deed.accept(quote);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return "redirect:/devis/" + id;
    }
}
