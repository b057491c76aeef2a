package fr.duret.maintenance.mobile;

import static fr.duret.maintenance.mobile.Device.json;
import static fr.duret.maintenance.mobile.DeviceTexts.amendment;
import static fr.duret.maintenance.mobile.DeviceTexts.report;
import static fr.duret.maintenance.mobile.DeviceTexts.signature;
import static fr.duret.maintenance.mobile.DeviceTexts.tap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom the interventions open to: a token as far as it goes, a session of our own pages, and nobody else. */
class DeviceAccessTest extends DevicePlay {

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
        problem(
                device.post("/api/v1/interventions/" + others + "/amendment", "\"2\"", amendment(60, null)),
                404,
                "intervention-unknown");
        for (String reading : List.of("/amendment", "/report/preview", "/report/document")) {
            problem(device.get("/api/v1/interventions/" + others + reading), 404, "intervention-unknown");
        }
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
        HttpResponse<String> forged = page.json("POST", "/api/v1/interventions/" + Ids.next() + "/clock-in", tap(NOW));
        problem(forged, 403, "access-closed");
    }
}
