package fr.duret.maintenance.contracts;

import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract as others see it.
 *
 * @param signatory what its customer was to the law when signing
 * @param terms its terms, the first one first
 */
public record ContractView(
        UUID id,
        String reference,
        CustomerView customer,
        SiteView site,
        Plan plan,
        LocalDate signedOn,
        CustomerKind signatory,
        boolean tacit,
        int noticeMonths,
        int visitsPerYear,
        ContractStatus status,
        @Nullable LocalDate terminatedOn,
        @Nullable String terminationReason,
        List<TermView> terms) {

    /** The term that runs or, once renewed, the one that will. */
    public TermView last() {
        return terms.get(terms.size() - 1);
    }

    public TermView term(UUID termId) {
        return terms.stream()
                .filter(term -> term.id().equals(termId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Contract " + reference + " has no term " + termId));
    }

    /** The term that runs on that day; empty before, between and after its terms, and once it was terminated. */
    public Optional<TermView> termOn(LocalDate day) {
        return terms.stream()
                .filter(term -> !day.isBefore(term.startsOn()) && !day.isAfter(term.endsOn()))
                .filter(term -> terminatedOn == null || !day.isAfter(terminatedOn))
                .findFirst();
    }

    /** Whether it can still be renewed, declined, moved or terminated. */
    public boolean isActive() {
        return status == ContractStatus.ACTIVE;
    }
}
