package fr.duret.maintenance.mobile;

import static fr.duret.maintenance.mobile.Device.etag;
import static fr.duret.maintenance.mobile.Device.json;
import static fr.duret.maintenance.mobile.DeviceTexts.report;
import static fr.duret.maintenance.mobile.DeviceTexts.signature;
import static fr.duret.maintenance.mobile.DeviceTexts.tap;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written twice, or by two devices at once, or to what has changed meanwhile. */
class CompetingWritesTest extends DevicePlay {

    @Autowired
    private AnsweredOnce once;

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
        assertThat(once.forgetOld())
                .as("this one's and whatever else is as old")
                .isPositive();
        assertThat(once.forgetOld()).isZero();
        problem(device.write("POST", path, key, "\"2\"", tap(NOW)), 412, "changed-meanwhile");
    }

    @Test
    void doesOnceWhatTenDevicesSendAtOnceUnderOneKey() throws Exception {
        UUID id = site.planned(technician);
        String key = key();
        ExecutorService senders = Executors.newFixedThreadPool(10);
        try {
            List<Future<HttpResponse<String>>> answers = IntStream.range(0, 10)
                    .mapToObj(sender -> senders.submit(() ->
                            device.write("POST", "/api/v1/interventions/" + id + "/clock-in", key, "\"2\"", tap(NOW))))
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
                    .mapToObj(sender -> senders.submit(() -> device.post(sheet + "/signature", version, signature())))
                    .toList();
            boolean first = answers.get(0).get().statusCode() == 200;
            done(answers.get(first ? 0 : 1).get());
            HttpResponse<String> late = answers.get(first ? 1 : 0).get();
            problem(late, 412, "changed-meanwhile");
            assertThat(json(late).at("/changes/0/what").asText()).isEqualTo("Rapport signé");
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
}
