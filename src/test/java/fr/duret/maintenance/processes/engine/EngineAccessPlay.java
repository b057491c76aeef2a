package fr.duret.maintenance.processes.engine;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the attacks on the engine over HTTP have in common: people who are signed in, and the REST interface. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineAccessPlay {

    static final String API = "/camunda/api/engine/engine/default";
    static final String ADMIN = Browser.basic(Staff.username(Role.PROCESS_ADMIN), Staff.PASSWORD);

    private final Map<Role, Browser> signedIn = new EnumMap<>(Role.class);

    @LocalServerPort
    int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private ProcessEngine processEngine;

    /** The engine's screens find it by name, in a registry that all applications of this JVM share. */
    @BeforeEach
    void registerTheEngine() {
        ProcessEngines.registerProcessEngine(processEngine);
    }

    @BeforeEach
    void openAccounts() {
        Staff.open(accounts);
    }

    /** Somebody in that role, signed in since the first test of the class that asked for him. */
    Browser signedInAs(Role role) {
        return signedIn.computeIfAbsent(role, this::signInAs);
    }

    /** Somebody in that role who has just signed in. */
    Browser signInAs(Role role) {
        Browser browser = new Browser(port);
        browser.signIn(Staff.username(role), Staff.PASSWORD);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    HttpResponse<String> rest(String method, String path, String body) {
        Browser browser = new Browser(port);
        return browser.send(browser.request("/engine-rest" + path)
                .header("Authorization", ADMIN)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }
}
