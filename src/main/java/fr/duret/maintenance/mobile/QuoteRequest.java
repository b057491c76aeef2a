package fr.duret.maintenance.mobile;

import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.quotes.Choice;
import fr.duret.maintenance.quotes.Discount;
import fr.duret.maintenance.quotes.LineDraft;
import fr.duret.maintenance.quotes.QuoteDraft;
import fr.duret.maintenance.quotes.QuoteKind;
import fr.duret.maintenance.quotes.QuoteProperties;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote as a device writes it; it makes the quote's id itself.
 *
 * @param customerId with its siteId; absent for a prospect
 * @param prospectId the id under which the device took in somebody new
 * @param gridVersion the version of the price grid that the lines were priced with
 * @param gridOn the day of that grid: prices can change with a day although the version stays
 * @param travel in euros, net of tax; 0 where it is free, absent while nobody has said
 * @param fee what making the quote costs, in euros with tax, unless it is signed; absent or 0 where it is free
 * @param delayDays within how many days of the signature the work is done
 * @param discount in percent, two decimals at the most
 */
record QuoteRequest(
        @Nullable UUID customerId,
        @Nullable UUID siteId,
        @Nullable UUID prospectId,
        @NotNull Long gridVersion,
        @Nullable LocalDate gridOn,
        @NotNull QuoteKind kind,
        @NotNull String subject,
        @NotNull SigningPlace place,
        boolean urgent,
        boolean smallBusiness,
        boolean madeNew,
        @Nullable BigDecimal travel,
        @Nullable BigDecimal fee,
        @Nullable Integer delayDays,
        @Nullable Integer validityDays,
        @Nullable Integer depositPercent,
        @Nullable BigDecimal discount,
        @NotNull List<@Valid RequestedLine> lines) {

    /**
     * A line; one that names a service takes its label, unit and price from the grid that the device has.
     *
     * @param service the reference of a service; absent for a free line
     * @param unitPrice in euros, net of tax
     * @param discount in percent, two decimals at the most
     * @param group names the variants that exclude each other
     * @param chosen whether an option or variant is taken
     */
    record RequestedLine(
            @Nullable String service,
            @NotNull String label,
            @NotNull BigDecimal quantity,
            @NotNull String unit,
            @NotNull BigDecimal unitPrice,
            @Nullable BigDecimal discount,
            @NotNull WorkNature nature,
            @NotNull Choice choice,
            @Nullable String group,
            boolean chosen) {

        /** Labour and waste are the service's, if it is one. */
        LineDraft draft(@Nullable LineDraft known) {
            return new LineDraft(
                    service,
                    label,
                    quantity,
                    unit,
                    new Money(unitPrice),
                    known == null ? BigDecimal.ZERO : known.labourHours(),
                    rebate(discount),
                    known == null ? nature : known.nature(),
                    known == null ? null : known.waste(),
                    choice,
                    group,
                    chosen);
        }
    }

    /** The same for that customer there. */
    QuoteRequest at(UUID knownCustomer, UUID knownSite) {
        return new QuoteRequest(
                knownCustomer,
                knownSite,
                null,
                gridVersion,
                gridOn,
                kind,
                subject,
                place,
                urgent,
                smallBusiness,
                madeNew,
                travel,
                fee,
                delayDays,
                validityDays,
                depositPercent,
                discount,
                lines);
    }

    UUID customer() {
        return named(customerId);
    }

    UUID site() {
        return named(siteId);
    }

    private static UUID named(@Nullable UUID id) {
        if (id == null) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "quote-customer-needed",
                    "Il manque le client",
                    "Joignez customerId et siteId, ou prospectId si cette personne est nouvelle.");
        }
        return id;
    }

    QuoteDraft draft(QuoteProperties habits, List<LineDraft> drafts) {
        return new QuoteDraft(
                customer(),
                site(),
                kind,
                subject,
                place,
                urgent,
                smallBusiness,
                madeNew,
                travel == null ? null : new Money(travel),
                fee == null ? Money.ZERO : new Money(fee),
                delayDays,
                validityDays == null ? habits.validityDays() : validityDays,
                depositPercent == null ? habits.depositPercent() : depositPercent,
                rebate(discount),
                drafts);
    }

    private static Discount rebate(@Nullable BigDecimal percent) {
        return percent == null ? Discount.NONE : Discount.ofPercent(percent);
    }
}
