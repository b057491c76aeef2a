package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.imports.ImportDesk;
import fr.duret.maintenance.imports.ImportKind;
import fr.duret.maintenance.imports.ImportMode;
import fr.duret.maintenance.imports.ImportRefused;
import fr.duret.maintenance.imports.ImportReport;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports in two steps: a file is sent and checked, then imported or given up; it is sent only once. */
@Controller
class ImportsPage {

    private static final int JOURNAL = 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A kind of file to choose. */
    record Choice(ImportKind kind, List<String> columns, boolean selected) {}

    /** What came out when a file was checked: a report, or a refusal of the whole file. */
    record Checked(
            UUID upload,
            @Nullable ImportReport report,
            @Nullable Refusal refusal,
            boolean goodLinesOnly) {}

    private final ImportDesk desk;

    ImportsPage(ImportDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/imports")
    String imports(Model model) {
        model.addAttribute(
                "kinds",
                Arrays.stream(ImportKind.values())
                        .map(kind -> new Choice(kind, desk.columns(kind), kind == ImportKind.CUSTOMERS))
                        .toList());
        model.addAttribute("imports", desk.journal(JOURNAL));
        return "backoffice/imports";
    }

    /** A file with the right titles and no line, as Excel opens it. */
    @GetMapping("/imports/modeles/{kind}")
    ResponseEntity<String> template(@PathVariable String kind) {
        ImportKind importKind = ImportKind.ofPath(kind);
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(importKind.fileName()).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(BYTE_ORDER_MARK + String.join(";", desk.columns(importKind)) + "\r\n");
    }

    @PostMapping("/imports")
    String check(
            @RequestParam ImportKind kind,
            @RequestParam(defaultValue = "ALL_OR_NOTHING") ImportMode mode,
            @RequestParam MultipartFile file,
            HttpSession session)
            throws IOException {
        Checked checked = checked(kind, file, mode == ImportMode.GOOD_LINES_ONLY);
        session.setAttribute(key(checked.upload()), checked);
        return "redirect:/imports/" + checked.upload();
    }

    private Checked checked(ImportKind kind, MultipartFile file, boolean goodLinesOnly) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), kind.fileName());
        UUID upload;
        try (InputStream content = file.getInputStream()) {
            upload = desk.receive(kind, content, name);
        } catch (Refusal refusal) {
            return new Checked(UUID.randomUUID(), null, refusal, goodLinesOnly);
        }
        try {
            return new Checked(upload, desk.check(upload), null, goodLinesOnly);
        } catch (Refusal refusal) {
            desk.discard(upload);
            return new Checked(upload, null, refusal, goodLinesOnly);
        }
    }

    @GetMapping("/imports/{upload}")
    String checked(@PathVariable UUID upload, HttpSession session, Model model) {
        if (!(session.getAttribute(key(upload)) instanceof Checked checked)) {
            return "redirect:/imports";
        }
        model.addAttribute("upload", upload);
        model.addAttribute("report", checked.report());
        model.addAttribute("refusal", checked.refusal());
        model.addAttribute("goodLinesOnly", checked.goodLinesOnly());
        return "backoffice/imports";
    }

    @PostMapping("/imports/{upload}/confirmer")
    String confirm(
            @PathVariable UUID upload,
            @RequestParam(defaultValue = "ALL_OR_NOTHING") ImportMode mode,
            HttpSession session,
            RedirectAttributes redirect) {
        try {
            if (session.getAttribute(key(upload)) == null) {
                throw ImportDesk.gone();
            }
            ImportReport report = desk.run(upload, mode, Frame.author());
            forget(upload, session);
            redirect.addFlashAttribute("notice", Notice.done("Import terminé", summary(report)));
            return "redirect:/imports";
        } catch (ImportRefused refused) {
            // What the lines refer to has changed since the file was checked.
            session.setAttribute(key(upload), new Checked(upload, refused.report(), null, false));
            return "redirect:/imports/" + upload;
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
            return "redirect:/imports";
        }
    }

    @PostMapping("/imports/{upload}/abandonner")
    String giveUp(@PathVariable UUID upload, HttpSession session) {
        if (session.getAttribute(key(upload)) != null) {
            forget(upload, session);
        }
        return "redirect:/imports";
    }

    private void forget(UUID upload, HttpSession session) {
        session.removeAttribute(key(upload));
        desk.discard(upload);
    }

    private static String summary(ImportReport report) {
        String refused = report.refused() == 0 ? "" : ", " + French.count(report.refused(), "refusée", "refusées");
        return French.typeset(report.fileName() + " : "
                + French.count(report.created(), "nouvelle ligne", "nouvelles lignes") + ", "
                + French.count(report.updated(), "mise à jour", "mises à jour") + ", "
                + French.count(report.unchanged(), "inchangée", "inchangées") + refused + ".");
    }

    /** In the session, so that only who sent the file can import it. */
    private static String key(UUID upload) {
        return "import." + upload;
    }
}
