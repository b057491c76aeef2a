package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.shared.Refusal;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves visits by hand; what is refused changes nothing and says why. */
@Service
@Transactional
public class Moves {

    private final MoveChecks checks;
    private final Dispatch dispatch;

    Moves(MoveChecks checks, Dispatch dispatch) {
        this.checks = checks;
        this.dispatch = dispatch;
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
     * speaks against it. The customer's appointment follows, and tells them once the visit has stayed there for a while.
     */
    public MoveCheck move(Move move, String author) {
        dispatch.take(move.interventionId(), move.version());
        MoveCheck check = checks.check(move.interventionId(), move.technicianId(), move.start());
        if (check.isImpossible() || (!check.objections().isEmpty() && !move.evenSo())) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "move-refused",
                    "La visite n'a pas été déplacée",
                    check.objections().stream().map(Objection::sentence).collect(Collectors.joining(" ")));
        }
        dispatch.tryAt(move.interventionId(), check.slot(), author);
        return check;
    }
}
