package fr.duret.maintenance.interventions;

import java.math.BigDecimal;

/**
 * A measured value held against its limits.
 *
 * @param limits in words: « au plus 100 Ω »; empty where there is none
 */
public record Finding(String check, String label, BigDecimal value, String unit, String limits, boolean conforms) {}
