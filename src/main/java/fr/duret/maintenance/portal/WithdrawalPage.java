package fr.duret.maintenance.portal;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.Withdrawals;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Check;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * « Renoncer au contrat ici »: the declaration, then « confirmer la rétractation » (L221-21, D221-5), of a renewal or of
 * a signed quote.
 */
@Controller
@RequestMapping("/renoncer/{token}")
class WithdrawalPage {

    private final LinkBearer bearer;
    private final SignedLinks links;
    private final ContractBook book;
    private final Withdrawals withdrawals;
    private final Quotes quotes;

    WithdrawalPage(LinkBearer bearer, SignedLinks links, ContractBook book, Withdrawals withdrawals, Quotes quotes) {
        this.bearer = bearer;
        this.links = links;
        this.book = book;
        this.withdrawals = withdrawals;
        this.quotes = quotes;
    }

    @GetMapping
    String declare(@PathVariable String token, Model model) {
        return show(token, model, false, "portal/withdrawal");
    }

    @PostMapping
    String check(@PathVariable String token, Model model) {
        return show(token, model, false, "portal/withdrawal-confirm");
    }

    @PostMapping("/confirmer")
    String withdraw(@PathVariable String token, Model model) {
        return show(token, model, true, "portal/withdrawn");
    }

    private String show(String token, Model model, boolean confirmed, String view) {
        Check check = links.verify(Purpose.QUOTE_WITHDRAWAL, token);
        if (check instanceof Check.Valid valid) {
            return ofQuote(valid.subject(), token, model, confirmed, view);
        }
        if (check instanceof Check.Expired) {
            return LinkBearer.unusable(
                    model,
                    "Le délai pour renoncer est passé",
                    "Ce lien n’est plus valable. Rien n’a été modifié ; appelez-nous si vous avez une question.");
        }
        Optional<UUID> subject = bearer.subject(Purpose.WITHDRAWAL, token, model);
        return subject.isEmpty() ? LinkBearer.UNUSABLE : ofTerm(subject.get(), token, model, confirmed, view);
    }

    private String ofTerm(UUID termId, String token, Model model, boolean confirmed, String view) {
        ContractView contract = book.contractOfTerm(termId);
        if (!contract.term(termId).isOpen()) {
            return LinkBearer.unusable(
                    model,
                    "Ce renouvellement n’est plus en cours",
                    "Vous y avez déjà renoncé, ou le contrat a pris fin. Rien n’a été modifié.");
        }
        Instant at = null;
        if (confirmed) {
            String name = contract.customer().name();
            at = Attempts.of(() -> withdrawals.withdraw(termId, name));
            contract = book.contractOfTerm(termId);
        }
        model.addAttribute("withdrawal", Withdrawal.of(contract, contract.term(termId), path(token), at));
        return view;
    }

    private String ofQuote(UUID quoteId, String token, Model model, boolean confirmed, String view) {
        QuoteView quote = quotes.quote(quoteId);
        if (quote.state() != QuoteState.SIGNED) {
            return LinkBearer.unusable(
                    model, "Vous avez déjà renoncé à ce devis", "L’accusé de réception vous a été envoyé.");
        }
        Instant at = confirmed ? Attempts.of(() -> quotes.withdraw(quoteId)) : null;
        model.addAttribute("withdrawal", Withdrawal.of(quote, path(token), at));
        return view;
    }

    private static String path(String token) {
        return "/renoncer/" + token;
    }
}
