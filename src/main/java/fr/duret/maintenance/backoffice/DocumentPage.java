package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.documents.DocumentView;
import fr.duret.maintenance.documents.Documents;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A document of the archive, for those who work at the office. */
@Controller
class DocumentPage {

    private final Documents documents;

    DocumentPage(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable UUID id) {
        DocumentView document = documents.document(id);
        ContentDisposition shown = ContentDisposition.inline()
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(documents.content(id));
    }
}
