package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands on a quote apart from its lines, as it is kept. */
@Embeddable
record QuoteContent(
        UUID customerId,
        UUID siteId,
        @Enumerated(EnumType.STRING) QuoteKind kind,
        String subject,
        @Enumerated(EnumType.STRING) SigningPlace place,
        boolean urgent,
        boolean smallBusiness,
        boolean madeNew,
        @Nullable BigDecimal travel,
        BigDecimal fee,
        @Nullable Integer delayDays,
        int validityDays,
        int depositPercent,
        int discount) {

    static QuoteContent of(QuoteDraft draft) {
        return new QuoteContent(
                draft.customerId(),
                draft.siteId(),
                draft.kind(),
                draft.subject(),
                draft.place(),
                draft.urgent(),
                draft.smallBusiness(),
                draft.madeNew(),
                draft.travel() == null ? null : draft.travel().amount(),
                draft.fee().amount(),
                draft.delayDays(),
                draft.validityDays(),
                draft.depositPercent(),
                draft.discount().basisPoints());
    }

    QuoteDraft draft(List<QuoteLine> lines) {
        return new QuoteDraft(
                customerId,
                siteId,
                kind,
                subject,
                place,
                urgent,
                smallBusiness,
                madeNew,
                travel == null ? null : new Money(travel),
                new Money(fee),
                delayDays,
                validityDays,
                depositPercent,
                new Discount(discount),
                lines.stream().map(QuoteLine::draft).toList());
    }
}
