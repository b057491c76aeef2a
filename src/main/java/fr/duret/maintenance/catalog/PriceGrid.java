package fr.duret.maintenance.catalog;

import fr.duret.maintenance.shared.Money;

/**
 * What work costs, net of tax.
 *
 * @param labourHour one hour of one technician
 * @param travel the journey to the customer and back, a lump sum
 * @param emergency the supplement for coming at once
 */
public record PriceGrid(Money labourHour, Money travel, Money emergency) {}
