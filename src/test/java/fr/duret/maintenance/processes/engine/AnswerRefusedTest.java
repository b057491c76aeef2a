package fr.duret.maintenance.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What somebody reads who answers a task wrongly, over HTTP: the step's own words and nothing of the engine's. */
@ExtendWith(OutputCaptureExtension.class)
class AnswerRefusedTest extends EngineAccessPlay {

    private static final String NO_REASON =
            "{\"variables\": {\"overrunDecision\": {\"value\": \"waived\", \"type\": \"String\"}}}";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Test
    void tellsTheDispatcherInTasklistWhyAnAnswerIsNotTaken(CapturedOutput log) {
        String task = overrun();

        HttpResponse<String> refused =
                signedInAs(Role.DISPATCHER).json("POST", API + "/task/" + task + "/submit-form", NO_REASON);

        isRefusedInPlainWords(refused);
        assertThat(log.getAll()).doesNotContain("Notez pourquoi");
        assertThat(tasks.createTaskQuery().taskId(task).count())
                .as("the task waits for a better answer")
                .isEqualTo(1);
    }

    @Test
    void tellsProgramsWhyAnAnswerIsNotTaken() {
        isRefusedInPlainWords(rest("POST", "/task/" + overrun() + "/complete", NO_REASON));
    }

    @Test
    void leavesOtherRefusalsToTheEngine() {
        HttpResponse<String> refused = rest("POST", "/task/no-such-task/complete", "{}");
        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(refused.body()).contains("Cannot find task");
    }

    private static void isRefusedInPlainWords(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"message\":\"Notez pourquoi, en quelques mots.\"");
    }

    private String overrun() {
        String key = Models.key("overrun");
        Models.deployUnchecked(engine, "x.bpmn", Models.doing(key, """
                <bpmn:userTask id="Step" camunda:candidateGroups="dispatch"><bpmn:extensionElements>
                  <camunda:taskListener delegateExpression="${checkOverrun}" event="complete"/>
                </bpmn:extensionElements></bpmn:userTask>"""));
        String instance = runtime.startProcessInstanceByKey(key, Map.of("overrunMinutes", 75))
                .getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }
}
