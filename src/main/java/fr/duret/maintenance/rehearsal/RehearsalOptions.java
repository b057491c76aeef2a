package fr.duret.maintenance.rehearsal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What shall be rehearsed.
 *
 * @param from the first day
 * @param files whose contracts; those of the demo company if absent
 * @param processes the folder of edited models
 * @param compareWith the folder of an earlier rehearsal
 * @param interventions how many visits there are; as many as a book of that size brings if absent
 * @param quotes how many quotes are made; as many as a company of that size makes if absent
 * @param settings further settings of the rehearsal, as they were typed
 */
record RehearsalOptions(
        Period period,
        LocalDate from,
        long seed,
        Path out,
        Optional<CompanyFiles> files,
        Optional<Path> processes,
        Optional<Path> compareWith,
        OptionalInt interventions,
        OptionalInt quotes,
        List<String> settings) {

    /** The day after the last. */
    LocalDate to() {
        return from.plus(period);
    }
}
