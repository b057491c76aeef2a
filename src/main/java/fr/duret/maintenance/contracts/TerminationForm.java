package fr.duret.maintenance.contracts;

import fr.duret.maintenance.customers.PostalAddress;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What D215-1 lets the company ask of somebody who ends a contract, and nothing more.
 *
 * @param email where the acknowledgement goes, unless it goes to a postal address
 * @param address where the acknowledgement goes by post
 * @param wantedOn the date on which the contract shall end; at its term if absent
 * @param reason the legitimate reason, for an end before the term
 * @param evidence a document that shows the reason, see {@link Evidence}
 */
public record TerminationForm(
        String contractReference,
        String name,
        @Nullable String email,
        @Nullable PostalAddress address,
        @Nullable LocalDate wantedOn,
        @Nullable String reason,
        byte @Nullable [] evidence) {}
