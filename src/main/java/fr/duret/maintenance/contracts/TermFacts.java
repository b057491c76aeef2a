package fr.duret.maintenance.contracts;

import fr.duret.maintenance.catalog.PriceGrids;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that a message, a page or a printed contract may say of a term, by name. */
@Component
class TermFacts {

    private final CustomerRegister customers;
    private final ContractProperties properties;
    private final PublicPages pages;
    private final PriceGrids grids;
    private final Clock clock;

    TermFacts(
            CustomerRegister customers,
            ContractProperties properties,
            PublicPages pages,
            PriceGrids grids,
            Clock clock) {
        this.customers = customers;
        this.properties = properties;
        this.pages = pages;
        this.grids = grids;
        this.clock = clock;
    }

    Map<String, Object> of(Contract contract, ContractTerm term) {
        CustomerView customer = customers.customer(contract.customerId());
        SiteView site = customers.site(contract.siteId());
        RenewalProposal next = term.proposal(properties.revisionPercent());
        LocalDate endsOn = term.endsOn();
        Map<String, Object> facts = new HashMap<>();
        facts.put("customerName", customer.name());
        facts.put("customerAddress", customer.address());
        facts.put("consumer", contract.isProtected());
        facts.put("reference", contract.reference());
        facts.put("plan", contract.conditions().plan().label());
        facts.put("siteLabel", site.label());
        facts.put("siteTown", site.address().town());
        facts.put("siteAddress", site.address());
        facts.put("signedOn", contract.signedOn());
        facts.put("termNumber", term.number());
        facts.put("startsOn", term.startsOn());
        facts.put("endsOn", endsOn);
        facts.put("daysLeft", ChronoUnit.DAYS.between(Paris.today(clock), endsOn));
        facts.put("visitsPerYear", contract.conditions().visitsPerYear());
        facts.put("priceNet", term.annualPrice());
        facts.put("priceVat", term.annualPrice().vat(term.vatRate()));
        facts.put("priceGross", term.annualPrice().withVat(term.vatRate()));
        facts.put("vatPercent", term.vatRate().percent());
        facts.put("nextStartsOn", next.startsOn());
        facts.put("nextEndsOn", next.endsOn());
        facts.put("nextPriceNet", next.annualPrice());
        facts.put("nextPriceGross", next.annualPriceGross());
        facts.put(
                "labourHour",
                grids.on(term.startsOn(), contract.conditions().plan().name()).labourHour());
        facts.put("tacit", contract.isTacit());
        facts.put("noticeMonths", contract.conditions().noticeMonths());
        facts.put("renewalLink", pages.renewal(term.id(), endsOn));
        facts.put("terminationLink", pages.termination());
        if (contract.isTacit()) {
            LocalDate declineBefore = contract.noticeWindow(endsOn).declineBefore();
            facts.put("declineBefore", declineBefore);
            facts.put("declineLink", pages.decline(term.id(), declineBefore));
        }
        LocalDate withdrawableUntil = term.withdrawableUntil();
        if (withdrawableUntil != null) {
            facts.put("withdrawableUntil", withdrawableUntil);
            facts.put("withdrawalLink", pages.withdrawal(term.id(), withdrawableUntil));
        }
        putIfKnown(facts, "renewedBy", renewedBy(contract, term));
        putIfKnown(facts, "terminatedOn", contract.terminatedOn());
        putIfKnown(facts, "terminationReason", contract.terminationReason());
        return facts;
    }

    /** How this term came about, where it follows another. */
    private static @Nullable String renewedBy(Contract contract, ContractTerm term) {
        return contract.terms().stream()
                .filter(before -> before.number() == term.number() - 1)
                .map(ContractTerm::renewedBy)
                .filter(origin -> origin != null)
                .map(RenewalOrigin::label)
                .findFirst()
                .orElse(null);
    }

    private static void putIfKnown(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    CustomerView customerOf(Contract contract) {
        return customers.customer(contract.customerId());
    }
}
