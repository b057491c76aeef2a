package fr.duret.maintenance.mobile;

import static fr.duret.maintenance.mobile.Device.etag;
import static fr.duret.maintenance.mobile.Device.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import(Worksite.class)
class InterventionsApiTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Instant NOW = TestClock.START;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private ApiClients clients;

    @Autowired
    private Worksite site;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private AnsweredOnce once;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient database;

    private UUID technician = Ids.next();
    private Device device = Device.with(new Browser(0), "");
    private String username = "";
    private String secret = "";

    @BeforeEach
    void signIn() {
        technician = site.technician();
        username = "malo" + NUMBER.incrementAndGet();
        accounts.open(new AccountDraft(username, "Malo Essai", null, Staff.PASSWORD, Set.of(Role.TECHNICIAN)));
        accounts.linkTechnician(username, technician);
        secret = clients.open("device-" + username, "Essai", username, Set.of("interventions"));
        device = Device.withToken(new Browser(port), "device-" + username, secret);
    }

    @Test
    void doesADaysWorkFromEndToEnd() {
        site.listParts();
        UUID id = site.planned(technician);
        clock.moveTo(NOW.plus(Duration.ofHours(2)));

        JsonNode list = json(device.get("/api/v1/interventions"));
        assertThat(list).hasSize(1);
        assertThat(list.get(0).get("id").asText()).isEqualTo(id.toString());
        assertThat(list.get(0).get("statusLabel").asText()).isEqualTo("Planifiée");
        assertThat(list.get(0).get("site").get("town").asText()).isEqualTo("Duingt");
        String sheet = "/api/v1/interventions/" + id;
        HttpResponse<String> read = device.get(sheet);
        assertThat(json(read).at("/customer/name").asText()).startsWith("Mme Odette Burnet");
        assertThat(etag(read)).isEqualTo("\"2\"");

        HttpResponse<String> in = done(device.post(sheet + "/clock-in", etag(read), tap(NOW)));
        assertThat(json(in).at("/clocking/addressSource").asText()).isEqualTo("SITE");
        HttpResponse<String> saved = done(device.write("PUT", sheet + "/report", key(), etag(in), report("")));
        HttpResponse<String> missing = device.post(sheet + "/report/completion", etag(saved), "");
        problem(missing, 422, "report-incomplete");
        assertThat(json(missing).get("missing").get(0).get("field").asText()).isEqualTo("text");
        saved = done(device.write("PUT", sheet + "/report", key(), etag(saved), report("Différentiel changé.")));
        HttpResponse<String> complete = done(device.post(sheet + "/report/completion", etag(saved), ""));
        HttpResponse<String> signed = done(device.post(sheet + "/signature", etag(complete), signature()));
        assertThat(json(signed).get("signed").asBoolean()).isTrue();
        HttpResponse<String> paused =
                done(device.post(sheet + "/pause", etag(signed), tap(NOW.plusSeconds(1800))));
        HttpResponse<String> resumed =
                done(device.post(sheet + "/resume", etag(paused), tap(NOW.plusSeconds(2400))));
        HttpResponse<String> out =
                done(device.post(sheet + "/clock-out", etag(resumed), tap(NOW.plusSeconds(3600))));

        JsonNode state = json(out);
        assertThat(state.get("status").asText()).isEqualTo("DONE");
        assertThat(state.get("effectiveSeconds").asLong()).isEqualTo(3000);
        JsonNode after = json(device.get(sheet));
        assertThat(after.at("/report/content/parts/0/label").asText())
                .isEqualTo("Interrupteur différentiel 30 mA 40 A");
        assertThat(after.at("/signatures/0/signerName").asText()).isEqualTo("Odette Burnet");
        assertThat(after.at("/signatures/0/sha256").asText()).hasSize(64);
    }

    @Test
    void showsOthersInterventionsToNobody() {
        UUID others = site.planned(site.technician());

        assertThat(json(device.get("/api/v1/interventions"))).isEmpty();
        problem(device.get("/api/v1/interventions/" + others), 404, "intervention-unknown");
        for (String deed : List.of("clock-in", "pause", "resume", "clock-out")) {
            problem(
                    device.post("/api/v1/interventions/" + others + "/" + deed, "\"2\"", tap(NOW)),
                    404,
                    "intervention-unknown");
        }
        problem(
                device.write("PUT", "/api/v1/interventions/" + others + "/report", key(), "\"2\"", report("x")),
                404,
                "intervention-unknown");
        problem(
                device.post("/api/v1/interventions/" + others + "/signature", "\"2\"", signature()),
                404,
                "intervention-unknown");
    }

    @Test
    void showsFromYesterdayToAWeekAhead() {
        UUID id = site.planned(technician);
        dispatch.plan(id, slotIn(7), "C");
        assertThat(json(device.get("/api/v1/interventions"))).hasSize(1);
        assertThat(json(device.get("/api/v1/interventions?from=2026-12-01&to=2026-12-01")))
                .isEmpty();
        dispatch.plan(id, slotIn(8), "C");
        assertThat(json(device.get("/api/v1/interventions"))).isEmpty();
        problem(device.get("/api/v1/interventions?from=2026-11-29"), 422, "days-out-of-reach");
        problem(device.get("/api/v1/interventions?from=hier"), 400, "request-unreadable");
    }

    @Test
    void givesTheSameAnswerToTheSameKey() {
        String path = "/api/v1/interventions/" + site.planned(technician) + "/clock-in";
        String key = key();

        HttpResponse<String> first = done(device.write("POST", path, key, "\"2\"", tap(NOW)));
        HttpResponse<String> again = device.write("POST", path, key, "\"2\"", tap(NOW));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(etag(again)).isEqualTo(etag(first));
        problem(device.write("POST", path, key, "\"3\"", tap(NOW.minusSeconds(1))), 422, "idempotency-key-reused");
        problem(device.write("POST", path, null, "\"3\"", tap(NOW)), 400, "idempotency-key-needed");
        problem(device.write("POST", path, "court", "\"3\"", tap(NOW)), 400, "idempotency-key-needed");

        clock.moveTo(NOW.plus(Duration.ofDays(30)));
        once.forgetOld();
        assertThat(device.write("POST", path, key, "\"2\"", tap(NOW)).body()).isEqualTo(first.body());
        clock.moveTo(NOW.plus(Duration.ofDays(31)));
        problem(device.write("POST", path, key, "\"2\"", tap(NOW)), 412, "changed-meanwhile");
    }

    @Test
    void doesOnceWhatTenDevicesSendAtOnceUnderOneKey() throws Exception {
        UUID id = site.planned(technician);
        String key = key();
        ExecutorService senders = Executors.newFixedThreadPool(10);
        try {
            List<Future<HttpResponse<String>>> answers = IntStream.range(0, 10)
                    .mapToObj(sender -> senders.submit(() -> device.write(
                            "POST", "/api/v1/interventions/" + id + "/clock-in", key, "\"2\"", tap(NOW))))
                    .toList();
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(200);
                assertThat(answer.get().body()).isEqualTo(answers.get(0).get().body());
            }
        } finally {
            senders.shutdownNow();
        }
        assertThat(database.sql("SELECT count(*) FROM clocking WHERE intervention_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void letsOneOfTwoSignaturesInForce() throws Exception {
        site.listParts();
        String sheet = "/api/v1/interventions/" + site.planned(technician);
        HttpResponse<String> in = done(device.post(sheet + "/clock-in", "\"2\"", tap(NOW)));
        HttpResponse<String> saved = done(device.write("PUT", sheet + "/report", key(), etag(in), report("Fait.")));
        String version = etag(done(device.post(sheet + "/report/completion", etag(saved), "")));
        ExecutorService senders = Executors.newFixedThreadPool(2);
        try {
            List<Future<HttpResponse<String>>> answers = IntStream.range(0, 2)
                    .mapToObj(sender ->
                            senders.submit(() -> device.post(sheet + "/signature", version, signature())))
                    .toList();
            assertThat(List.of(
                            answers.get(0).get().statusCode(),
                            answers.get(1).get().statusCode()))
                    .containsExactlyInAnyOrder(200, 412);
        } finally {
            senders.shutdownNow();
        }
        assertThat(json(device.get(sheet)).get("signatures")).hasSize(1);
    }

    @Test
    void wantsToKnowTheVersionAndSaysWhatChanged() {
        UUID id = site.planned(technician);
        String path = "/api/v1/interventions/" + id + "/clock-in";
        problem(device.post(path, null, tap(NOW)), 428, "version-needed");
        problem(device.post(path, "*", tap(NOW)), 400, "version-unreadable");
        dispatch.plan(id, slotIn(1), "Clothilde Perrin");

        HttpResponse<String> outdated = device.post(path, "\"2\"", tap(NOW));

        problem(outdated, 412, "changed-meanwhile");
        assertThat(json(outdated).get("version").asLong()).isEqualTo(3);
        assertThat(json(outdated).at("/changes/0/what").asText()).isEqualTo("Planifiée");
        assertThat(json(outdated).at("/changes/0/author").asText()).isEqualTo("Clothilde Perrin");
    }

    @Test
    void answersNotModifiedToWhatIsKnown() {
        String sheet = "/api/v1/interventions/" + site.planned(technician);
        assertThat(device.send(device.request(sheet).header("If-None-Match", "\"2\""))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void refusesWhatMakesNoSense() {
        String sheet = "/api/v1/interventions/" + site.planned(technician);
        problem(device.post(sheet + "/clock-in", "\"2\"", "{"), 400, "request-unreadable");
        problem(device.post(sheet + "/clock-in", "\"2\"", "{}"), 400, "request-unreadable");
        problem(device.post(sheet + "/clock-in", "\"2\"", "{\"at\":\"demain\"}"), 400, "request-unreadable");
        problem(
                device.post(sheet + "/clock-in", "\"2\"", "{\"at\":\"" + NOW + "\"}"),
                422,
                "position-or-reason-needed");
        problem(
                device.post(sheet + "/clock-in", "\"2\"", tap(NOW).replace("45.83", "145.83")),
                422,
                "position-outside-world");
        problem(
                device.post(sheet + "/signature", "\"2\"", signature().replaceAll("\"image\":\"[^\"]+", "\"image\":\"QUJD")),
                422,
                "signature-image");
        problem(device.post(sheet + "/signature", "\"2\"", signature()), 409, "report-not-begun");
        for (String part : List.of(
                "\"items\":[{\"item\":\"made-safe\"}]",
                "\"items\":[null]",
                "\"measures\":[{\"check\":\"voltage\",\"value\":1e999999999}]",
                "\"parts\":[{\"reference\":\"DIF-30-40A\"}]")) {
            problem(
                    device.write("PUT", sheet + "/report", key(), "\"2\"", "{" + part + "}"), 400, "request-unreadable");
        }
        problem(device.get("/api/v1/interventions/abc"), 400, "request-unreadable");
    }

    @Test
    void leavesUnfinishedAndNamesTheFollowUp() {
        String sheet = "/api/v1/interventions/" + site.planned(technician);
        HttpResponse<String> in = done(device.post(sheet + "/clock-in", "\"2\"", tap(NOW.minusSeconds(60))));

        HttpResponse<String> left = done(device.post(
                sheet + "/leave-unfinished",
                etag(in),
                "{\"clocking\":" + tap(NOW) + ",\"reason\":\"pièce à commander\"}"));

        assertThat(json(left).get("status").asText()).isEqualTo("UNFINISHED");
        assertThat(json(left).get("followUpId").asText()).hasSize(36);
    }

    @Test
    void opensToATokenOnlyAsFarAsItsScopesAndItsAccountGo() {
        Browser browser = new Browser(port);
        assertThat(Device.token(browser, "device-" + username, "a guess", "interventions")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Device.token(browser, "device-" + username, secret, "office").statusCode())
                .isEqualTo(400);
        String office = clients.open("office-" + username, "Essai", username, Set.of("office"));
        String other = json(Device.token(browser, "office-" + username, office, "office"))
                .get("access_token")
                .asText();
        Device wrongScope = Device.with(browser, "Bearer " + other);
        problem(wrongScope.get("/api/v1/interventions"), 403, "access-closed");
        problem(wrongScope.get("/api/v1/imports"), 403, "access-closed");

        String forged = other.substring(0, other.lastIndexOf('.') + 1) + "AAAA";
        HttpResponse<String> refused = Device.with(browser, "Bearer " + forged).get("/api/v1/interventions");
        problem(refused, 401, "token-refused");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");

        database.sql("UPDATE account SET enabled = false WHERE username = ?")
                .param(username)
                .update();
        problem(device.get("/api/v1/interventions"), 401, "token-refused");
    }

    @Test
    void closesAProgram() {
        clients.close("device-" + username);
        assertThat(Device.token(new Browser(port), "device-" + username, secret, "interventions")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void opensToTheSessionOfOurOwnPagesAgainstForgedRequests() {
        Browser page = new Browser(port);
        page.signIn(username, Staff.PASSWORD);
        assertThat(page.get("/api/v1/interventions").statusCode()).isEqualTo(200);
        HttpResponse<String> forged =
                page.json("POST", "/api/v1/interventions/" + Ids.next() + "/clock-in", tap(NOW));
        problem(forged, 403, "access-closed");
    }

    private static Slot slotAt(UUID technician, Instant start) {
        return new Slot(technician, start, start.plus(Duration.ofHours(1)));
    }

    private Slot slotIn(int days) {
        return slotAt(technician, NOW.plus(Duration.ofDays(days)));
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static void problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("code").asText()).isEqualTo(code);
        assertThat(json(answer).get("title").asText()).isNotBlank();
        assertThat(json(answer).get("detail").asText()).isNotBlank().doesNotContain("'");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    static String tap(Instant at) {
        return "{\"at\":\"" + at + "\",\"position\":{\"latitude\":45.83,\"longitude\":6.18,\"accuracy\":8.5}}";
    }

    static String report(String text) {
        return """
                {"text":"%s","items":[{"item":"made-safe","answer":"DONE"},{"item":"fault-found","answer":"DONE"},
                {"item":"supply-restored","answer":"DONE"}],"measures":[{"check":"voltage","value":231.5}],
                "parts":[{"reference":"DIF-30-40A","quantity":1}],"observations":"Tableau ancien."}
                """.formatted(text);
    }

    static String signature() {
        return "{\"outcome\":\"SIGNED\",\"at\":\"" + NOW + "\",\"signerName\":\"Odette Burnet\","
                + "\"consent\":\"Je reconnais avoir reçu l’intervention décrite.\",\"image\":\""
                + Base64.getEncoder().encodeToString(Worksite.signature()) + "\"}";
    }
}
