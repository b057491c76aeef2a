package fr.duret.maintenance.processes.engine;

import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

/** Small models for tests that attack the engine. */
final class Models {

    private Models() {}

    /** A process that does this one thing between its start and its end. */
    static String doing(String key, String step) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://duret.fr/test">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="Start"/>
                    <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Step"/>
                    %s
                    <bpmn:sequenceFlow id="Flow_2" sourceRef="Step" targetRef="End"/>
                    <bpmn:endEvent id="End"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(key, step);
    }

    /** A process that keeps to everything that is asked of a model, and asks the dispatcher one thing. */
    static String complete(String key) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://duret.fr/test">
                  <bpmn:process id="%1$s" name="Question" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="Start_Asked" name="Question posée"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:userTask id="Task_Answer" name="Répondre" camunda:formRef="missed-notice"
                        camunda:formRefBinding="deployment" camunda:candidateGroups="dispatch"><bpmn:incoming>Flow_1</bpmn:incoming><bpmn:outgoing>Flow_2</bpmn:outgoing></bpmn:userTask>
                    <bpmn:endEvent id="End_Answered" name="Réponse donnée"><bpmn:incoming>Flow_2</bpmn:incoming></bpmn:endEvent>
                    <bpmn:sequenceFlow id="Flow_1" sourceRef="Start_Asked" targetRef="Task_Answer"/>
                    <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_Answer" targetRef="End_Answered"/>
                  </bpmn:process>
                  <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="%1$s">
                    <bpmndi:BPMNShape id="S1" bpmnElement="Start_Asked"><dc:Bounds x="100" y="100" width="36" height="36"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="S2" bpmnElement="Task_Answer"><dc:Bounds x="200" y="78" width="100" height="80"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="S3" bpmnElement="End_Answered"><dc:Bounds x="360" y="100" width="36" height="36"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNEdge id="E1" bpmnElement="Flow_1"><di:waypoint x="136" y="118"/><di:waypoint x="200" y="118"/></bpmndi:BPMNEdge>
                    <bpmndi:BPMNEdge id="E2" bpmnElement="Flow_2"><di:waypoint x="300" y="118"/><di:waypoint x="360" y="118"/></bpmndi:BPMNEdge>
                  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(key);
    }

    /** Deploys past the check of models, as if that had a hole: the engine has to defend itself. */
    static void deployUnchecked(ProcessEngine engine, String file, String model) {
        DeploymentBuilderImpl builder = (DeploymentBuilderImpl)
                engine.getRepositoryService().createDeployment().addString(file, model);
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new DeployCmd(builder));
    }

    /** A service task with these attributes and extension elements. */
    static String serviceTask(String attributes, String extensions) {
        return """
                <bpmn:serviceTask id="Step" %s>
                  <bpmn:extensionElements>%s</bpmn:extensionElements>
                </bpmn:serviceTask>""".formatted(attributes, extensions);
    }

    /** A process that evaluates the expression and keeps what it gives in the variable {@code result}. */
    static String evaluating(String key, String expression) {
        String escaped =
                expression.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        return doing(key, serviceTask("camunda:expression=\"" + escaped + "\" camunda:resultVariable=\"result\"", ""));
    }

    /** A decision whose one result is what the expression gives in that language. */
    static String decision(String key, String language, String expression) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://duret.fr/test">
                  <decision id="%s" name="d" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                      camunda:historyTimeToLive="P1D">
                    <variable id="v" name="result"/>
                    <literalExpression id="e" expressionLanguage="%s"><text>%s</text></literalExpression>
                  </decision>
                </definitions>
                """.formatted(key, language, expression);
    }

    static String userTask(String attributes) {
        return "<bpmn:userTask id=\"Step\" %s/>".formatted(attributes);
    }

    /** A key that no other test uses. */
    static String key(Object... parts) {
        return String.format(Locale.ROOT, "test-%x", java.util.Arrays.hashCode(parts));
    }
}
