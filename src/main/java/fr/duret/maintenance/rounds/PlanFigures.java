package fr.duret.maintenance.rounds;

import java.time.Duration;
import java.util.List;

/**
 * What a plan comes to.
 *
 * @param metres driven
 * @param minutes of work
 * @param overtime minutes beyond eight hours a day
 * @param late minutes by which technicians cannot be there in time
 * @param waiting visits that nobody makes
 */
public record PlanFigures(long metres, long minutes, long overtime, long late, long waiting) {

    static PlanFigures of(List<RoundSheet> rounds, long waiting) {
        return new PlanFigures(
                rounds.stream().mapToLong(RoundSheet::metres).sum(),
                rounds.stream().mapToLong(round -> round.work().toMinutes()).sum(),
                rounds.stream().mapToLong(round -> round.overtime().toMinutes()).sum(),
                rounds.stream()
                        .map(RoundSheet::late)
                        .mapToLong(Duration::toMinutes)
                        .sum(),
                waiting);
    }
}
