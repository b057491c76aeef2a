package fr.duret.maintenance.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.support.IntegrationTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an expression in a model reaches: values and its own instance, and nothing else. */
@IntegrationTest
class ClosedExpressionsTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource}",
                "${accounts}",
                "${environment}",
                "${processEngine}",
                "${runtimeService}",
                "${applicationContext}",
                "${''.getClass()}",
                "${''['class']}",
                "${''.class.forName('java.lang.Runtime')}",
                "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('touch /tmp/pwned')}",
                "${[].getClass()}",
                "${true.getClass().getClassLoader()}",
                "${execution.getProcessEngineServices()}",
                "${execution.processEngineServices.identityService}",
                "${execution.processEngine}",
                "${execution.processInstance.processEngineServices}",
                "${execution.getClass()}",
                "${execution.bpmnModelInstance}",
                "${execution.processDefinition}",
                "${dateTime().getClass()}",
                "${now().getClass().getClassLoader()}",
            })
    void closesEverythingElseToExpressions(String expression) {
        String key = Models.key(expression);
        String attempt = expression.replace("[]", "execution.variables");
        deploy(Models.evaluating(key, attempt));
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(key))
                .isInstanceOf(ProcessEngineException.class)
                .message()
                .containsAnyOf("is closed to expressions", "Cannot resolve identifier", "Unknown property");
    }

    @ParameterizedTest
    @CsvSource({
        "${plan.toLowerCase()}, or",
        "${plan == 'OR' ? days + 1 : 0}, 8",
        "${names.size()}, 2",
        "${names.contains('Favre')}, true",
        "${address.town}, Annecy",
        "${dateTime().plusDays(2).getYear() > 2000}, true",
        "${execution.businessKey}, contract-1",
        "${execution.getVariable('plan')}, OR",
        "${execution.processInstanceId != null}, true",
    })
    void leavesValuesAndTheInstanceOpenToExpressions(String expression, String result) {
        String key = Models.key("open", expression);
        String model = Models.evaluating(key, expression)
                .replace("<bpmn:endEvent id=\"End\"/>", "<bpmn:userTask id=\"End\"/>");
        deploy(model);
        Map<String, Object> variables = Map.of(
                "plan", "OR", "days", 7, "names", List.of("Burnet", "Favre"), "address", Map.of("town", "Annecy"));
        String id =
                runtime.startProcessInstanceByKey(key, "contract-1", variables).getId();
        assertThat(String.valueOf(runtime.getVariable(id, "result"))).isEqualTo(result);
    }

    private void deploy(String model) {
        Models.deployUnchecked(engine, "attack.bpmn", model);
    }
}
