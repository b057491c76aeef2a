package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.billing.InvoiceBook;
import fr.duret.maintenance.billing.InvoiceKind;
import fr.duret.maintenance.billing.InvoiceList;
import fr.duret.maintenance.billing.InvoiceState;
import fr.duret.maintenance.billing.InvoiceView;
import fr.duret.maintenance.billing.Invoicing;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One invoice or credit note, and what can be done with it: approve, give up, take back by a credit note. */
@Controller
@RequestMapping("/factures/{id}")
class InvoicePage {

    private final InvoiceBook book;
    private final InvoiceList list;
    private final Invoicing invoicing;

    InvoicePage(InvoiceBook book, InvoiceList list, Invoicing invoicing) {
        this.book = book;
        this.list = list;
        this.invoicing = invoicing;
    }

    @GetMapping
    String invoice(@PathVariable UUID id, Model model) {
        InvoiceView invoice = book.invoice(id);
        model.addAttribute("invoice", invoice);
        model.addAttribute("name", invoice.kind().label() + (invoice.number() == null ? "" : " " + invoice.number()));
        model.addAttribute("status", States.of(invoice.state(), invoice.kind(), invoice.credited()));
        model.addAttribute("held", invoice.state() == InvoiceState.HELD);
        model.addAttribute("creditable", States.creditable(invoice));
        model.addAttribute("creditNote", list.creditNoteOf(id));
        UUID creditedId = invoice.creditedId();
        InvoiceView credited = creditedId == null ? null : book.invoice(creditedId);
        InvoiceKind kind = credited == null ? invoice.kind() : credited.kind();
        model.addAttribute("creditedNumber", credited == null ? null : credited.number());
        model.addAttribute(
                "subjectUrl", (kind == InvoiceKind.DEPOSIT ? "/devis/" : "/interventions/") + invoice.subjectId());
        return "backoffice/invoice";
    }

    @PostMapping("/emettre")
    String approve(@PathVariable UUID id, RedirectAttributes redirect) {
        return done(id, redirect, () -> {
            Attempts.of(() -> invoicing.approve(id));
            return Notice.done("Facture émise", "Elle a son numéro et part au client.");
        });
    }

    @PostMapping("/abandonner")
    String discard(@PathVariable UUID id, @RequestParam String motif, RedirectAttributes redirect) {
        return done(id, redirect, () -> {
            Attempts.of(() -> invoicing.discard(id, required(motif)));
            return Notice.done("Facture abandonnée", "Elle n’a pas reçu de numéro et ne part pas.");
        });
    }

    @PostMapping("/avoir")
    String credit(@PathVariable UUID id, @RequestParam String motif, RedirectAttributes redirect) {
        return done(id, redirect, () -> {
            UUID note = Attempts.of(() -> invoicing.credit(id, required(motif)));
            return Notice.done(
                    "Facture annulée", "L’avoir " + book.invoice(note).number() + " part au client.");
        });
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw new Refusal(
                    Refusal.Kind.RULE, "reason-missing", "Il manque le motif", "Écrivez pourquoi, en quelques mots.");
        }
        return reason.strip();
    }

    private static String done(UUID id, RedirectAttributes redirect, java.util.function.Supplier<Notice> deed) {
        try {
            redirect.addFlashAttribute("notice", deed.get());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return "redirect:/factures/" + id;
    }
}
