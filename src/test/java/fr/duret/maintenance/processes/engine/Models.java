package fr.duret.maintenance.processes.engine;

import java.util.Locale;

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
