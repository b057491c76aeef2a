package fr.duret.maintenance.portal;

import fr.duret.maintenance.contracts.Evidence;
import fr.duret.maintenance.contracts.TerminationRequestView;
import fr.duret.maintenance.contracts.Terminations;
import fr.duret.maintenance.shared.Paris;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** « Résilier votre contrat » in three clicks and without an account (Code de la consommation, L215-1-1, D215-1). */
@Controller
@RequestMapping("/resilier-votre-contrat")
class TerminationPage {

    private static final String ENTRY = "termination-entry";
    private static final String DONE = "termination-done";

    /** What the page says once the declaration is in. */
    record Acknowledgement(
            String reference,
            String contractReference,
            Instant receivedAt,
            @Nullable LocalDate wantedOn,
            String sentTo) {}

    private final Terminations terminations;
    private final Clock clock;

    TerminationPage(Terminations terminations, Clock clock) {
        this.terminations = terminations;
        this.clock = clock;
    }

    @GetMapping
    String ask(HttpSession session, Model model) {
        return step1(entry(session), Map.of(), model);
    }

    @PostMapping
    String check(
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String contrat,
            @RequestParam(defaultValue = "") String joindre,
            @RequestParam(defaultValue = "ECHEANCE") String quand,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(required = false) @Nullable MultipartFile justificatif,
            HttpSession session,
            Model model)
            throws IOException {
        TerminationEntry before = entry(session);
        byte[] added = justificatif == null ? new byte[0] : justificatif.getBytes();
        boolean refused = added.length > 0 && !Evidence.isAccepted(added);
        boolean taken = added.length > 0 && !refused;
        TerminationEntry entry = new TerminationEntry(
                nom,
                contrat,
                joindre,
                quand,
                TerminationEntry.date(date),
                motif,
                taken && justificatif != null ? justificatif.getOriginalFilename() : before.justificatif(),
                taken ? added : before.content());
        Map<String, String> errors = entry.errors(Paris.today(clock));
        if (refused) {
            errors.put("justificatif", "Joignez un PDF ou une photo (JPEG ou PNG) de 5 Mo au plus.");
        }
        session.setAttribute(ENTRY, entry);
        if (!errors.isEmpty()) {
            return step1(entry, errors, model);
        }
        model.addAttribute("form", entry);
        return "portal/termination-step2";
    }

    @PostMapping("/confirmer")
    String confirm(HttpSession session) {
        TerminationEntry entry = entry(session);
        if (!entry.errors(Paris.today(clock)).isEmpty()) {
            return "redirect:/resilier-votre-contrat";
        }
        session.removeAttribute(ENTRY);
        TerminationRequestView request = terminations.declare(entry.form());
        session.setAttribute(DONE, request.id());
        return "redirect:/resilier-votre-contrat/recue";
    }

    @GetMapping("/recue")
    String done(HttpSession session, Model model) {
        if (!(session.getAttribute(DONE) instanceof UUID id)) {
            return "redirect:/resilier-votre-contrat";
        }
        TerminationRequestView request = terminations.request(id);
        model.addAttribute(
                "acknowledgement",
                new Acknowledgement(
                        request.reference(),
                        request.contractReference(),
                        request.requestedAt(),
                        request.wantedOn(),
                        request.email() != null ? "à " + request.email() : "par courrier à votre adresse"));
        return "portal/termination-done";
    }

    private static TerminationEntry entry(HttpSession session) {
        return session.getAttribute(ENTRY) instanceof TerminationEntry entry ? entry : TerminationEntry.EMPTY;
    }

    private static String step1(TerminationEntry entry, Map<String, String> errors, Model model) {
        model.addAttribute("form", entry);
        model.addAttribute("errors", errors);
        return "portal/termination-step1";
    }
}
