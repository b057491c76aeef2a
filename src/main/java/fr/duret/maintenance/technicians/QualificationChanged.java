package fr.duret.maintenance.technicians;

import java.util.UUID;

/** A technician's qualification was entered, got other dates or was taken away. */
public record QualificationChanged(UUID technicianId, String symbol) {}
