package fr.duret.maintenance.quotes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What was decided about a rebate above the limit, and by whom; as it is kept. */
@Embeddable
record QuoteApproval(
        @Enumerated(EnumType.STRING) Approval approval,
        @Nullable String approvedBy) {}
