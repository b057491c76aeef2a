package fr.duret.maintenance.rehearsal.runs;

import java.util.List;

/** The first events that were looked for, and how many there are in all. */
public record FoundEvents(List<LoggedEvent> events, long total) {}
