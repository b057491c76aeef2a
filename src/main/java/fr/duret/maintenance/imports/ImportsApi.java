package fr.duret.maintenance.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports for programs: a CSV file is sent, a report comes back; refusals are problem details (RFC 9457). */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsApi {

    private static final int JOURNAL = 100;

    private final ImportDesk desk;

    ImportsApi(ImportDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    List<ImportRun> journal() {
        return desk.journal(JOURNAL);
    }

    @PostMapping(path = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport importForm(
            @PathVariable String kind,
            @RequestParam(defaultValue = "all-or-nothing") String mode,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam("file") MultipartFile file,
            Principal principal)
            throws IOException {
        ImportKind importKind = ImportKind.ofPath(kind);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), importKind.fileName());
        try (InputStream content = file.getInputStream()) {
            return imported(importKind, content, name, mode, dryRun, principal);
        }
    }

    @PostMapping(path = "/{kind}", consumes = "text/csv")
    ImportReport importBody(
            @PathVariable String kind,
            @RequestParam(defaultValue = "all-or-nothing") String mode,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            Principal principal)
            throws IOException {
        ImportKind importKind = ImportKind.ofPath(kind);
        return imported(importKind, request.getInputStream(), importKind.fileName(), mode, dryRun, principal);
    }

    private ImportReport imported(
            ImportKind kind, InputStream content, String name, String mode, boolean dryRun, Principal principal) {
        ImportMode importMode = ImportMode.ofName(mode);
        UUID upload = desk.receive(kind, content, name);
        try {
            return dryRun ? desk.check(upload) : desk.run(upload, importMode, principal.getName());
        } finally {
            desk.discard(upload);
        }
    }
}
