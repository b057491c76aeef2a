package fr.duret.maintenance.portal;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.Renewals;
import fr.duret.maintenance.contracts.TermOutcome;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** « Ne pas reconduire mon contrat »: one button against a tacit renewal, until the last day for it. */
@Controller
@RequestMapping("/non-reconduction/{token}")
class DeclinePage {

    /** What the page asks. */
    record Decline(
            String plan,
            String contractReference,
            String siteLabel,
            String siteAddress,
            LocalDate endsOn,
            LocalDate declineBefore,
            String actionUrl) {}

    /** What the page says once it is noted. */
    record Declined(String contractReference, LocalDate endsOn, Instant declaredAt, String sentTo) {}

    private final LinkBearer bearer;
    private final ContractBook book;
    private final Renewals renewals;
    private final Clock clock;

    DeclinePage(LinkBearer bearer, ContractBook book, Renewals renewals, Clock clock) {
        this.bearer = bearer;
        this.book = book;
        this.renewals = renewals;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        return bearer.subject(Purpose.DECLINE, token, model)
                .map(termId -> ask(termId, token, model))
                .orElse(LinkBearer.UNUSABLE);
    }

    private String ask(UUID termId, String token, Model model) {
        ContractView contract = book.contractOfTerm(termId);
        TermView term = contract.term(termId);
        if (!term.isOpen()) {
            return closed(contract, term, model);
        }
        model.addAttribute(
                "decline",
                new Decline(
                        contract.plan().label(),
                        contract.reference(),
                        contract.site().label(),
                        contract.site().address().line(),
                        term.endsOn(),
                        term.noticeWindow().declineBefore(),
                        "/non-reconduction/" + token));
        return "portal/decline";
    }

    @PostMapping
    String decline(@PathVariable String token, Model model) {
        return bearer.subject(Purpose.DECLINE, token, model)
                .map(termId -> decline(termId, model))
                .orElse(LinkBearer.UNUSABLE);
    }

    private String decline(UUID termId, Model model) {
        ContractView contract = book.contractOfTerm(termId);
        TermView term = contract.term(termId);
        if (!term.isOpen()) {
            return closed(contract, term, model);
        }
        Attempts.of(() -> renewals.declineByLink(termId));
        model.addAttribute(
                "declined",
                new Declined(
                        contract.reference(),
                        term.endsOn(),
                        clock.instant(),
                        Addresses.confirmationTo(contract.customer())));
        return "portal/declined";
    }

    private static String closed(ContractView contract, TermView term, Model model) {
        boolean renewed = term.outcome() == TermOutcome.RENEWED;
        return LinkBearer.unusable(
                model,
                renewed ? "Votre contrat est déjà renouvelé" : "Ce contrat a déjà pris fin",
                renewed
                        ? "Il court jusqu’au " + French.date(contract.last().endsOn())
                                + ". Pour y mettre fin, utilisez « Résilier votre contrat » ou appelez-nous."
                        : "Il n’y a rien à reconduire. Rien n’a été modifié.");
    }
}
