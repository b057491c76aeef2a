package fr.duret.maintenance.mobile;

import static fr.duret.maintenance.mobile.Device.etag;
import static fr.duret.maintenance.mobile.Device.json;
import static fr.duret.maintenance.mobile.DeviceTexts.report;
import static fr.duret.maintenance.mobile.DeviceTexts.signature;
import static fr.duret.maintenance.mobile.DeviceTexts.tap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A technician's day over HTTP: what is shown, what is written, and what makes no sense. */
class InterventionsApiTest extends DevicePlay {

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
        HttpResponse<String> paused = done(device.post(sheet + "/pause", etag(signed), tap(NOW.plusSeconds(1800))));
        HttpResponse<String> resumed = done(device.post(sheet + "/resume", etag(paused), tap(NOW.plusSeconds(2400))));
        HttpResponse<String> out = done(device.post(sheet + "/clock-out", etag(resumed), tap(NOW.plusSeconds(3600))));

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
                device.post(
                        sheet + "/signature",
                        "\"2\"",
                        signature().replaceAll("\"image\":\"[^\"]+", "\"image\":\"QUJD")),
                422,
                "signature-image");
        problem(device.post(sheet + "/signature", "\"2\"", signature()), 409, "report-not-begun");
        for (String part : List.of(
                "\"items\":[{\"item\":\"made-safe\"}]",
                "\"items\":[null]",
                "\"measures\":[{\"check\":\"voltage\",\"value\":1e999999999}]",
                "\"parts\":[{\"reference\":\"DIF-30-40A\"}]")) {
            problem(
                    device.write("PUT", sheet + "/report", key(), "\"2\"", "{" + part + "}"),
                    400,
                    "request-unreadable");
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
}
