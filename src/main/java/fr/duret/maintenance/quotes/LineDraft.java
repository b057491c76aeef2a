package fr.duret.maintenance.quotes;

import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.catalog.WasteEstimate;
import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is written down; prices are those of one unit, net of tax.
 *
 * @param service the reference of the catalogue's service; absent for a free line
 * @param quantity above 0, three decimals at the most
 * @param unit « u », « m », « forfait »
 * @param labourHours in one unit, so that the reader sees how much of it is work; 0 where not known
 * @param waste what one unit leaves to be carried away, if anything
 * @param group names the variants that exclude each other; only with {@link Choice#VARIANT}
 * @param chosen whether an option or variant is taken; a fixed line always is
 */
public record LineDraft(
        @Nullable String service,
        String label,
        BigDecimal quantity,
        String unit,
        Money unitPrice,
        BigDecimal labourHours,
        Discount discount,
        WorkNature nature,
        @Nullable WasteEstimate waste,
        Choice choice,
        @Nullable String group,
        boolean chosen) {}
