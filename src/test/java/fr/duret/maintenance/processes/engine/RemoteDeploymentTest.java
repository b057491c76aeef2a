package fr.duret.maintenance.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who deploys a model over HTTP, what he is told when it is refused, and that no object of Java comes in. */
class RemoteDeploymentTest extends EngineAccessPlay {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

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
}
