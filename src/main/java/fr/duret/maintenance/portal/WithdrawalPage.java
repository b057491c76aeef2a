package fr.duret.maintenance.portal;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.contracts.Withdrawals;
import fr.duret.maintenance.shared.Attempts;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** « Renoncer au contrat ici »: the declaration, then « confirmer la rétractation » (L221-21, D221-5). */
@Controller
@RequestMapping("/renoncer/{token}")
class WithdrawalPage {

    /** What the pages show of the renewal. */
    record Withdrawal(
            String customerName,
            String contractReference,
            String plan,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate until,
            String sentTo,
            String actionUrl,
            @Nullable Instant declaredAt,
            @Nullable LocalDate coveredUntil) {}

    private final LinkBearer bearer;
    private final ContractBook book;
    private final Withdrawals withdrawals;

    WithdrawalPage(LinkBearer bearer, ContractBook book, Withdrawals withdrawals) {
        this.bearer = bearer;
        this.book = book;
        this.withdrawals = withdrawals;
    }

    @GetMapping
    String declare(@PathVariable String token, Model model) {
        return show(token, model, termId -> "portal/withdrawal");
    }

    @PostMapping
    String check(@PathVariable String token, Model model) {
        return show(token, model, termId -> "portal/withdrawal-confirm");
    }

    @PostMapping("/confirmer")
    String withdraw(@PathVariable String token, Model model) {
        return show(token, model, termId -> {
            String name = book.contractOfTerm(termId).customer().name();
            Instant at = Attempts.of(() -> withdrawals.withdraw(termId, name));
            model.addAttribute("withdrawal", withdrawal(book.contractOfTerm(termId), termId, token, at));
            return "portal/withdrawn";
        });
    }

    private String show(String token, Model model, Function<UUID, String> page) {
        Optional<UUID> subject = bearer.subject(Purpose.WITHDRAWAL, token, model);
        if (subject.isEmpty()) {
            return LinkBearer.UNUSABLE;
        }
        ContractView contract = book.contractOfTerm(subject.get());
        if (!contract.term(subject.get()).isOpen()) {
            return LinkBearer.unusable(
                    model,
                    "Ce renouvellement n’est plus en cours",
                    "Vous y avez déjà renoncé, ou le contrat a pris fin. Rien n’a été modifié.");
        }
        model.addAttribute("withdrawal", withdrawal(contract, subject.get(), token, null));
        return page.apply(subject.get());
    }

    private static Withdrawal withdrawal(ContractView contract, UUID termId, String token, @Nullable Instant at) {
        TermView term = contract.term(termId);
        return new Withdrawal(
                contract.customer().name(),
                contract.reference(),
                contract.plan().label(),
                term.startsOn(),
                term.endsOn(),
                term.withdrawableUntil(),
                Addresses.confirmationTo(contract.customer()),
                "/renoncer/" + token,
                at,
                contract.terminatedOn());
    }
}
