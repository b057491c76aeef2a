package fr.duret.maintenance.signing;

import fr.duret.maintenance.notifications.Mailroom;
import fr.duret.maintenance.notifications.Posting;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong codes: five for one quote within a day, and it cannot be signed online for as long. A try counts whatever
 * becomes of the rest, so it has a transaction of its own.
 */
@Service
class CodeGuard {

    static final int MOST_WRONG = 5;
    static final int MOST_CODES = 5;
    static final Duration MEMORY = Duration.ofDays(1);

    private static final Duration BETWEEN_CODES = Duration.ofSeconds(30);
    private static final String LOCKED = "signing-locked";

    private final Signings signings;
    private final SigningCodes codes;
    private final Mailroom mailroom;
    private final Clock clock;

    CodeGuard(Signings signings, SigningCodes codes, Mailroom mailroom, Clock clock) {
        this.signings = signings;
        this.codes = codes;
        this.mailroom = mailroom;
        this.clock = clock;
    }

    /** Refuses another code for that quote while it is locked, right after the last one, and after too many. */
    void requireCodeAllowed(UUID quoteId) {
        Instant now = clock.instant();
        SigningTries tries = signings.since(quoteId, now.minus(MEMORY));
        if (tries.wrong() >= MOST_WRONG) {
            throw SigningRefusals.locked();
        }
        if (tries.codes() >= MOST_CODES) {
            throw SigningRefusals.tooManyCodes();
        }
        Instant last = tries.last();
        if (last != null && now.isBefore(last.plus(BETWEEN_CODES))) {
            throw SigningRefusals.tooSoon();
        }
    }

    /** Why that code does not sign; empty if it does. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Refusal> enter(UUID quoteId, UUID signingId, String code) {
        signings.takeTurn(quoteId);
        Signing signing = signings.get(signingId);
        Optional<Refusal> closed = closed(signing, quoteId, clock.instant());
        if (closed.isPresent() || codes.isOf(signingId, code)) {
            return closed;
        }
        return Optional.of(wrong(signing));
    }

    private Refusal wrong(Signing signing) {
        int before =
                signings.since(signing.quoteId(), clock.instant().minus(MEMORY)).wrong();
        boolean last = before + 1 >= MOST_WRONG;
        signings.noteWrong(signing.id(), signing.wrong() + 1, last ? SigningState.LOCKED : SigningState.WAITING);
        if (!last) {
            return SigningRefusals.codeWrong(MOST_WRONG - before - 1);
        }
        mailroom.post(new Posting(LOCKED, signing.id(), LOCKED + ":" + signing.id(), List.of(), null, null));
        return SigningRefusals.locked();
    }

    /** Why no code counts for that attempt any more, or not for that quote. */
    static Optional<Refusal> closed(Signing signing, UUID quoteId, Instant now) {
        if (!signing.quoteId().equals(quoteId)) {
            return Optional.of(SigningRefusals.codeReplaced());
        }
        return switch (signing.state()) {
            case SIGNED -> Optional.of(SigningRefusals.codeUsed());
            case REPLACED -> Optional.of(SigningRefusals.codeReplaced());
            case LOCKED -> Optional.of(SigningRefusals.locked());
            case WAITING ->
                now.isBefore(signing.expiresAt()) ? Optional.empty() : Optional.of(SigningRefusals.codeExpired());
        };
    }
}
