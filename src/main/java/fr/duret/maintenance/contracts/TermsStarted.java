package fr.duret.maintenance.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Terms of contracts have begun to be looked after: by signature, by import or by renewal. */
public record TermsStarted(List<StartedTerm> terms) {

    /** @param renewal whether the term follows one that was renewed, so that the customer awaits a confirmation */
    public record StartedTerm(
            UUID contractId,
            UUID termId,
            Plan plan,
            boolean tacit,
            boolean renewal,
            LocalDate startsOn,
            int visitsPerYear) {}
}
