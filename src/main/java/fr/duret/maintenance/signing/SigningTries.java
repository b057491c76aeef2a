package fr.duret.maintenance.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was tried for a quote in the last day, or since somebody of the company let it be signed again.
 *
 * @param codes how many codes were asked for
 * @param wrong how many wrong ones were entered
 * @param locked how many codes are locked
 * @param most how many codes one network asked for, which asked for the most
 * @param last when the last code was asked for
 */
public record SigningTries(
        int codes,
        int wrong,
        int locked,
        int most,
        @Nullable Instant last) {

    /** Whether somebody of the company should know. */
    public boolean areSuspicious() {
        return locked > 0 || areExhausted();
    }

    /** Whether no further code is sent, be it only to whoever asked so often. */
    public boolean areExhausted() {
        return codes >= CodeGuard.MOST_CODES || most >= CodeGuard.MOST_CODES_FROM_ONE_NETWORK;
    }
}
