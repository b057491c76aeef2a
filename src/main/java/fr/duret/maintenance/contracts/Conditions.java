package fr.duret.maintenance.contracts;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a contract promises: its plan, whether it renews by itself, how long before that is refused, how many visits. */
@Embeddable
record Conditions(@Enumerated(EnumType.STRING) Plan plan, boolean tacit, int noticeMonths, int visitsPerYear) {

    static Conditions of(ContractDraft draft) {
        return new Conditions(draft.plan(), draft.tacit(), draft.noticeMonths(), draft.visitsPerYear());
    }

    /** Whether a term ends under these in the same steps, on the same days, as under those. */
    boolean endLike(Conditions others) {
        return plan == others.plan && tacit == others.tacit && noticeMonths == others.noticeMonths;
    }
}
