package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term of a contract as others see it.
 *
 * @param outcome how it ended; absent while it is open
 * @param exitAnyTime whether the customer may leave at any time, because the notice of L215-1 was missed
 * @param withdrawableUntil the last day on which the consumer can withdraw from it (L221-18), where they can
 * @param documentId the printed contract, once there is one
 * @param overrunClause whether the contract as printed lets an overrun be billed at its hourly rate
 * @param next what a renewal would open
 * @param noticeWindow when the notice of a tacit renewal may leave
 */
public record TermView(
        UUID id,
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        Money annualPrice,
        VatRate vatRate,
        @Nullable TermOutcome outcome,
        @Nullable RenewalOrigin renewedBy,
        @Nullable LocalDate declinedOn,
        boolean exitAnyTime,
        @Nullable LocalDate withdrawableUntil,
        @Nullable UUID documentId,
        boolean overrunClause,
        RenewalProposal next,
        NoticeWindow noticeWindow) {

    static TermView of(Contract contract, ContractTerm term, BigDecimal revisionPercent) {
        return new TermView(
                term.id(),
                term.number(),
                term.startsOn(),
                term.endsOn(),
                term.annualPrice(),
                term.vatRate(),
                term.outcome(),
                term.renewedBy(),
                term.declinedOn(),
                term.exitAnyTime(),
                term.withdrawableUntil(),
                term.documentId(),
                term.overrunClause(),
                term.proposal(revisionPercent),
                contract.noticeWindow(term.endsOn()));
    }

    public Money annualPriceGross() {
        return annualPrice.withVat(vatRate);
    }

    public boolean isOpen() {
        return outcome == null;
    }
}
