package fr.duret.maintenance.catalog;

import java.math.BigDecimal;

/**
 * How much of which waste one unit of a service leaves.
 *
 * @param kilograms estimated
 */
public record WasteEstimate(Waste waste, BigDecimal kilograms) {}
