package fr.duret.maintenance.processes.engine;

import static fr.duret.maintenance.processes.engine.Models.serviceTask;
import static fr.duret.maintenance.processes.engine.Models.userTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.support.IntegrationTest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class EngineHardeningTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Test
    void bringsNoScriptingLanguage() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(ScriptEngineFactory::getLanguageName)
                .as("only the engine's own two expression languages")
                .containsOnly("feel", "feel-unary-tests", "JSP 2.1 EL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"groovy", "javascript", "python"})
    void runsNoScriptInADecisionTable(String language) {
        String key = Models.key(language);
        Models.deployUnchecked(engine, "attack.dmn", Models.decision(key, language, "1"));
        assertThatThrownBy(() -> engine.getDecisionService()
                        .evaluateDecisionByKey(key)
                        .variables(Map.of())
                        .evaluate())
                .hasStackTraceContaining("Scripts do not run here (" + language + ")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "juel | ${''.getClass().getName()}",
                "juel | ${dataSource}",
                "feel | {f: function(x) external {java: {class: \"java.lang.System\", method signature:"
                        + " \"getProperty(java.lang.String)\"}}, r: f(\"java.version\")}.r",
            })
    void reachesNoClassFromADecisionTable(String language, String expression) {
        String key = Models.key(language, expression);
        Models.deployUnchecked(engine, "attack.dmn", Models.decision(key, language, expression));
        Object result;
        try {
            result = engine.getDecisionService()
                    .evaluateDecisionByKey(key)
                    .variables(Map.of())
                    .evaluate()
                    .getSingleEntry();
        } catch (ProcessEngineException refused) {
            result = null;
        }
        assertThat(result).isNull();
    }

    static Stream<Arguments> modelsThatCallMoreThanTheCatalogue() {
        String groovy = "scriptFormat=\"groovy\"";
        String script = "<camunda:script " + groovy + ">1</camunda:script>";
        return Stream.of(
                Arguments.of(
                        "script task",
                        "<bpmn:scriptTask id=\"Step\" " + groovy + "><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                Arguments.of(
                        "script listener",
                        serviceTask(
                                "camunda:expression=\"${1}\"",
                                "<camunda:executionListener event=\"start\">" + script
                                        + "</camunda:executionListener>")),
                Arguments.of(
                        "class listener",
                        serviceTask(
                                "camunda:expression=\"${1}\"",
                                "<camunda:executionListener event=\"start\" class=\"java.lang.Object\"/>")),
                Arguments.of(
                        "script in a mapping",
                        serviceTask(
                                "camunda:expression=\"${1}\"",
                                "<camunda:inputOutput><camunda:inputParameter name=\"x\">" + script
                                        + "</camunda:inputParameter></camunda:inputOutput>")),
                Arguments.of("class", serviceTask("camunda:class=\"java.lang.Object\"", "")),
                Arguments.of(
                        "class by the old name", serviceTask("activiti:class=\"java.lang.Object\" " + ACTIVITI, "")),
                Arguments.of(
                        "shell",
                        serviceTask(
                                "camunda:type=\"shell\"", "<camunda:field name=\"command\" stringValue=\"touch\"/>")),
                Arguments.of("mail", serviceTask("camunda:type=\"mail\"", "")),
                Arguments.of(
                        "connector",
                        serviceTask(
                                "camunda:expression=\"${1}\"",
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId>"
                                        + "</camunda:connector>")),
                Arguments.of("form handler", userTask("camunda:formHandlerClass=\"java.lang.Object\"")),
                Arguments.of("field validator", """
                        <bpmn:userTask id="Step"><bpmn:extensionElements><camunda:formData>
                          <camunda:formField id="f" type="string"><camunda:validation>
                            <camunda:constraint name="validator" config="java.lang.Object"/>
                          </camunda:validation></camunda:formField>
                        </camunda:formData></bpmn:extensionElements></bpmn:userTask>"""),
                Arguments.of("scripted condition", """
                        <bpmn:exclusiveGateway id="Step"/>
                        <bpmn:sequenceFlow id="Flow_3" sourceRef="Step" targetRef="End">
                          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="groovy">true</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>"""));
    }

    private static final String ACTIVITI = "xmlns:activiti=\"http://activiti.org/bpmn\"";

    @ParameterizedTest(name = "{0}")
    @MethodSource("modelsThatCallMoreThanTheCatalogue")
    void refusesAModelThatCallsMoreThanTheCatalogue(String what, String step) {
        String model = Models.doing(Models.key(what), step);
        assertThatThrownBy(() -> deploy(model))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("n’est pas admis dans un modèle")
                .hasMessageContaining("line");
    }

    @Test
    void keepsNoValueOfAnyVariableInItsHistory() {
        String key = Models.key("history");
        deploy(Models.doing(key, userTask("name=\"Appeler\"")));
        String id = runtime.startProcessInstanceByKey(key, Map.of("shownPhone", "+33450000000"))
                .getId();
        Task call = Objects.requireNonNull(
                tasks.createTaskQuery().processInstanceId(id).singleResult());
        tasks.setVariableLocal(call.getId(), "shownCustomer", "Mme Burnet");
        engine.getFormService().submitTaskForm(call.getId(), Map.of("note", "rappeler Mme Burnet"));

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(id)
                        .count())
                .isZero();
        assertThat(history.createHistoricDetailQuery().processInstanceId(id).count())
                .isZero();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(id)
                        .list())
                .extracting(activity -> activity.getActivityId())
                .containsExactlyInAnyOrder("Start", "Step", "End");
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceId(id)
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void locksAJobForLongerThanAnyStepTakes() {
        assertThat(Duration.ofMillis(configuration().getJobExecutor().getLockTimeInMillis()))
                .as("a step calls no outside service; two nodes with a short lock would both do it")
                .isGreaterThanOrEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void triesAFailedJobFiveTimesFiveMinutesApart() {
        assertThat(configuration().getFailedJobRetryTimeCycle()).isEqualTo("R5/PT5M");
        String key = Models.key("retry");
        deploy(Models.doing(key, serviceTask("camunda:asyncBefore=\"true\" camunda:expression=\"${absent}\"", "")));
        String id = runtime.startProcessInstanceByKey(key).getId();
        var jobs = engine.getManagementService();
        String job = Objects.requireNonNull(
                        jobs.createJobQuery().processInstanceId(id).singleResult())
                .getId();

        for (int left = 4; left >= 0; left--) {
            assertThatThrownBy(() -> jobs.executeJob(job)).isInstanceOf(ProcessEngineException.class);
            assertThat(jobs.createJobQuery().jobId(job).singleResult().getRetries())
                    .isEqualTo(left);
        }
        assertThat(runtime.createIncidentQuery().processInstanceId(id).count()).isEqualTo(1);
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private void deploy(String model) {
        Models.deployUnchecked(engine, "attack.bpmn", model);
    }
}
