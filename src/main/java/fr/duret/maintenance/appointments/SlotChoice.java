package fr.duret.maintenance.appointments;

import java.time.Instant;
import java.util.UUID;

/** The slot that somebody picks among the offers: who comes, and from when on they would be expected. */
public record SlotChoice(UUID technicianId, Instant startsAt) {}
