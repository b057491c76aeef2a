package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.billing.InvoiceState;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.Staff;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The storage is away for an hour and more while reports are signed and billed: everybody sees it, nobody has to act. */
class ReportOutageTest extends InterventionPlay {

    private static final Duration OUTAGE = Duration.ofMinutes(70);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    @Autowired
    ManagementService management;

    @Autowired
    HealthEndpoint health;

    @Autowired
    AccountRegister accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    Inbox inbox;

    @Value("${duret.data-directory}")
    Path data;

    @LocalServerPort
    int port;

    @Test
    void archivesTheReportByItselfOnceTheStorageIsBack() {
        UUID id = planned();
        clockIn(id);
        clockOutAfter(id, 55);
        report(id);
        try (UnpluggedStorage unplugged = new UnpluggedStorage(data)) {
            assertThat(unplugged).isNotNull();
            sign(id);
            assertSeen("Éditer et archiver", id);
            pass(OUTAGE);

            assertSeen("Éditer et archiver", id);
            assertThat(management
                            .createJobQuery()
                            .withException()
                            .singleResult()
                            .getRetries())
                    .as("an outage uses up no attempts")
                    .isEqualTo(5);
            assertThat(documents("report")).isZero();
            assertThat(messages()).isEmpty();
        }
        pass(LONGEST_PAUSE.plusMinutes(3));

        assertDone(id);
    }

    @Test
    void printsTheInvoiceByItselfOnceTheStorageIsBackUnderTheNumberThatItHad() {
        UUID id = planned();
        clockIn(id);
        clockOutAfter(id, 55);
        report(id);
        sign(id);
        try (UnpluggedStorage unplugged = new UnpluggedStorage(data)) {
            assertThat(unplugged).isNotNull();
            pass(OUTAGE);

            assertSeen("Éditer la facture", id);
            assertThat(messages()).containsExactly("report-sent");
            assertThat(invoicesOf(id))
                    .singleElement()
                    .satisfies(invoice -> assertThat(invoice.state()).isEqualTo(InvoiceState.ISSUED));
        }
        pass(LONGEST_PAUSE);

        assertDone(id);
    }

    /** On « Aujourd'hui » once, in Cockpit, and in the state of health. */
    private void assertSeen(String step, UUID id) {
        assertThat(inbox.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.step()).isEqualTo(step);
            assertThat(incident.message()).contains("Le stockage des documents ne répond pas", "d’elle-même");
        });
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        Staff.open(accounts);
        Browser office = new Browser(port);
        office.signIn(Staff.username(Role.MANAGER), Staff.PASSWORD);
        assertThat(office.get("/aujourdhui").body()).contains(step, read(id).reference(), "ne répond pas");
        assertThat(office.get("/camunda/api/engine/engine/default/incident?incidentType=outOfReach")
                        .body())
                .contains("ne répond pas");
    }

    private void assertDone(UUID id) {
        assertThat(read(id).status()).isEqualTo(InterventionStatus.CLOSED);
        assertThat(messages()).containsExactly("report-sent", "invoice-issued");
        assertThat(documents("report")).isEqualTo(1);
        assertThat(documents("invoice")).isEqualTo(1);
        assertThat(inbox.incidents()).isEmpty();
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    private long documents(String kind) {
        return database.sql("SELECT count(*) FROM document WHERE kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }
}
