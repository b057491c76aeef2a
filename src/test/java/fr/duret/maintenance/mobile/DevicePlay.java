package fr.duret.maintenance.mobile;

import static fr.duret.maintenance.mobile.Device.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.AccountDraft;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.ApiClients;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the plays of the interventions API have in common: a technician signed in with a device. */
@IntegrationTest
abstract class DevicePlay {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    static final Instant NOW = TestClock.START;

    @LocalServerPort
    int port;

    @Autowired
    AccountRegister accounts;

    @Autowired
    ApiClients clients;

    @Autowired
    Worksite site;

    @Autowired
    Dispatch dispatch;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient database;

    UUID technician = Ids.next();
    Device device = Device.with(new Browser(0), "");
    String username = "";
    String secret = "";

    @BeforeEach
    void signIn() {
        technician = site.technician();
        username = "malo" + NUMBER.incrementAndGet();
        accounts.open(new AccountDraft(username, "Malo Essai", null, Staff.PASSWORD, Set.of(Role.TECHNICIAN)));
        accounts.linkTechnician(username, technician);
        secret = clients.open("device-" + username, "Essai", username, Set.of("interventions"));
        device = Device.withToken(new Browser(port), "device-" + username, secret);
    }

    private static Slot slotAt(UUID technician, Instant start) {
        return new Slot(technician, start, start.plus(Duration.ofHours(1)));
    }

    Slot slotIn(int days) {
        return slotAt(technician, NOW.plus(Duration.ofDays(days)));
    }

    static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    static void problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("code").asText()).isEqualTo(code);
        assertThat(json(answer).get("title").asText()).isNotBlank();
        assertThat(json(answer).get("detail").asText()).isNotBlank().doesNotContain("'");
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
