package fr.duret.maintenance.planning;

import java.time.LocalDate;

/** An electrical qualification, « habilitation » (NF C 18-510), and the last day on which it allows the work. */
public record Qualification(String code, LocalDate validUntil) {}
