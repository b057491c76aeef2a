package fr.duret.maintenance.quotes;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it is put under a quote.
 *
 * @param name who signed
 * @param place where and how, as it really was: it decides on withdrawal and deposit
 * @param earlyWork whether the customer expressly asked for work to begin in the time of withdrawal
 * @param taken the positions of the options and variants that are taken; absent if the quote's own choice stands
 * @param sha256 of the document that was shown and signed; refused unless it is the one that was sent
 */
public record QuoteSigning(
        String name,
        SigningPlace place,
        boolean earlyWork,
        @Nullable Set<Integer> taken,
        String sha256) {}
