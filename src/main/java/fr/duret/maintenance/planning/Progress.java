package fr.duret.maintenance.planning;

import java.time.Duration;

/** How far an optimisation has come: the best plan so far, and when it was found. */
public record Progress(Duration after, PlanScore score) {}
