package fr.duret.maintenance.contracts;

import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One contract at a time, to be read. */
@Service
@Transactional(readOnly = true)
public class ContractBook {

    private final Contracts contracts;
    private final CustomerRegister customers;
    private final ContractProperties properties;
    private final Journal journal;

    ContractBook(Contracts contracts, CustomerRegister customers, ContractProperties properties, Journal journal) {
        this.contracts = contracts;
        this.customers = customers;
        this.properties = properties;
        this.journal = journal;
    }

    /** Everything about a contract; refused as {@code contract-unknown} if there is none. */
    public ContractView contract(UUID id) {
        return view(contracts.get(id));
    }

    /** The contract that the term belongs to. */
    public ContractView contractOfTerm(UUID termId) {
        return view(contracts.ofTerm(termId));
    }

    public List<ContractView> ofCustomer(UUID customerId) {
        return contracts.findByCustomerId(customerId).stream().map(this::view).toList();
    }

    /** What happened to the contract, the newest first. */
    public List<HistoryLine> history(UUID contractId) {
        return lines(contracts.get(contractId), journal.of(contractId));
    }

    /** What happened to each of those contracts, the newest first. */
    public Map<UUID, List<HistoryLine>> histories(Collection<UUID> contractIds) {
        Map<UUID, List<HistoryLine>> written = journal.of(contractIds);
        return contracts.findAllById(contractIds).stream()
                .collect(toMap(
                        Contract::id, contract -> lines(contract, written.getOrDefault(contract.id(), List.of()))));
    }

    private static List<HistoryLine> lines(Contract contract, List<HistoryLine> written) {
        List<HistoryLine> lines = new ArrayList<>(written);
        lines.add(new HistoryLine(contract.createdAt(), "Contrat enregistré", "Import", null));
        return lines;
    }

    public ContractCard cardOfTerm(UUID termId) {
        Contract contract = contracts.ofTerm(termId);
        CustomerView customer = customers.customer(contract.customerId());
        SiteView site = customers.site(contract.siteId());
        return new ContractCard(
                contract.id(),
                customer.id(),
                contract.reference(),
                contract.conditions().plan(),
                contract.term(termId).endsOn(),
                customer.name(),
                site.address().town(),
                customer.callable());
    }

    private ContractView view(Contract contract) {
        return new ContractView(
                contract.id(),
                contract.reference(),
                customers.customer(contract.customerId()),
                customers.site(contract.siteId()),
                contract.conditions().plan(),
                contract.signedOn(),
                contract.signatory(),
                contract.isTacit(),
                contract.conditions().noticeMonths(),
                contract.conditions().visitsPerYear(),
                contract.status(),
                contract.terminatedOn(),
                contract.terminationReason(),
                contract.terms().stream()
                        .map(term -> TermView.of(contract, term, properties.revisionPercent()))
                        .toList());
    }
}
