package fr.duret.maintenance.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Attacks the engine over HTTP. */
@IntegrationTest
class EngineAccessTest {

    private static final String API = "/camunda/api/engine/engine/default";
    private static final String ADMIN = Browser.basic(Staff.username(Role.PROCESS_ADMIN), Staff.PASSWORD);

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    /** The engine's screens find it by name, in a registry that all applications of this JVM share. */
    @BeforeEach
    void registerTheEngine() {
        ProcessEngines.registerProcessEngine(engine);
    }

    @BeforeEach
    void openAccounts() {
        Staff.open(accounts);
    }

    private Browser signedInAs(Role role) {
        Browser browser = new Browser(port);
        browser.signIn(Staff.username(role), Staff.PASSWORD);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private HttpResponse<String> rest(String method, String path, String body) {
        Browser browser = new Browser(port);
        return browser.send(browser.request("/engine-rest" + path)
                .header("Authorization", ADMIN)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> deploy(Browser browser, String path, String authorization, String model) {
        String boundary = "duret-boundary";
        String file = model.replaceFirst("(?s).*<bpmn:process id=\"([^\"]*)\".*", "$1") + ".bpmn";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nattack\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"model\"; filename=\"" + file + "\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n" + model + "\r\n--" + boundary + "--\r\n";
        var request = browser.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        browser.cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return browser.send(request);
    }

    // Nothing without sign-in, nothing for technicians

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
        Browser browser = new Browser(port);
        browser.signIn(Staff.username(Role.TECHNICIAN), Staff.PASSWORD);
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

    // The engine's own ways in

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
        Browser browser = signedInAs(Role.DISPATCHER);
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

    // Expressions in queries

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\": \"${''.getClass()}\"}",
                "{\"orQueries\": [{\"candidateGroupExpression\": \"${x}\"}]}",
                "{\"orQueries\": [{\"orQueries\": [{\"dueDateExpression\": \"${x}\"}]}]}",
                "{\"ASSIGNEEEXPRESSION\": \"${x}\"}",
                "{\"assignee\\u0045xpression\": \"${x}\"}",
                "{\"a\": [[{\"b\": {\"followUpBeforeExpression \": 1}}]]}",
                "[{\"createdOnExpression\": \"${x}\"}]",
                "{\"assignee\": 1, \"assignee\": 2} {\"assigneeExpression\": \"${x}\"}",
            })
    void refusesAnExpressionInAnyQuery(String body) {
        Browser dispatcher = signedInAs(Role.DISPATCHER);
        for (String path :
                List.of("/task", "/task/count", "/filter/create", "/filter/x/list", "/process-instance/query")) {
            HttpResponse<String> inScreens = dispatcher.json("POST", API + path, body);
            assertThat(inScreens.statusCode()).as(path).isEqualTo(400);
            assertThat(inScreens.body()).contains("expression-refused");
            assertThat(rest("POST", path, body).body()).contains("expression-refused");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assigneeExpression=${x}",
                "ASSIGNEEEXPRESSION=1",
                "assignee%45xpression=1",
                "assignee=x&dueBeforeExpression",
                "assignee=x;dueBeforeExpression=1",
            })
    void refusesAnExpressionAsParameter(String query) {
        String encoded = query.replace("$", "%24").replace("{", "%7B").replace("}", "%7D");
        assertThat(rest("GET", "/task?" + encoded, "").statusCode()).isEqualTo(400);
        assertThat(signedInAs(Role.DISPATCHER).get(API + "/task?" + encoded).body())
                .contains("expression-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{assigneeExpression: 1}", "/* x */ {\"assigneeExpression\": 1}", "a=b", "%00"})
    void refusesWhatIsNoReadableJson(String body) {
        assertThat(rest("POST", "/task", body).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesABodyWithoutEnd() {
        assertThat(rest("POST", "/task", "{\"assignee\": \"" + "x".repeat(5_000_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(rest("POST", "/task", "[".repeat(100_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void leavesOrdinaryQueriesAlone() {
        Browser dispatcher = signedInAs(Role.DISPATCHER);
        HttpResponse<String> found = dispatcher.json(
                "POST",
                API + "/task/count",
                "{\"orQueries\": [{\"candidateGroup\": \"dispatch\", \"nameLike\": \"%Expression%\"}]}");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("count");
        assertThat(dispatcher.get(API + "/task?assignee=expression").statusCode())
                .isEqualTo(200);
    }

    // Deployment and objects

    @ParameterizedTest
    @CsvSource({"DISPATCHER", "MANAGER"})
    void letsNobodyButProcessAdminsDeploy(Role role) {
        String model = Models.doing(Models.key("deploy", role), Models.userTask("name=\"x\""));
        Browser browser = signedInAs(role);
        assertThat(deploy(browser, API + "/deployment/create", "", model).statusCode())
                .isEqualTo(403);
        assertThat(deploy(
                                new Browser(port),
                                "/engine-rest/deployment/create",
                                Browser.basic(Staff.username(role), Staff.PASSWORD),
                                model)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.json("DELETE", API + "/deployment/x", "").statusCode())
                .isEqualTo(403);
        assertThat(browser.json("POST", API + "/deployment/x/redeploy", "{}").statusCode())
                .isEqualTo(403);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(Models.key("deploy", role))
                        .count())
                .isZero();
    }

    @Test
    void letsProcessAdminsDeployFromTheModelerAndFromTheScreens() {
        String key = Models.key("deploy");
        String model = Models.complete(key);
        HttpResponse<String> fromModeler = deploy(new Browser(port), "/engine-rest/deployment/create", ADMIN, model);
        assertThat(fromModeler.statusCode()).as(fromModeler.body()).isEqualTo(200);
        assertThat(deploy(
                                signedInAs(Role.PROCESS_ADMIN),
                                API + "/deployment/create",
                                "",
                                model.replace(key, key + "-screens"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKeyLike(key + "%")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void tellsAProcessAdminWhereAndWhyAModelIsRefused() {
        String key = Models.key("shell");
        String model = Models.complete(key).replace("camunda:formRef=\"missed-notice\"", "camunda:type=\"shell\"");
        String faulty = model.replace("bpmn:userTask", "bpmn:serviceTask");
        List<HttpResponse<String>> refusals = List.of(
                deploy(new Browser(port), "/engine-rest/deployment/create", ADMIN, faulty),
                deploy(signedInAs(Role.PROCESS_ADMIN), API + "/deployment/create", "", faulty));
        assertThat(refusals).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("rien n’a été déployé", key + ".bpmn, ligne", "Task_Answer")
                    .contains(French.typeset("Le type de tâche « shell » n’est pas admis dans un modèle"))
                    .contains("\"mainElementId\":\"Task_Answer\"", "\"line\":");
        });
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count())
                .isZero();
    }

    @Test
    void refusesASerialisedJavaObject() {
        String key = Models.key("object-rest");
        Models.deployUnchecked(engine, "x.bpmn", Models.doing(key, Models.userTask("name=\"x\"")));
        String instance = runtime.startProcessInstanceByKey(key).getId();
        for (String format : List.of("application/x-java-serialized-object", "application/json")) {
            HttpResponse<String> response =
                    rest("PUT", "/process-instance/" + instance + "/variables/gadget", """
                    {"value": "rO0ABXNyAAxqYXZhLmlvLkZpbGU=", "type": "Object",
                     "valueInfo": {"objectTypeName": "java.io.File", "serializationDataFormat": "%s"}}""".formatted(format));
            assertThat(response.statusCode()).as(format).isIn(400, 500);
        }
        assertThat(runtime.getVariables(instance)).doesNotContainKey("gadget");
    }

    // Rights by role

    @Test
    void givesDispatchersTheirTasksAndNothingOfTheEnginesManagement() {
        String key = Models.key("call");
        Models.deployUnchecked(
                engine,
                "x.bpmn",
                Models.doing(key, Models.userTask("name=\"Appeler\" camunda:candidateGroups=\"dispatch\""))
                        .replace("Step", "Task_CallTest"));
        String instance = runtime.startProcessInstanceByKey(key).getId();
        String task = Objects.requireNonNull(
                        tasks.createTaskQuery().processInstanceId(instance).singleResult())
                .getId();
        Browser dispatcher = signedInAs(Role.DISPATCHER);
        String me = "{\"userId\": \"" + Staff.username(Role.DISPATCHER) + "\"}";

        assertThat(signedInAs(Role.MANAGER)
                        .json("POST", API + "/task/" + task + "/complete", "{}")
                        .statusCode())
                .as("a manager looks on")
                .isEqualTo(403);
        assertThat(dispatcher
                        .json("POST", API + "/task/" + task + "/comment/create", "{\"message\": \"Mme Burnet\"}")
                        .statusCode())
                .as("what was said goes into the contract's history")
                .isEqualTo(403);
        assertThat(dispatcher.json("POST", API + "/task/" + task + "/claim", me).statusCode())
                .isEqualTo(204);
        assertThat(dispatcher
                        .json("POST", API + "/task/" + task + "/submit-form", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();

        assertThat(dispatcher.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(dispatcher.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        assertThat(dispatcher
                        .json("POST", API + "/process-definition/key/" + key + "/start", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(dispatcher
                        .json(
                                "POST",
                                API + "/user/create",
                                "{\"profile\": {\"id\": \"x\"}, \"credentials\": {\"password\": \"xxxxxxxxxxxx\"}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(dispatcher
                        .json(
                                "POST",
                                API + "/authorization/create",
                                "{\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"x\", \"groupId\": null, \"resourceType\": 0, \"resourceId\": \"*\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesManagersCockpitToReadAndProcessAdminsEverything() {
        assertThat(signedInAs(Role.MANAGER).get("/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(200);
        assertThat(signedInAs(Role.MANAGER).get("/camunda/app/admin/default/").statusCode())
                .isEqualTo(403);
        Browser admin = signedInAs(Role.PROCESS_ADMIN);
        for (String app : List.of("tasklist", "cockpit", "admin")) {
            assertThat(admin.get("/camunda/app/" + app + "/default/").statusCode())
                    .as(app)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"tasklist, Chercher dans les tâches", "cockpit, Incidents à régler", "admin, Mesures d’exécution"})
    void speaksFrench(String screen, String words) {
        HttpResponse<String> french = signedInAs(Role.PROCESS_ADMIN).get("/camunda/app/" + screen + "/locales/fr.json");
        assertThat(french.statusCode()).isEqualTo(200);
        assertThat(french.body()).contains(words, "janvier", "\"PAGINATION_NEXT\":\"Suivant\"");
    }

    @Test
    void showsTheThreeViewsInTheirOrder() {
        HttpResponse<String> views = signedInAs(Role.DISPATCHER).get(API + "/filter?resourceType=Task");
        assertThat(views.body()).contains("\"Mes appels\"", "\"À valider\"", "\"Tout\"", "shownCustomer", "Téléphone");
        assertThat(views.body()).contains("Task\\\\_Call%", "dueDate");
    }

    @Test
    void keepsTheEnginesPeopleInStepWithTheAccounts() {
        for (Role role : Role.values()) {
            String username = Staff.username(role);
            assertThat(identity.createUserQuery().userId(username).singleResult())
                    .satisfies(user -> {
                        assertThat(user.getFirstName()).isEqualTo("Test");
                        assertThat(user.getLastName()).isEqualTo(role.label());
                        assertThat(user.getPassword()).isNull();
                    });
            assertThat(identity.createGroupQuery().groupMember(username).list())
                    .extracting(group -> group.getId())
                    .containsExactlyInAnyOrderElementsOf(StaffGroups.of(Set.of(role)));
        }
    }
}
