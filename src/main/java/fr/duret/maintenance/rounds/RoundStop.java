package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.WorkItem;
import java.time.Duration;

/**
 * A visit of a round.
 *
 * @param travel how long the way to it takes, from the visit before or from where the round begins
 * @param metres how far that is
 */
public record RoundStop(WorkItem item, Duration travel, int metres) {}
