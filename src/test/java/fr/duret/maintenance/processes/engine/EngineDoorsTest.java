package fr.duret.maintenance.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Attacks the engine over HTTP, at its doors: nothing without sign-in, nothing for technicians, no way round. */
class EngineDoorsTest extends EngineAccessPlay {

    @Autowired
    private IdentityService identity;

    static List<String> everythingOfTheEngine() {
        return List.of(
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/tasklist/locales/fr.json",
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/cockpit/plugin/base/static/app/plugin.css",
                "/camunda/lib/deps.js",
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/engine/default/task",
                "/engine-rest/version",
                "/engine-rest/openapi.json");
    }

    @ParameterizedTest
    @MethodSource("everythingOfTheEngine")
    void givesStrangersNothing(String path) {
        HttpResponse<String> response = new Browser(port).get(path);
        boolean sentToSignIn = response.statusCode() == 302
                && response.headers().firstValue("Location").orElse("").endsWith("/connexion");
        assertThat(sentToSignIn || response.statusCode() == 401)
                .as(path + " " + response.statusCode())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("everythingOfTheEngine")
    void givesTechniciansNothing(String path) {
        Browser browser = signedInAs(Role.TECHNICIAN);
        assertThat(browser.get(path).statusCode()).isIn(401, 403);
        assertThat(browser.send(browser.request(path)
                                .header("Authorization", Browser.basic(Staff.username(Role.TECHNICIAN), Staff.PASSWORD))
                                .GET())
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void opensTheRestInterfaceToNoSession() {
        assertThat(signedInAs(Role.PROCESS_ADMIN).get("/engine-rest/task").statusCode())
                .isEqualTo(401);
        assertThat(rest("GET", "/task", "").statusCode()).isEqualTo(200);
    }

    static Stream<String> waysToTheSetUp() {
        return Stream.of(
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/other/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup/default/user/create/more",
                "/camunda/api/admin/setup/default/user/create;x=1",
                "/camunda/api/admin/setup;x/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api/admin/%2e/setup/default/user/create",
                "/camunda/api/admin/x/%2e%2e/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup%2fdefault/user/create",
                "/camunda/api/admin/setup/default%2fuser/create",
                "/camunda/api/admin/setup/default/user/creat%65",
                "/camunda/api/admin/setup/default/user/create%00",
                "/camunda/api/admin/setup/default/user/create%20",
                "/camunda/api/admin/setup",
                "/camunda/api/admin/setup/default");
    }

    @ParameterizedTest
    @MethodSource("waysToTheSetUp")
    void makesNobodyAnAdminThroughTheSetUpPage(String path) {
        identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list().stream()
                .filter(admin -> admin.getId().equals("intruder"))
                .forEach(admin -> identity.deleteUser(admin.getId()));
        String intruder = """
                {"profile": {"id": "intruder", "firstName": "I", "lastName": "N", "email": "i@example.fr"},
                 "credentials": {"password": "an intruder's password"}}""";
        List<Browser> attackers =
                List.of(new Browser(port), signedInAs(Role.DISPATCHER), signedInAs(Role.PROCESS_ADMIN));
        // While somebody belongs to the engine's admin group the page would refuse by itself: the door must do it
        // alone.
        identity.deleteMembership(Staff.username(Role.PROCESS_ADMIN), Groups.CAMUNDA_ADMIN);
        try {
            for (Browser attacker : attackers) {
                for (String method : List.of("POST", "PUT", "GET", "OPTIONS", "HEAD", "DELETE", "PATCH")) {
                    assertThat(attacker.json(method, path, intruder).statusCode())
                            .as(method + " " + path)
                            .isBetween(400, 499);
                }
            }
            assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
        } finally {
            identity.createMembership(Staff.username(Role.PROCESS_ADMIN), Groups.CAMUNDA_ADMIN);
        }
    }

    @Test
    void takesNoPasswordOnTheEnginesOwnSignInPage() {
        Browser browser = signedInAs(Role.DISPATCHER);
        var request = browser.request("/camunda/api/admin/auth/user/default/login/admin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow())
                .POST(BodyPublishers.ofString("username=test.process-admin&password="));
        assertThat(browser.send(request).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda", "/camunda/", "/camunda/app/", "/camunda/app/welcome/default/"})
    void leadsFromTheEnginesEntranceToTheApplications(String path) {
        HttpResponse<String> sent = signedInAs(Role.PROCESS_ADMIN).get(path);
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElse("")).endsWith("/aujourdhui");
    }

    @Test
    void signsOutOfEverythingAtOnce() {
        Browser browser = signInAs(Role.DISPATCHER);
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.json("POST", "/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(browser.get("/clients").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesARequestToTheScreensThatAnotherSiteForged() {
        Browser browser = signedInAs(Role.DISPATCHER);
        var forged = browser.request(API + "/task")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        assertThat(browser.send(forged).statusCode()).isEqualTo(403);
    }
}
