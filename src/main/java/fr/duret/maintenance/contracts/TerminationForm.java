package fr.duret.maintenance.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What D215-1 lets the company ask of somebody who ends a contract, and nothing more.
 *
 * @param email where the acknowledgement goes
 * @param wantedOn the date on which the contract shall end; at its term if absent
 * @param reason the legitimate reason, for an end before the term
 */
public record TerminationForm(
        String contractReference,
        String name,
        String email,
        @Nullable LocalDate wantedOn,
        @Nullable String reason) {}
