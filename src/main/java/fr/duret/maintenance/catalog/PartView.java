package fr.duret.maintenance.catalog;

import fr.duret.maintenance.shared.Money;
import java.util.UUID;

/**
 * A part as others see it.
 *
 * @param family what it belongs to: « Protection », « Appareillage »
 * @param price of one unit, net of tax
 */
public record PartView(
        UUID id,
        String reference,
        String family,
        String label,
        PartUnit unit,
        Money price,
        VatCategory vatCategory) {}
