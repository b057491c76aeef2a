package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.customers.Civility;
import fr.duret.maintenance.customers.CustomerHit;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerSearch;
import fr.duret.maintenance.customers.ProspectDraft;
import fr.duret.maintenance.customers.Prospects;
import fr.duret.maintenance.customers.SiteUsage;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.quotes.QuoteEditing;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a quote begins: a known customer, or somebody new. */
@Controller
@RequestMapping("/devis/nouveau")
class NewQuotePage {

    private static final int SHOWN = 8;

    /** A customer who was found, with the sites that a quote can be for. */
    record Found(CustomerHit customer, List<SiteView> sites) {}

    private final CustomerSearch search;
    private final CustomerRegister customers;
    private final Prospects prospects;
    private final QuoteEditing editing;
    private final QuoteDesk desk;

    NewQuotePage(
            CustomerSearch search,
            CustomerRegister customers,
            Prospects prospects,
            QuoteEditing editing,
            QuoteDesk desk) {
        this.search = search;
        this.customers = customers;
        this.prospects = prospects;
        this.editing = editing;
        this.desk = desk;
    }

    @GetMapping
    String choose(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute(
                "found",
                q.isBlank()
                        ? List.of()
                        : search.search(q, SHOWN).stream()
                                .map(hit -> new Found(hit, customers.sitesOf(hit.id())))
                                .toList());
        model.addAttribute("kinds", CustomerKind.values());
        model.addAttribute("usages", SiteUsage.values());
        return "backoffice/quote-new";
    }

    @PostMapping
    String begin(@RequestParam UUID site) {
        return open(customers.site(site));
    }

    @PostMapping("/prospect")
    String register(
            @RequestParam(defaultValue = "CONSUMER") CustomerKind type,
            @RequestParam(required = false) @Nullable Civility civilite,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String prenom,
            @RequestParam(defaultValue = "") String courriel,
            @RequestParam(defaultValue = "") String mobile,
            @RequestParam(defaultValue = "") String rue,
            @RequestParam(defaultValue = "") String codePostal,
            @RequestParam(defaultValue = "") String commune,
            @RequestParam(defaultValue = "DWELLING") SiteUsage usage,
            @RequestParam(required = false) @Nullable Integer annee,
            RedirectAttributes redirect) {
        boolean person = type == CustomerKind.CONSUMER;
        try {
            return open(prospects.register(new ProspectDraft(
                    type,
                    civilite,
                    person ? nom : "",
                    person ? prenom : "",
                    person ? "" : nom,
                    courriel,
                    mobile,
                    rue,
                    codePostal,
                    commune,
                    usage,
                    annee)));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
            return "redirect:/devis/nouveau";
        }
    }

    private String open(SiteView site) {
        UUID id = Ids.next();
        editing.begin(id, site, desk.likelyPlace(), desk.author());
        return "redirect:/devis/" + id;
    }
}
