package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.documents.DocumentView;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.notifications.Arrivals;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxEntries;
import fr.duret.maintenance.notifications.OutboxMessage;
import fr.duret.maintenance.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Boîte d’envoi »: every message as its reader sees it. */
@Controller
@RequestMapping("/boite-d-envoi")
class OutboxPage {

    private final Outbox outbox;
    private final Documents documents;
    private final ContractBook contracts;
    private final Arrivals arrivals;

    OutboxPage(Outbox outbox, Documents documents, ContractBook contracts, Arrivals arrivals) {
        this.outbox = outbox;
        this.documents = documents;
        this.contracts = contracts;
        this.arrivals = arrivals;
    }

    @GetMapping
    String messages(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String canal,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return list(new MessageChoice(q, canal, etat, page), model);
    }

    @GetMapping("/{id}")
    String message(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String canal,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String texte,
            Model model) {
        MessageChoice choice = new MessageChoice(q, canal, etat, page);
        OutboxMessage message = outbox.message(id);
        List<DocumentView> attachments =
                message.attachments().stream().map(documents::document).toList();
        String contractReference = Optional.ofNullable(message.entry().contractId())
                .map(contract -> contracts.contract(contract).reference())
                .orElse(null);
        model.addAttribute(
                "message",
                MessageSheet.of(
                        message,
                        contractReference,
                        attachments,
                        MessageStory.of(message, arrivals.of(id)),
                        choice.query(),
                        "oui".equals(texte)));
        return list(choice, model);
    }

    private String list(MessageChoice choice, Model model) {
        OutboxEntries found = Pager.read(
                choice.page(), MessageChoice.PAGE_SIZE, page -> outbox.list(choice.filter(page)), OutboxEntries::total);
        model.addAttribute("q", choice.q());
        model.addAttribute("filtered", choice.restricts());
        model.addAttribute("filters", choice.filters());
        model.addAttribute(
                "messages",
                found.entries().stream()
                        .map(entry -> MessageLine.of(entry).within(choice.query()))
                        .toList());
        model.addAttribute("page", choice.pager(found.total()));
        return "backoffice/outbox";
    }

    /** The mail alone, for the frame in the page. */
    @GetMapping("/{id}/message")
    ResponseEntity<String> mail(@PathVariable UUID id) {
        String html = outbox.message(id).html();
        return html == null ? ResponseEntity.notFound().build() : FramedMail.of(html);
    }

    @PostMapping("/{id}/poster")
    String posted(@PathVariable UUID id, RedirectAttributes redirect) {
        try {
            outbox.markPosted(id, Frame.author());
            redirect.addFlashAttribute("notice", Notice.done("Lettre postée", "La date et votre nom sont notés."));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return "redirect:/boite-d-envoi/" + id;
    }
}
