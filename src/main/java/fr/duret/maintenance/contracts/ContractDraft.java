package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Referenced;
import fr.duret.maintenance.shared.VatRate;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A contract as it comes in, with the term that it stands in.
 *
 * @param reference the company's own number for it; the same number again means the same contract
 * @param endsOn the last day of the term
 * @param noticeMonths how many months before the end a tacit renewal can be refused at the latest
 * @param annualPrice net of tax, for twelve months
 */
public record ContractDraft(
        String reference,
        UUID customerId,
        UUID siteId,
        Plan plan,
        LocalDate signedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean tacit,
        int noticeMonths,
        int visitsPerYear,
        Money annualPrice,
        VatRate vatRate)
        implements Referenced {

    public ContractDraft {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("A term that ends on " + endsOn + " cannot start on " + startsOn);
        }
    }
}
