package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** A newer draft of a contract that is in the books: whether it changes anything, and what speaks against it. */
record Amendment(Contract contract, ContractDraft draft) {

    /** Whether it repeats what is in the books, or speaks of a term that is closed. */
    boolean changesNothing() {
        if (ofAnotherCustomer()) {
            return false;
        }
        ContractTerm last = contract.last();
        boolean ofEarlierTerm = contract.terms().stream()
                .anyMatch(term -> term != last && term.startsOn().equals(draft.startsOn()));
        boolean ofClosedTerm = !last.isOpen() && !opensATerm();
        return ofEarlierTerm
                || ofClosedTerm
                || (last.says(draft) && contract.conditions().equals(Conditions.of(draft)));
    }

    /** Whether it speaks of a term after the last one in the books. */
    boolean opensATerm() {
        return draft.startsOn().isAfter(contract.last().endsOn());
    }

    /** Why it cannot be taken over, if so, given that it changes something. */
    Optional<Refusal> objection(LocalDate today) {
        if (ofAnotherCustomer()) {
            return Optional.of(new Refusal(
                    Refusal.Kind.RULE,
                    "contract-of-another-customer",
                    "Ce contrat appartient à un autre client",
                    "Le contrat " + contract.reference()
                            + " est déjà enregistré pour un autre client. Donnez au nouveau"
                            + " contrat sa propre référence."));
        }
        return !opensATerm() && draft.endsOn().isBefore(today)
                ? Optional.of(contract.endsInThePast(draft.endsOn()))
                : Optional.empty();
    }

    private boolean ofAnotherCustomer() {
        return !draft.customerId().equals(contract.customerId());
    }
}
