package fr.duret.maintenance.mobile;

import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.ReportPrinting;
import fr.duret.maintenance.shared.Refusal;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report as the customer reads it: before it is signed, and as it is kept. */
@RestController
@RequestMapping("/api/v1/interventions/{id}/report")
class ReportDocumentsApi {

    private final InterventionBook book;
    private final ReportPrinting printing;
    private final Documents documents;

    ReportDocumentsApi(InterventionBook book, ReportPrinting printing, Documents documents) {
        this.book = book;
        this.printing = printing;
        this.documents = documents;
    }

    /** To be looked at before signing; it says that it is not final. */
    @GetMapping(path = "/preview", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> preview(Worker worker, @PathVariable UUID id) {
        return pdf(printing.preview(book.intervention(id, worker.technicianId()).id()));
    }

    /** The sealed document; 404 until the report is signed and the departure clocked. */
    @GetMapping(path = "/document", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> document(Worker worker, @PathVariable UUID id) {
        UUID document =
                printing.document(book.intervention(id, worker.technicianId()).id());
        if (document == null) {
            throw new Refusal(
                    Refusal.Kind.UNKNOWN,
                    "report-not-archived",
                    "Le rapport n'est pas encore archivé",
                    "Il l'est dans les secondes qui suivent la signature et le départ. Demandez-le de nouveau alors.");
        }
        return pdf(documents.content(document));
    }

    private static ResponseEntity<byte[]> pdf(byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
