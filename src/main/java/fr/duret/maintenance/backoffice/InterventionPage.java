package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.billing.InvoiceList;
import fr.duret.maintenance.billing.Overruns;
import fr.duret.maintenance.interventions.AmendmentBook;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.PhotoBook;
import fr.duret.maintenance.interventions.ReportPrinting;
import fr.duret.maintenance.interventions.SignatureBook;
import fr.duret.maintenance.signing.WorkOrders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
    private final AmendmentBook amendments;
    private final PhotoBook photos;
    private final Overruns overruns;
    private final InvoiceList invoices;
    private final ReportPrinting printing;
    private final WorkOrders orders;

    InterventionPage(
            InterventionReading reading,
            InterventionBook book,
            SignatureBook signatures,
            AmendmentBook amendments,
            PhotoBook photos,
            Overruns overruns,
            InvoiceList invoices,
            ReportPrinting printing,
            WorkOrders orders) {
        this.reading = reading;
        this.book = book;
        this.signatures = signatures;
        this.amendments = amendments;
        this.photos = photos;
        this.overruns = overruns;
        this.invoices = invoices;
        this.printing = printing;
        this.orders = orders;
    }

    @GetMapping("/interventions/{id}")
    String intervention(@PathVariable UUID id, Model model) {
        InterventionView intervention = book.intervention(id);
        UUID document = printing.document(id);
        Optional<Overruns.Decided> decided = overruns.decided(id);
        model.addAttribute("intervention", reading.details(intervention));
        model.addAttribute("decided", decided.orElse(null));
        // Nobody decides about a visit that was taken over as history.
        boolean history = intervention.status() == InterventionStatus.CLOSED && document == null;
        model.addAttribute("undecided", decided.isEmpty() && !history);
        model.addAttribute(
                "invoices", invoices.about(id).stream().map(InvoiceLink::of).toList());
        model.addAttribute("order", orders.of(id).orElse(null));
        model.addAttribute("reportDocument", document);
        return "backoffice/intervention";
    }

    /** What was planned and what was worked, for whoever decides about an overrun. */
    @GetMapping("/interventions/{id}/temps.svg")
    ResponseEntity<byte[]> times(@PathVariable UUID id) {
        return drawn(TimesPicture.of(overruns.measure(id)));
    }

    /** Where the visit was clocked, around the site; empty if that is not known. */
    @GetMapping("/interventions/{id}/position.svg")
    ResponseEntity<byte[]> position(@PathVariable UUID id) {
        return drawn(reading.position(book.intervention(id)));
    }

    private static ResponseEntity<byte[]> drawn(String svg) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(svg.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/interventions/{id}/photos/{photoId}")
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID photoId) {
        return image(photos.picture(photos.photo(id, photoId)));
    }

    @GetMapping("/interventions/{id}/photos/{photoId}/vignette")
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id, @PathVariable UUID photoId) {
        return image(photos.thumbnail(photos.photo(id, photoId)));
    }

    @GetMapping("/interventions/{id}/bon-de-travail/photos/{photoId}")
    ResponseEntity<byte[]> orderPhoto(@PathVariable UUID id, @PathVariable UUID photoId) {
        return image(orders.photo(id, photoId));
    }

    private static ResponseEntity<byte[]> image(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(jpeg);
    }

    @GetMapping("/interventions/signatures/{signatureId}")
    ResponseEntity<byte[]> signature(@PathVariable UUID signatureId) {
        return drawing(signatures.image(signatureId));
    }

    @GetMapping("/interventions/avenants/{amendmentId}")
    ResponseEntity<byte[]> amendment(@PathVariable UUID amendmentId) {
        return drawing(amendments.image(amendmentId));
    }

    private static ResponseEntity<byte[]> drawing(byte[] png) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(png);
    }
}
