package fr.duret.maintenance.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteApprovals;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.QuoteWriting;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What each role may do and see on the engine's screens, over HTTP. */
class EngineRightsTest extends EngineAccessPlay {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Offers offers;

    @Autowired
    private QuoteWriting writing;

    @Autowired
    private QuoteApprovals approvals;

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
    void letsOnlyTheManagerDecideRebates() {
        QuoteView draft = offers.draft();
        writing.rewrite(draft.id(), draft.revision(), Offers.rebated(draft.draft(), "15"));
        approvals.ask(draft.id());
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(draft.id().toString())
                .singleResult()
                .getId();
        String path = API + "/task/" + task + "/complete";
        String granted = "{\"variables\": {\"decision\": {\"value\": \"grant\"}}}";

        HttpResponse<String> refused = signedInAs(Role.DISPATCHER).json("POST", path, granted);
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(refused.body()).contains("Seule la direction");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
        assertThat(signedInAs(Role.MANAGER).json("POST", path, granted).statusCode())
                .isEqualTo(204);
        assertThat(signedInAs(Role.MANAGER)
                        .get(API + "/filter?resourceType=Task")
                        .body())
                .contains("\"Direction\"");
        assertThat(signedInAs(Role.DISPATCHER)
                        .get(API + "/filter?resourceType=Task")
                        .body())
                .doesNotContain("\"Direction\"");
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
