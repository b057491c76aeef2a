package fr.duret.maintenance.catalog;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Referenced;

/**
 * What a part is to be listed as; the reference says which one.
 *
 * @param family what it belongs to: « Protection », « Appareillage »
 * @param price of one unit, net of tax
 */
public record PartDraft(
        String reference, String family, String label, PartUnit unit, Money price, VatCategory vatCategory)
        implements Referenced {}
