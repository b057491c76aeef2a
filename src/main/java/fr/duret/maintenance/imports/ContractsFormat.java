package fr.duret.maintenance.imports;

import fr.duret.maintenance.contracts.ContractDraft;
import fr.duret.maintenance.contracts.ContractRegister;
import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.SiteKey;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.RegisterCounts;
import fr.duret.maintenance.shared.VatRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The file of contracts, each with the term it stands in. */
@Component
class ContractsFormat implements ImportFormat<ContractDraft> {

    private static final String CUSTOMER = "Client";
    private static final String SITE = "Site";
    private static final String PLAN = "Formule";
    private static final String SIGNED_ON = "Signé le";
    private static final String STARTS_ON = "Début";
    private static final String ENDS_ON = "Fin";
    private static final String TACIT = "Reconduction tacite";
    private static final String NOTICE = "Préavis (mois)";
    static final String VISITS = "Visites par an";
    private static final String PRICE = "Prix annuel HT";
    private static final String VAT = "TVA";

    private static final CellType<Plan> PLANS = Texts.oneOf(
            "formule",
            Map.of("bronze", Plan.BRONZE, "argent", Plan.ARGENT, "or", Plan.OR),
            Plan.BRONZE.label(),
            Plan.ARGENT.label(),
            Plan.OR.label());

    private final ContractRegister register;
    private final CustomerRegister customers;

    ContractsFormat(ContractRegister register, CustomerRegister customers) {
        this.register = register;
        this.customers = customers;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CONTRACTS;
    }

    @Override
    public List<String> columns() {
        return List.of(
                REFERENCE, CUSTOMER, SITE, PLAN, SIGNED_ON, STARTS_ON, ENDS_ON, TACIT, NOTICE, VISITS, PRICE, VAT);
    }

    @Override
    public Reading<ContractDraft> prepare(List<Line> lines) {
        Map<String, UUID> customerIds = customers.idsOf(Line.references(lines, CUSTOMER));
        Map<String, SiteKey> siteKeys = customers.siteKeysOf(Line.references(lines, SITE));
        return line -> read(line, customerIds, siteKeys);
    }

    private static ContractDraft read(Line line, Map<String, UUID> customers, Map<String, SiteKey> sites)
            throws RefusedLine {
        Cell<String> reference = line.required(REFERENCE, Texts.REFERENCE);
        Cell<UUID> customer = line.referred(CUSTOMER, customers, "client");
        Cell<SiteKey> site = line.referred(SITE, sites, "site");
        refuseAnotherCustomersSite(line, customer, site);
        Cell<Plan> plan = line.required(PLAN, PLANS);
        Cell<LocalDate> signedOn = line.required(SIGNED_ON, Figures.DATE);
        Cell<LocalDate> startsOn = line.required(STARTS_ON, Figures.DATE);
        Cell<LocalDate> endsOn = line.required(ENDS_ON, Figures.DATE);
        refuseAnEndBeforeTheStart(line, startsOn, endsOn);
        Cell<Boolean> tacit = line.required(TACIT, Figures.YES_OR_NO);
        Cell<Integer> noticeMonths = line.required(NOTICE, Figures.integer(0, 12));
        Cell<Integer> visitsPerYear = line.required(VISITS, Figures.integer(0, 52));
        Cell<Money> annualPrice = line.required(PRICE, Figures.PRICE);
        Cell<VatRate> vatRate = line.required(VAT, Figures.VAT);
        line.check();
        return new ContractDraft(
                reference.get(),
                customer.get(),
                site.get().id(),
                plan.get(),
                signedOn.get(),
                startsOn.get(),
                endsOn.get(),
                tacit.get(),
                noticeMonths.get(),
                visitsPerYear.get(),
                annualPrice.get(),
                vatRate.get());
    }

    private static void refuseAnotherCustomersSite(Line line, Cell<UUID> customer, Cell<SiteKey> site) {
        if (!customer.isEmpty() && !site.isEmpty() && !site.get().customerId().equals(customer.get())) {
            line.refuse(
                    SITE,
                    "site-of-another-customer",
                    "Ce site est celui d'un autre client",
                    "Corrigez le site ou le client : un contrat porte sur un site de son client.");
        }
    }

    private static void refuseAnEndBeforeTheStart(Line line, Cell<LocalDate> startsOn, Cell<LocalDate> endsOn) {
        if (!startsOn.isEmpty() && !endsOn.isEmpty() && endsOn.get().isBefore(startsOn.get())) {
            line.refuse(
                    ENDS_ON,
                    "end-before-start",
                    "Le contrat finit avant de commencer",
                    "Corrigez l'une des deux dates : la fin est le dernier jour du contrat.");
        }
    }

    @Override
    public Map<String, Refusal> refusals(List<ContractDraft> drafts) {
        return register.refusals(drafts);
    }

    @Override
    public RegisterCounts compare(List<ContractDraft> drafts) {
        return register.compare(drafts);
    }

    @Override
    public RegisterCounts register(List<ContractDraft> drafts) {
        return register.register(drafts);
    }
}
