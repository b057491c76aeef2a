package fr.duret.maintenance.support;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractDraft;
import fr.duret.maintenance.contracts.ContractRegister;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.HistoryLine;
import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.Civility;
import fr.duret.maintenance.customers.CustomerDraft;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.PostalAddress;
import fr.duret.maintenance.customers.SiteDraft;
import fr.duret.maintenance.customers.SiteUsage;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes customers and contracts for tests: {@code book.aContract().plan(OR).endingOn(day).register()}. */
@TestComponent
public class Book {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final CustomerRegister customers;
    private final ContractRegister register;
    private final ContractBook contracts;

    Book(CustomerRegister customers, ContractRegister register, ContractBook contracts) {
        this.customers = customers;
        this.register = register;
        this.contracts = contracts;
    }

    /** A one-year Argent contract of a consumer who reads e-mails; say what is different. */
    public Draft aContract() {
        return new Draft("T-%04d".formatted(NUMBER.incrementAndGet()));
    }

    public ContractView read(UUID contractId) {
        return contracts.contract(contractId);
    }

    public List<HistoryLine> history(UUID contractId) {
        return contracts.history(contractId);
    }

    /** A contract in the making. */
    public final class Draft {

        private final String reference;
        private Plan plan = Plan.ARGENT;
        private CustomerKind kind = CustomerKind.CONSUMER;
        private Channel channel = Channel.EMAIL;
        private @Nullable String mobile = "+33639981234";
        private boolean email = true;
        private boolean tacit;
        private int noticeMonths = 1;
        private int visits;
        private LocalDate startsOn = LocalDate.EPOCH;
        private LocalDate endsOn = LocalDate.EPOCH;

        private Draft(String reference) {
            this.reference = reference;
        }

        public Draft plan(Plan value) {
            plan = value;
            return this;
        }

        public Draft signedBy(CustomerKind value) {
            kind = value;
            return this;
        }

        public Draft reachedBy(Channel value) {
            channel = value;
            return this;
        }

        public Draft withoutMobile() {
            mobile = null;
            return this;
        }

        /** Reads no e-mail and has no mobile. */
        public Draft byLetterOnly() {
            email = false;
            return withoutMobile();
        }

        /** Renews by itself unless declined so many months before its end. */
        public Draft tacit(int notice) {
            tacit = true;
            noticeMonths = notice;
            return this;
        }

        /** Promises so many visits a year; none otherwise, so that nothing but its end is to be seen to. */
        public Draft visits(int aYear) {
            visits = aYear;
            return this;
        }

        public Draft endingOn(LocalDate day) {
            endsOn = day;
            startsOn = day.plusDays(1).minusYears(1);
            return this;
        }

        public Draft to(LocalDate day) {
            endsOn = day;
            return this;
        }

        public Draft from(LocalDate day) {
            startsOn = day;
            return this;
        }

        /** Registers the customer, the site and the contract; the id is the contract's. */
        public UUID register() {
            boolean person = kind == CustomerKind.CONSUMER;
            customers.registerCustomers(List.of(new CustomerDraft(
                    reference,
                    kind,
                    person ? Civility.MADAME : null,
                    "Essai " + reference,
                    "Jeanne",
                    person ? null : "Société " + reference,
                    null,
                    email ? reference.toLowerCase(java.util.Locale.ROOT) + "@courriel.example" : null,
                    null,
                    mobile,
                    channel,
                    new PostalAddress("12 rue des Tilleuls", null, "74000", "Annecy"))));
            UUID customer = customers.idOf(reference).orElseThrow();
            customers.registerSites(List.of(new SiteDraft(
                    reference,
                    customer,
                    "Maison",
                    new PostalAddress("12 rue des Tilleuls", null, "74000", "Annecy"),
                    45.9,
                    6.12,
                    SiteUsage.DWELLING,
                    1998)));
            UUID site = customers.siteIdOf(reference).orElseThrow();
            register.register(List.of(draft(customer, site)));
            return contracts.ofCustomer(customer).get(0).id();
        }

        /** Says something else of the contract that was registered before. */
        public void amend() {
            register.register(List.of(draft(
                    customers.idOf(reference).orElseThrow(),
                    customers.siteIdOf(reference).orElseThrow())));
        }

        private ContractDraft draft(UUID customer, UUID site) {
            return new ContractDraft(
                    reference,
                    customer,
                    site,
                    plan,
                    startsOn,
                    startsOn,
                    endsOn,
                    tacit,
                    noticeMonths,
                    visits,
                    Money.of("300"),
                    VatRate.INTERMEDIATE);
        }
    }
}
