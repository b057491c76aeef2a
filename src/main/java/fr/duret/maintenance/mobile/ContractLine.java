package fr.duret.maintenance.mobile;

import fr.duret.maintenance.contracts.ContractStatus;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.Plan;
import java.time.LocalDate;
import java.util.UUID;

/** The contract under which an intervention is done. */
record ContractLine(UUID id, String reference, Plan plan, ContractStatus status, LocalDate endsOn, int visitsPerYear) {

    static ContractLine of(ContractView contract) {
        return new ContractLine(
                contract.id(),
                contract.reference(),
                contract.plan(),
                contract.status(),
                contract.last().endsOn(),
                contract.visitsPerYear());
    }
}
