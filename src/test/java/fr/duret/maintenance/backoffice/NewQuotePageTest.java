package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class NewQuotePageTest {

    private static final String UNFOLDED = "<details id=\"nouvelle\" class=\"unfold after-little\" open=\"open\">";

    @LocalServerPort
    int port;

    @Autowired
    AccountRegister accounts;

    @Test
    void unfoldsTheFormForSomebodyNewWhenNobodyIsFound() {
        Staff.open(accounts);
        Browser office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);

        assertThat(office.get("/devis/nouveau").body()).doesNotContain(UNFOLDED);
        assertThat(office.get("/devis/nouveau?q=xqzwvk").body()).contains(UNFOLDED, "Personne à ce nom.");
    }
}
