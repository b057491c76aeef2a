package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.billing.BillingPolicy;
import fr.duret.maintenance.billing.InvoiceList;
import fr.duret.maintenance.billing.InvoiceRow;
import fr.duret.maintenance.billing.PageOfInvoices;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Factures et avoirs »: every filter is in the address; and which invoices wait for approval. */
@Controller
class InvoicesPage {

    private static final int PAGE_SIZE = 50;

    /** An invoice as the list shows it. */
    record Line(
            String url,
            String name,
            String customerName,
            String title,
            String subject,
            @Nullable LocalDate issuedOn,
            LocalDate servedOn,
            Tone status,
            Money gross) {}

    /** Whether invoices of that kind of customer wait. */
    record Policy(CustomerKind kind, String label, boolean held) {}

    private final InvoiceList list;
    private final BillingPolicy policy;
    private final CustomerRegister customers;
    private final Clock clock;

    InvoicesPage(InvoiceList list, BillingPolicy policy, CustomerRegister customers, Clock clock) {
        this.list = list;
        this.policy = policy;
        this.customers = customers;
        this.clock = clock;
    }

    @GetMapping("/factures")
    String invoices(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String mois,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        InvoiceChoice choice = new InvoiceChoice(q, etat, type, mois);
        PageOfInvoices found =
                Pager.read(page, PAGE_SIZE, asked -> list.find(choice.filter(asked, PAGE_SIZE)), PageOfInvoices::total);
        model.addAttribute("q", q);
        model.addAttribute("filtered", choice.restricts());
        model.addAttribute("filters", choice.filters(Paris.today(clock)));
        model.addAttribute("lines", lines(found.rows()));
        model.addAttribute("gross", found.gross());
        model.addAttribute("heldGross", found.held());
        model.addAttribute("page", Pager.of(choice.address(), page, PAGE_SIZE, found.total()));
        Map<CustomerKind, Boolean> held = policy.held();
        model.addAttribute(
                "policies",
                Arrays.stream(CustomerKind.values())
                        .map(kind -> new Policy(kind, Wording.of(kind), held.getOrDefault(kind, false)))
                        .toList());
        return "backoffice/invoices";
    }

    private List<Line> lines(List<InvoiceRow> rows) {
        Map<UUID, CustomerView> customersById =
                customers.customers(rows.stream().map(InvoiceRow::customerId).toList());
        return rows.stream()
                .map(row -> new Line(
                        "/factures/" + row.id(),
                        row.number() == null ? "sans numéro" : row.number(),
                        Objects.requireNonNull(customersById.get(row.customerId()))
                                .name(),
                        row.title(),
                        row.subject(),
                        row.issuedOn(),
                        row.servedOn(),
                        States.of(row.state(), row.kind(), row.credited()),
                        row.gross()))
                .toList();
    }

    /** Which kinds of customers have invoices that wait for approval; those that wait already go on waiting. */
    @PostMapping("/factures/validation")
    String hold(@RequestParam(defaultValue = "") List<CustomerKind> retenues, RedirectAttributes redirect) {
        Arrays.stream(CustomerKind.values()).forEach(kind -> policy.hold(kind, retenues.contains(kind)));
        redirect.addFlashAttribute(
                "notice",
                Notice.done("Réglage enregistré", "Il vaut pour les factures à venir, pas pour celles en attente."));
        return "redirect:/factures";
    }
}
