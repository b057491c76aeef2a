package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a device says of one tap on the clock.
 *
 * @param at when the device says it was tapped
 * @param sentAt what the device's clock said when it sent this: held against the moment of receipt, it tells a wrong
 *     clock from a late sending; none if the device does not say
 * @param position where it was tapped; none if the device could or may not tell
 * @param address typed by hand where there is no position
 * @param noPosition why there is no position
 */
public record ClockTap(
        Instant at,
        @Nullable Instant sentAt,
        @Nullable Position position,
        @Nullable String address,
        @Nullable String noPosition) {

    /** A device's clock may be that wrong without anybody being told. */
    static final Duration TOLERATED = Duration.ofMinutes(2);

    /** No queue of an offline device lives longer. */
    private static final Duration OLDEST = Duration.ofDays(60);

    private static final int LONGEST = 300;

    public ClockTap {
        address = tidied(address);
        noPosition = tidied(noPosition);
        if (position == null && noPosition == null) {
            throw refusal(
                    "position-or-reason-needed",
                    "Position manquante",
                    "Joignez la position, ou dites pourquoi il n'y en a pas : « GPS refusé », « en sous-sol ».");
        }
        if (longer(address) || longer(noPosition)) {
            throw refusal(
                    "text-too-long", "Texte trop long", "L'adresse et le motif ont " + LONGEST + " caractères au plus.");
        }
    }

    /** What counts of the tap, once received: the device's time to the second, put right if its clock is wrong. */
    Times receivedAt(Instant received) {
        Duration behind = behind(received);
        boolean wrong = behind.abs().compareTo(TOLERATED) > 0;
        Instant counts = wrong ? at.plus(behind) : at;
        Instant counted = (counts.isAfter(received) ? received : counts).truncatedTo(ChronoUnit.SECONDS);
        if (counted.isBefore(received.minus(OLDEST))) {
            throw refusal(
                    "clocking-too-old",
                    "Pointage trop ancien",
                    "Ce pointage a plus de " + OLDEST.toDays()
                            + " jours. Demandez à la coordination de le saisir, avec le motif.");
        }
        return new Times(counted, at, received, wrong ? behind.toSeconds() : null);
    }

    /** How far the device's clock is behind ours; unknown of a device that does not say, unless it is in the future. */
    private Duration behind(Instant received) {
        if (sentAt != null) {
            return Duration.between(sentAt, received);
        }
        return at.isAfter(received) ? Duration.between(at, received) : Duration.ZERO;
    }

    /**
     * The times of a clocking.
     *
     * @param counts what is reckoned with, to the second
     * @param skewSeconds how far the device's clock was behind, if it was wrong by more than two minutes
     */
    record Times(Instant counts, Instant device, Instant received, @Nullable Long skewSeconds) {}

    private boolean longer(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }

    private static @Nullable String tidied(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Refusal refusal(String code, String title, String detail) {
        return new Refusal(Refusal.Kind.RULE, code, title, detail);
    }
}
