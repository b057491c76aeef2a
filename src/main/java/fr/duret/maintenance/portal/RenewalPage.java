package fr.duret.maintenance.portal;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.RenewalOrigin;
import fr.duret.maintenance.contracts.Renewals;
import fr.duret.maintenance.contracts.TermOutcome;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Renouveler votre contrat »: the contract, its next term and price, explicit consent, one button. */
@Controller
@RequestMapping("/renouvellement/{token}")
class RenewalPage {

    /** What the page says once the contract is renewed. */
    record Renewed(
            String plan,
            String contractReference,
            LocalDate startsOn,
            LocalDate endsOn,
            Money priceWithVat,
            Instant acceptedAt,
            String sentTo,
            @Nullable LocalDate withdrawalUntil,
            @Nullable String withdrawalUrl) {}

    private final LinkBearer bearer;
    private final ContractBook book;
    private final Renewals renewals;
    private final SignedLinks links;
    private final Clock clock;

    RenewalPage(LinkBearer bearer, ContractBook book, Renewals renewals, SignedLinks links, Clock clock) {
        this.links = links;
        this.bearer = bearer;
        this.book = book;
        this.renewals = renewals;
        this.clock = clock;
    }

    @GetMapping
    String offer(@PathVariable String token, Model model) {
        return bearer.subject(Purpose.RENEWAL, token, model)
                .map(termId -> offer(termId, token, model))
                .orElse(LinkBearer.UNUSABLE);
    }

    private String offer(UUID termId, String token, Model model) {
        ContractView contract = book.contractOfTerm(termId);
        TermView term = contract.term(termId);
        if (!term.isOpen()) {
            return closed(contract, term, model);
        }
        model.addAttribute("renewal", RenewalOffer.of(contract, term, "/renouvellement/" + token));
        return "portal/renewal";
    }

    @PostMapping
    String renew(@PathVariable String token, @RequestParam(required = false) @Nullable String accord, Model model) {
        return bearer.subject(Purpose.RENEWAL, token, model)
                .map(termId -> renew(termId, token, "true".equals(accord), model))
                .orElse(LinkBearer.UNUSABLE);
    }

    private String renew(UUID termId, String token, boolean agreed, Model model) {
        ContractView contract = book.contractOfTerm(termId);
        TermView term = contract.term(termId);
        if (!term.isOpen()) {
            return closed(contract, term, model);
        }
        RenewalOffer offer = RenewalOffer.of(contract, term, "/renouvellement/" + token);
        if (!agreed) {
            model.addAttribute("renewal", offer);
            model.addAttribute("errors", Map.of("accord", "Cochez la case pour accepter le renouvellement."));
            return "portal/renewal";
        }
        Attempts.of(() -> renewals.renew(
                termId, RenewalOrigin.LINK, "Client, par le lien reçu", "« " + offer.consentText() + " »"));
        TermView next = book.contract(contract.id()).last();
        model.addAttribute(
                "renewed",
                new Renewed(
                        offer.plan(),
                        offer.contractReference(),
                        offer.newStartsOn(),
                        offer.newEndsOn(),
                        offer.priceWithVat(),
                        clock.instant(),
                        Addresses.confirmationTo(contract.customer()),
                        next.withdrawableUntil(),
                        withdrawalUrl(next)));
        return "portal/renewed";
    }

    private @Nullable String withdrawalUrl(TermView term) {
        LocalDate until = term.withdrawableUntil();
        return until == null
                ? null
                : "/renoncer/" + links.sign(Purpose.WITHDRAWAL, term.id(), Paris.startOf(until.plusDays(1)));
    }

    private static String closed(ContractView contract, TermView term, Model model) {
        if (term.outcome() == TermOutcome.RENEWED) {
            return LinkBearer.unusable(
                    model,
                    "Votre contrat est déjà renouvelé",
                    "Vous êtes couvert jusqu’au " + French.date(contract.last().endsOn())
                            + ". Il n’y a rien d’autre à faire, et rien n’a été modifié.");
        }
        return LinkBearer.unusable(
                model,
                "Ce contrat a pris fin",
                "Il ne peut plus être renouvelé en ligne. Rien n’a été modifié ; appelez-nous pour en conclure un"
                        + " nouveau.");
    }
}
