package fr.duret.maintenance.signing;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.quotes.SigningPlace;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to sign, as it is kept.
 *
 * @param consent the sentence that they agreed to
 * @param earlyWork the sentence by which they asked for work in the time of withdrawal; absent if they did not
 * @param sentTo where the code went, readable only in part
 * @param expiresAt until when the code can be entered
 * @param wrong how many wrong codes were entered
 * @param sealedId the sealed document with the evidence in it, once it is made
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
record Signing(
        UUID id,
        UUID quoteId,
        UUID customerId,
        UUID documentId,
        String sha256,
        SigningPlace place,
        Set<Integer> taken,
        String signer,
        String consent,
        @Nullable String earlyWork,
        Manner manner,
        byte @Nullable [] image,
        Instant beganAt,
        Origin from,
        Channel channel,
        String sentTo,
        @Nullable UUID messageId,
        Instant expiresAt,
        int wrong,
        SigningState state,
        @Nullable Instant signedAt,
        @Nullable String signedFrom,
        @Nullable UUID sealedId) {}
