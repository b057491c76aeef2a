package fr.duret.maintenance.catalog;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Referenced;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a service is to be listed as from a day on; the reference says which one.
 *
 * @param family « Tableaux électriques »
 * @param unit what one of it is: « u », « m », « forfait »
 * @param labourHours of one technician for one unit
 * @param parts what is built in for one unit, net of tax
 * @param waste what one unit leaves, if anything
 * @param validUntil the last day on which it is sold so; absent as long as nothing else is said
 */
public record ServiceDraft(
        String reference,
        String family,
        String label,
        String unit,
        BigDecimal labourHours,
        Money parts,
        VatCategory vatCategory,
        @Nullable WasteEstimate waste,
        LocalDate validFrom,
        @Nullable LocalDate validUntil)
        implements Referenced {

    public ServiceDraft {
        labourHours = labourHours.setScale(2, RoundingMode.HALF_UP);
    }

    /** What one unit costs at that hourly rate, net of tax. */
    public Money price(Money labourHour) {
        return labourHour.times(labourHours).plus(parts);
    }
}
