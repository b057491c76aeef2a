package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractChanges;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.RenewalOrigin;
import fr.duret.maintenance.contracts.Renewals;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.processes.NextSteps;
import fr.duret.maintenance.processes.ProcessTrail;
import fr.duret.maintenance.processes.ProcessTrails;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.visits.VisitBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One contract: its facts, what can be done with it, where its process stands, and its story. */
@Controller
@RequestMapping("/contrats/{id}")
class ContractPage {

    private static final String PROCESS = "contract-lifecycle";

    /** What the drawing of the process needs. */
    record Diagram(String xml, List<String> active, List<String> completed, List<String> incidents) {}

    private final ContractBook book;
    private final Renewals renewals;
    private final ContractChanges changes;
    private final ProcessTrails trails;
    private final NextSteps steps;
    private final Outbox outbox;
    private final VisitBook visits;
    private final Clock clock;

    ContractPage(
            ContractBook book,
            Renewals renewals,
            ContractChanges changes,
            ProcessTrails trails,
            NextSteps steps,
            Outbox outbox,
            VisitBook visits,
            Clock clock) {
        this.book = book;
        this.renewals = renewals;
        this.changes = changes;
        this.trails = trails;
        this.steps = steps;
        this.outbox = outbox;
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping
    String contract(@PathVariable UUID id, Model model) {
        ContractView contract = book.contract(id);
        ContractSheet.Process process = trails.newest(PROCESS, id)
                .map(trail -> new ContractSheet.Process("/contrats/" + id + "/processus", trail.steps()))
                .orElse(null);
        Timeline timeline =
                Timeline.of(steps.of(List.of(id)).getOrDefault(id, List.of()), book.history(id), outbox.ofContract(id));
        model.addAttribute("contract", ContractSheet.of(contract, Paris.today(clock), process, timeline));
        LocalDate today = Paris.today(clock);
        TermView term = VisitYear.termOf(contract, today);
        model.addAttribute("visits", VisitYear.of(term, visits.ofTerm(term.id()), today));
        return "backoffice/contract";
    }

    @GetMapping("/processus")
    @ResponseBody
    Diagram diagram(@PathVariable UUID id) {
        ProcessTrail trail = trails.newest(PROCESS, id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "no-process",
                        "Aucun processus",
                        "Ce contrat était déjà fini à son import : aucun processus ne le suit."));
        return new Diagram(trail.xml(), trail.active(), trail.completed(), trail.incidents());
    }

    @PostMapping("/renouveler")
    String renew(@PathVariable UUID id, @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        UUID termId = book.contract(id).last().id();
        return act(
                id,
                redirect,
                () -> renewals.renew(termId, RenewalOrigin.OFFICE, Frame.author(), note),
                "Contrat renouvelé",
                "La confirmation et le contrat partent au client.");
    }

    @PostMapping("/refus")
    String decline(@PathVariable UUID id, @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        UUID termId = book.contract(id).last().id();
        return act(
                id,
                redirect,
                () -> renewals.decline(termId, Frame.author(), note),
                "Refus enregistré",
                "Les rappels s’arrêtent ; une confirmation part au client.");
    }

    @PostMapping("/echeance")
    String move(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate endsOn,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        return act(
                id,
                redirect,
                () -> changes.moveEnd(id, endsOn, Frame.author(), note),
                "Échéance changée",
                "Les rappels à venir suivent la nouvelle date, le " + French.date(endsOn) + ".");
    }

    @PostMapping("/resilier")
    String terminate(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        return act(
                id,
                redirect,
                () -> changes.terminate(id, on, Frame.author(), reason),
                "Contrat résilié",
                "Il s’arrête le " + French.date(on) + " ; une confirmation part au client.");
    }

    private static String act(
            UUID id, RedirectAttributes redirect, Runnable deed, String title, @Nullable String text) {
        try {
            Attempts.of(deed);
            redirect.addFlashAttribute("notice", new Notice("done", title, text));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return "redirect:/contrats/" + id;
    }
}
