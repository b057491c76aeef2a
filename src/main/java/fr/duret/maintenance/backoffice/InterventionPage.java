package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.SignatureBook;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One intervention: what was planned, what was done, what was written and signed, and its story. */
@Controller
class InterventionPage {

    private final InterventionReading reading;
    private final InterventionBook book;
    private final SignatureBook signatures;

    InterventionPage(InterventionReading reading, InterventionBook book, SignatureBook signatures) {
        this.reading = reading;
        this.book = book;
        this.signatures = signatures;
    }

    @GetMapping("/interventions/{id}")
    String intervention(@PathVariable UUID id, Model model) {
        model.addAttribute("intervention", reading.details(book.intervention(id)));
        return "backoffice/intervention";
    }

    @GetMapping("/interventions/signatures/{signatureId}")
    ResponseEntity<byte[]> signature(@PathVariable UUID signatureId) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(signatures.image(signatureId));
    }
}
