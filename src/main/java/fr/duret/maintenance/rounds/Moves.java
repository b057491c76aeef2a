package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.PromisedArrival;
import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves visits by hand; what is refused changes nothing and says why. */
@Service
@Transactional
public class Moves {

    private final MoveChecks checks;
    private final Workload workload;
    private final Dispatch dispatch;
    private final RoundNews news;

    Moves(MoveChecks checks, Workload workload, Dispatch dispatch, RoundNews news) {
        this.checks = checks;
        this.workload = workload;
        this.dispatch = dispatch;
        this.news = news;
    }

    /**
     * A visit that somebody moves.
     *
     * @param version the one that they have seen
     * @param evenSo whether they know what speaks against it, and move it all the same
     */
    public record Move(UUID interventionId, long version, UUID technicianId, Instant start, boolean evenSo) {}

    /**
     * Moves the visit. Refused as {@code changed-meanwhile} if somebody changed it since, as {@code move-refused} if something
     * speaks against it. A customer to whom another hour was promised is promised the new one, and told.
     */
    public MoveCheck move(Move move, String author) {
        dispatch.take(move.interventionId(), move.version());
        WorkItem item = workload.item(move.interventionId());
        MoveCheck check = checks.check(move.interventionId(), move.technicianId(), move.start());
        if (check.isImpossible() || (!check.objections().isEmpty() && !move.evenSo())) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "move-refused",
                    "La visite n'a pas été déplacée",
                    check.objections().stream().map(Objection::sentence).collect(Collectors.joining(" ")));
        }
        dispatch.plan(move.interventionId(), check.slot(), author);
        keepWord(item, move.start(), author);
        return check;
    }

    /** The same length of time is promised anew, from the hour on at which the visit now begins. */
    void keepWord(WorkItem item, Instant start, String author) {
        PromisedArrival promised = item.promised();
        if (promised == null || promised.isKeptBy(start)) {
            return;
        }
        dispatch.promise(item.id(), renewed(promised, start), author);
        news.tellNewPromise(item.id());
    }

    private static PromisedArrival renewed(PromisedArrival promised, Instant start) {
        LocalDate day = Paris.dateOf(start);
        Instant to = start.plus(Duration.between(promised.from(), promised.to()));
        Instant midnight = Paris.startOf(day.plusDays(1));
        return new PromisedArrival(start, to.isBefore(midnight) ? to : midnight.minusSeconds(60));
    }
}
