package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.customers.CustomerView;
import java.util.UUID;

/** What stays the same about a contract while the years pass. */
record KnownContract(UUID id, String reference, CustomerView customer) {

    static KnownContract of(ContractView contract) {
        return new KnownContract(contract.id(), contract.reference(), contract.customer());
    }

    LogLine in(LogLine line) {
        return line.with(LogKey.CONTRACT, reference).with(LogKey.CUSTOMER, customer.reference());
    }
}
