package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.time.LocalDate;

/** The term that a renewal would open, and its annual price net of tax. */
public record RenewalProposal(LocalDate startsOn, LocalDate endsOn, Money annualPrice, VatRate vatRate) {

    public Money annualPriceGross() {
        return annualPrice.withVat(vatRate);
    }
}
