package fr.duret.maintenance.customers;

import static fr.duret.maintenance.customers.CustomerDrafts.aConsumer;
import static fr.duret.maintenance.customers.CustomerDrafts.aSite;
import static fr.duret.maintenance.customers.CustomerDrafts.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.RegisterCounts;
import fr.duret.maintenance.support.IntegrationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@IntegrationTest
class CustomerRegisterTest {

    @Autowired
    private CustomerRegister register;

    @Test
    void namesAndGreetsAPerson() {
        CustomerView customer = registered(aConsumer("REG-1", Civility.MADAME, "Odette", "Burnet"));

        assertThat(customer.name()).isEqualTo("Mme Odette Burnet");
        assertThat(customer.greeting()).isEqualTo("Madame Burnet");
        assertThat(customer.contactName()).isNull();
    }

    @Test
    void namesAnOrganisationAndWhoToAskFor() {
        CustomerView customer = registered(organisation("REG-2", "Boulangerie Favre", "Lefort"));

        assertThat(customer.name()).isEqualTo("Boulangerie Favre");
        assertThat(customer.greeting()).isEqualTo("Madame, Monsieur");
        assertThat(customer.contactName()).isEqualTo("Lefort");
        assertThat(customer.callable()).isEqualTo("+33450112233");
    }

    @Test
    void registersTheSameTwiceAsOne() {
        List<CustomerDraft> first = List.of(
                aConsumer("REG-3", Civility.MONSIEUR, "Paul", "Martin"),
                aConsumer("REG-4", Civility.COUPLE, "Anne", "Dupont"));
        List<CustomerDraft> second = List.of(
                aConsumer("REG-3", Civility.MONSIEUR, "Paul", "Martin"),
                aConsumer("REG-4", Civility.MADAME, "Anne", "Dupont"),
                aConsumer("REG-5", Civility.MADAME, "Zoé", "Petit"));

        assertThat(register.registerCustomers(first)).isEqualTo(new RegisterCounts(2, 0, 0));
        UUID kept = register.idOf("REG-4").orElseThrow();
        assertThat(register.compareCustomers(second)).isEqualTo(new RegisterCounts(1, 1, 1));
        assertThat(register.registerCustomers(second)).isEqualTo(new RegisterCounts(1, 1, 1));
        assertThat(register.customer(kept).name()).isEqualTo("Mme Anne Dupont");
    }

    @Test
    void knowsTheSitesOfACustomer() {
        CustomerView customer = registered(aConsumer("REG-6", Civility.MADAME, "Line", "Girod"));
        List<SiteDraft> sites =
                List.of(aSite("REG-6-B", customer.id(), "Sévrier"), aSite("REG-6-A", customer.id(), "Duingt"));

        assertThat(register.registerSites(sites)).isEqualTo(new RegisterCounts(2, 0, 0));
        assertThat(register.registerSites(sites)).isEqualTo(new RegisterCounts(0, 0, 2));
        assertThat(register.sitesOf(customer.id()))
                .extracting(SiteView::reference)
                .containsExactly("REG-6-A", "REG-6-B");
        UUID site = register.siteIdOf("REG-6-A").orElseThrow();
        assertThat(register.site(site).address().town()).isEqualTo("Duingt");
    }

    @Test
    void refusesACustomerThatDoesNotExist() {
        assertThatThrownBy(() -> register.customer(Ids.next()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("customer-unknown"));
    }

    @Test
    void keepsItsInvariantsInTheDatabase() {
        CustomerDraft nameless = new CustomerDraft(
                "REG-7",
                CustomerKind.CONSUMER,
                null,
                null,
                "Ève",
                null,
                null,
                null,
                null,
                null,
                Channel.LETTER,
                new PostalAddress("1 rue A", null, "74000", "Annecy"));

        assertThatThrownBy(() -> register.registerCustomers(List.of(nameless)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("customer_has_a_name");
    }

    private CustomerView registered(CustomerDraft draft) {
        register.registerCustomers(List.of(draft));
        return register.customer(register.idOf(draft.reference()).orElseThrow());
    }
}
