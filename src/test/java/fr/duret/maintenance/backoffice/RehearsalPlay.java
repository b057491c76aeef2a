package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.rehearsal.runs.RehearsalDesk;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the plays of the rehearsal pages have in common: nobody rehearses yet, and a process admin comes in. */
@IntegrationTest
abstract class RehearsalPlay {

    @LocalServerPort
    int port;

    @Value("${duret.data-directory}")
    Path data;

    @Autowired
    RehearsalDesk desk;

    @Autowired
    private AccountRegister accounts;

    @BeforeEach
    void begin() {
        Staff.open(accounts);
        desk.runs().stream().filter(run -> run.state().over()).forEach(run -> desk.forget(run.id()));
        desk.runs().forEach(run -> desk.stop(run.id()));
    }

    Browser signedIn(Role role) {
        Browser browser = new Browser(port);
        browser.signIn(Staff.username(role), Staff.PASSWORD);
        return browser;
    }
}
