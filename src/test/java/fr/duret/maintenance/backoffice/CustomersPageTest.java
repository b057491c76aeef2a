package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.Civility;
import fr.duret.maintenance.customers.CustomerDraft;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.PostalAddress;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class CustomersPageTest {

    @LocalServerPort
    int port;

    @Autowired
    CustomerRegister register;

    @Autowired
    AccountRegister accounts;

    @Test
    void namesThePersonToAskForByWhomAnOrganisationIsFound() {
        Staff.open(accounts);
        Browser office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
        register.registerCustomers(List.of(new CustomerDraft(
                "CPT-001",
                CustomerKind.PROFESSIONAL,
                Civility.MADAME,
                "Vuillermozat",
                "Lise",
                "Scierie du Semnoz",
                "732829320",
                "contact@example.org",
                "+33450112233",
                null,
                Channel.EMAIL,
                new PostalAddress("3 place de la Mairie", null, "74600", "Annecy"))));

        assertThat(office.get("/recherche?q=vuillermozat").body())
                .contains("Scierie du Semnoz", "Mme Lise Vuillermozat, Annecy");
        assertThat(office.get("/clients?q=vuillermozat").body())
                .contains("Scierie du Semnoz", "Mme Lise Vuillermozat</span>");
    }
}
