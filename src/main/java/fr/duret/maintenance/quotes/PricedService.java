package fr.duret.maintenance.quotes;

import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.catalog.ServiceDraft;
import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;

/** A service at the price of one customer, net of tax. */
public record PricedService(ServiceDraft service, Money price) {

    /** One of it, as a line. */
    LineDraft line() {
        return new LineDraft(
                service.reference(),
                service.label(),
                BigDecimal.ONE,
                service.unit(),
                price,
                service.labourHours(),
                Discount.NONE,
                WorkNature.of(service.vatCategory()),
                service.waste(),
                Choice.FIXED,
                null,
                true);
    }
}
