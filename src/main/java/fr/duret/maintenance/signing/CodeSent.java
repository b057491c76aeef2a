package fr.duret.maintenance.signing;

import fr.duret.maintenance.customers.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * A code is on its way to whoever wants to sign.
 *
 * @param sentTo where it went, readable only in part: « 06 ·· ·· ·· 42 »
 * @param expiresAt until when it can be entered
 */
public record CodeSent(
        UUID signingId, Channel channel, String sentTo, Instant expiresAt, String signer, String consent) {}
