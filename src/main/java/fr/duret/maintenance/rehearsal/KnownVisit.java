package fr.duret.maintenance.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * What the log says of an intervention, whatever happens to it.
 *
 * @param reference its human reference
 * @param contract the human reference of the contract that it is done under, if any
 */
record KnownVisit(String reference, @Nullable String contract, String customer) {

    LogLine in(LogLine line) {
        return line.with(LogKey.CONTRACT, contract)
                .with(LogKey.CUSTOMER, customer)
                .with(LogKey.INTERVENTION, reference);
    }
}
