package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.contracts.ContractFilter;
import fr.duret.maintenance.contracts.ContractList;
import fr.duret.maintenance.contracts.ContractRow;
import fr.duret.maintenance.contracts.ContractStatus;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where the contracts are that run at the beginning, in the order of their references; no others come up in a rehearsal. */
@Component
@Profile("rehearsal")
class Places {

    private final ContractList contracts;
    private final CustomerRegister customers;
    private final Map<UUID, Visit.Place> byContract = new LinkedHashMap<>();

    Places(ContractList contracts, CustomerRegister customers) {
        this.contracts = contracts;
        this.customers = customers;
    }

    /** @param book how many contracts there are */
    void read(int book) {
        List<ContractRow> running = contracts
                .find(new ContractFilter(ContractStatus.ACTIVE, null, null, null, null, 0, book))
                .rows();
        Map<UUID, SiteView> sites =
                customers.sites(running.stream().map(ContractRow::siteId).toList());
        Map<UUID, CustomerView> owners = customers.customers(
                running.stream().map(ContractRow::customerId).toList());
        running.stream()
                .sorted(Comparator.comparing(ContractRow::reference))
                .forEach(contract -> byContract.put(
                        contract.id(),
                        new Visit.Place(
                                contract,
                                Objects.requireNonNull(sites.get(contract.siteId())),
                                Objects.requireNonNull(owners.get(contract.customerId())))));
    }

    List<Visit.Place> all() {
        return List.copyOf(byContract.values());
    }

    Optional<Visit.Place> of(@Nullable UUID contract) {
        return Optional.ofNullable(contract).map(byContract::get);
    }
}
