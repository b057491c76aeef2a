package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionDraft;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of the day says of whom a task is, whatever it is about. */
@IntegrationTest
class DayPageTest {

    @LocalServerPort
    int port;

    @Autowired
    AccountRegister accounts;

    @Autowired
    Stage stage;

    @Autowired
    Book book;

    @Autowired
    Worksite site;

    @Autowired
    Dispatch dispatch;

    @Test
    void namesTheCustomerOfAnAppointment() {
        stage.clear();
        Staff.open(accounts);
        Browser office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
        ContractView contract = book.read(book.aContract()
                .from(stage.today().minusMonths(3))
                .to(stage.today().plusMonths(9))
                .reachedBy(Channel.LETTER)
                .register());
        UUID visit = dispatch.open(
                new InterventionDraft(
                        InterventionKind.YEARLY_SERVICE,
                        "Contrôle du tableau",
                        contract.customer().id(),
                        contract.site().id(),
                        null,
                        contract.id()),
                "Clothilde");
        Instant start = stage.now().plus(Duration.ofHours(3));
        dispatch.plan(visit, new Slot(site.technician(), start, start.plus(Duration.ofHours(1))), "Clothilde");
        stage.letWork();

        assertThat(office.get("/aujourdhui").body())
                .contains("Prévenir par téléphone", "INT-", contract.customer().name() + ", Annecy");
    }
}
