package fr.duret.maintenance.quotes;

import fr.duret.maintenance.billing.Premises;
import fr.duret.maintenance.billing.VatRules;
import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.catalog.PriceGrid;
import fr.duret.maintenance.catalog.PriceGrids;
import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.catalog.ServiceDraft;
import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the law's VAT rates and the company's hourly rate on a draft. */
@Component
class QuotePricing {

    private final CustomerRegister customers;
    private final ContractBook contracts;
    private final PriceGrids grids;
    private final ServiceCatalogue catalogue;

    QuotePricing(CustomerRegister customers, ContractBook contracts, PriceGrids grids, ServiceCatalogue catalogue) {
        this.customers = customers;
        this.contracts = contracts;
        this.grids = grids;
        this.catalogue = catalogue;
    }

    /** The draft with its rates on that day; refused as {@link QuoteRules} does, or if site and customer do not match. */
    PricedDraft price(QuoteDraft draft, LocalDate on) {
        QuoteRules.check(draft);
        SiteView site = customers.site(draft.siteId());
        if (!site.customerId().equals(draft.customerId())) {
            throw QuoteRefusals.rule(
                    "quote-site", "Ce site est à un autre client", "Choisissez un des sites du client du devis.");
        }
        Premises premises = Premises.of(site, draft.madeNew());
        Money hour = grid(draft, on).labourHour();
        Map<String, Money> prices = cataloguePrices(draft, hour, on);
        List<QuoteLine> lines = draft.lines().stream()
                .map(line -> QuoteLine.of(
                        line,
                        VatRules.rate(line.nature(), premises, on),
                        line.service() == null ? null : prices.get(line.service())))
                .toList();
        return new PricedDraft(draft, lines, hour, travelRate(draft, lines, premises, on));
    }

    private Map<String, Money> cataloguePrices(QuoteDraft draft, Money hour, LocalDate on) {
        if (draft.lines().stream().allMatch(line -> line.service() == null)) {
            return Map.of();
        }
        return catalogue.on(on).stream()
                .collect(Collectors.toMap(ServiceDraft::reference, service -> service.price(hour)));
    }

    /** What an hour and a journey cost that customer there, on that day. */
    PriceGrid grid(QuoteDraft draft, LocalDate on) {
        return grid(draft.customerId(), draft.siteId(), on);
    }

    PriceGrid grid(UUID customerId, UUID siteId, LocalDate on) {
        return grids.on(
                on,
                contracts.ofCustomer(customerId).stream()
                        .filter(contract -> contract.site().id().equals(siteId)
                                && contract.termOn(on).isPresent())
                        .map(contract -> contract.plan().name())
                        .findFirst()
                        .orElse(null));
    }

    /** The journey follows the work that it is made for: the lowest rate, if all that is fixed bears it. */
    private static @Nullable VatRate travelRate(
            QuoteDraft draft, List<QuoteLine> lines, Premises premises, LocalDate on) {
        if (draft.travel() == null) {
            return null;
        }
        List<VatRate> rates = lines.stream()
                .filter(QuoteLine::chosen)
                .map(QuoteLine::vatRate)
                .distinct()
                .toList();
        return rates.size() == 1 ? rates.get(0) : VatRules.rate(WorkNature.MAINTENANCE, premises, on);
    }
}
