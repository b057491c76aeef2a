package fr.duret.maintenance.planning;

import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;

/** Something that upsets today's rounds. */
public sealed interface Disruption {

    /** Work that cannot wait. */
    record Emergency(Visit visit) implements Disruption {}

    /** A technician who cannot work in those hours. */
    record Absence(UUID technicianId, TimeSpan hours) implements Disruption {}

    /** Work that takes longer than was thought, in all. */
    record Overrun(UUID visitId, Duration duration) implements Disruption {}

    /** A customer who was not there; it is known at that hour. */
    record NoShow(UUID visitId, LocalTime at) implements Disruption {}
}
