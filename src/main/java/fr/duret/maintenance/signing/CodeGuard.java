package fr.duret.maintenance.signing;

import fr.duret.maintenance.notifications.Mailroom;
import fr.duret.maintenance.notifications.Posting;
import fr.duret.maintenance.quotes.SigningPlace;
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
 * Counts codes and wrong ones: five tries for each code, five codes a day to one network and eight in all, so at most forty
 * tries a day for one quote. A try counts whatever becomes of the rest, so it has a transaction of its own.
 */
@Service
class CodeGuard {

    static final int MOST_WRONG = 5;
    static final int MOST_CODES = 8;
    static final int MOST_CODES_FROM_ONE_NETWORK = 5;

    private static final Duration BETWEEN_CODES = Duration.ofSeconds(30);
    private static final String LOCKED = "signing-locked";
    private static final String ALERT = "signing-alert";

    private final Signings signings;
    private final TriesOfADay day;
    private final SigningCodes codes;
    private final Mailroom mailroom;
    private final Clock clock;

    CodeGuard(Signings signings, TriesOfADay day, SigningCodes codes, Mailroom mailroom, Clock clock) {
        this.signings = signings;
        this.day = day;
        this.codes = codes;
        this.mailroom = mailroom;
        this.clock = clock;
    }

    /**
     * Refuses another code for that quote right after the last one to the same network, and after too many. What is tried
     * from afar takes nothing from the customer who signs on the technician's screen.
     */
    void requireCodeAllowed(UUID quoteId, SigningPlace place, Origin from) {
        SigningTries all = day.of(quoteId, place);
        SigningTries own = day.of(quoteId, place, from);
        if (all.codes() >= MOST_CODES || own.codes() >= MOST_CODES_FROM_ONE_NETWORK) {
            throw SigningRefusals.tooManyCodes();
        }
        Instant last = own.last();
        if (last != null && clock.instant().isBefore(last.plus(BETWEEN_CODES))) {
            throw SigningRefusals.tooSoon();
        }
    }

    /** Tells the office when that attempt was the last of the day. */
    void noteBegun(Signing signing) {
        if (day.of(signing.quoteId(), signing.place()).codes() >= MOST_CODES) {
            alert(signing);
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
        int wrong = signing.wrong() + 1;
        boolean last = wrong >= MOST_WRONG;
        signings.noteWrong(signing.id(), wrong, last ? SigningState.LOCKED : SigningState.WAITING);
        if (!last) {
            return SigningRefusals.codeWrong(MOST_WRONG - wrong);
        }
        mailroom.post(new Posting(LOCKED, signing.id(), LOCKED + ":" + signing.id(), List.of(), null, null));
        alert(signing);
        return SigningRefusals.locked();
    }

    private void alert(Signing signing) {
        mailroom.post(new Posting(ALERT, signing.id(), ALERT + ":" + signing.id(), List.of(), null, null));
    }

    /** Why no code counts for that attempt any more, or not for that quote. */
    static Optional<Refusal> closed(Signing signing, UUID quoteId, Instant now) {
        if (!signing.quoteId().equals(quoteId)) {
            return Optional.of(SigningRefusals.unknown());
        }
        return switch (signing.state()) {
            case SIGNED -> Optional.of(SigningRefusals.codeUsed());
            case LOCKED -> Optional.of(SigningRefusals.locked());
            case WAITING ->
                now.isBefore(signing.expiresAt()) ? Optional.empty() : Optional.of(SigningRefusals.codeExpired());
        };
    }
}
