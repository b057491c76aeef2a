package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft whose lines bear their net amounts and VAT rates. */
record PricedDraft(
        QuoteDraft draft,
        List<QuoteLine> lines,
        Money labourHour,
        @Nullable VatRate travelRate) {}
