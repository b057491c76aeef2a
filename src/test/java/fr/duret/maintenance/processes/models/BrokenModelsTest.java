package fr.duret.maintenance.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** Models that would run into trouble are named with the place and the reason, before the engine sees them. */
class BrokenModelsTest extends BreakageTest {

    static Stream<Arguments> breakages() {
        return Stream.of(
                broken(
                        "a script task",
                        TERMINATION,
                        "<bpmn:endEvent id=\"End_Refused\"",
                        "<bpmn:scriptTask id=\"Task_Script\" name=\"Calculer\" scriptFormat=\"groovy\" />\n"
                                + "<bpmn:endEvent id=\"End_Refused\"",
                        "Task_Script",
                        "Une tâche de script n’est pas admise dans un modèle"),
                broken(
                        "a script in a mapping",
                        TERMINATION,
                        "<camunda:inputParameter name=\"about\">${requestId}</camunda:inputParameter>",
                        "<camunda:inputParameter name=\"about\"><camunda:script scriptFormat=\"groovy\">1"
                                + "</camunda:script></camunda:inputParameter>",
                        "Task_SendAcknowledgement",
                        "Un script n’est pas admis"),
                broken(
                        "a scripted condition",
                        TERMINATION,
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">",
                        "Flow_05",
                        "Un script n’est pas admis"),
                broken(
                        "a Java class",
                        TERMINATION,
                        "camunda:delegateExpression=\"${decideTermination}\"",
                        "camunda:class=\"java.lang.Object\"",
                        "Task_RecordTermination",
                        "Une classe Java n’est pas admise"),
                broken(
                        "a shell step",
                        TERMINATION,
                        "camunda:delegateExpression=\"${decideTermination}\"",
                        "camunda:type=\"shell\"",
                        "Task_RecordTermination",
                        "Le type de tâche « shell » n’est pas admis"),
                broken(
                        "an expression that does not end",
                        TERMINATION,
                        "${decision == 'accepted'}",
                        "${decision == 'accepted}",
                        "Flow_05",
                        "ne se lit pas"),
                broken(
                        "a variable that nobody sets",
                        TERMINATION,
                        "${decision == 'accepted'}",
                        "${desicion == 'accepted'}",
                        "Flow_05",
                        "nomme « desicion », que rien ne fournit"),
                broken(
                        "a bean that is not in the catalogue",
                        TERMINATION,
                        ">${requestId}<",
                        ">${terminations.request(requestId)}<",
                        "Task_SendAcknowledgement",
                        "nomme « terminations », que rien ne fournit"),
                broken(
                        "a function that the catalogue does not have",
                        LIFECYCLE,
                        ">${announceAt}<",
                        ">${calendar.mornings(endsOn, -60)}<",
                        "Timer_Announce_Timer",
                        "« calendar.mornings », que le catalogue n’a pas"),
                broken(
                        "a function that the engine does not have",
                        LIFECYCLE,
                        ">${announceAt}<",
                        ">${daysBefore(endsOn, 60)}<",
                        "Timer_Announce_Timer",
                        "la fonction « daysBefore »"),
                broken(
                        "a timer without a time",
                        LIFECYCLE,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${announceAt}</bpmn:timeDate>",
                        "",
                        "Timer_Announce_Timer",
                        "une date, une durée ou un cycle"),
                broken(
                        "a timer on no date",
                        LIFECYCLE,
                        ">${announceAt}<",
                        ">31/03/2027<",
                        "Timer_Announce_Timer",
                        "« 31/03/2027 » n’est pas une date"),
                broken(
                        "a timer of no duration",
                        LIFECYCLE,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${announceAt}</bpmn:timeDate>",
                        "<bpmn:timeDuration>15 jours</bpmn:timeDuration>",
                        "Timer_Announce_Timer",
                        "« 15 jours » n’est pas une durée"),
                broken(
                        "a timer of no cycle",
                        LIFECYCLE,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${announceAt}</bpmn:timeDate>",
                        "<bpmn:timeCycle>P7D</bpmn:timeCycle>",
                        "Timer_Announce_Timer",
                        "« P7D » n’est pas un cycle"),
                broken(
                        "an id that is there twice",
                        TERMINATION,
                        "id=\"End_Refused\"",
                        "id=\"End_Accepted\"",
                        "End_Accepted",
                        "déjà celui d’un autre élément"),
                broken(
                        "a process that does not run",
                        TERMINATION,
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        "termination-request",
                        "n’est pas exécutable"),
                broken(
                        "a process under the key of another file",
                        TERMINATION,
                        "<bpmn:process id=\"termination-request\"",
                        "<bpmn:process id=\"contract-lifecycle\"",
                        "contract-lifecycle",
                        "appartient déjà à un autre fichier"),
                broken(
                        "a process under another key than its file's",
                        TERMINATION,
                        "<bpmn:process id=\"termination-request\"",
                        "<bpmn:process id=\"termination-requests\"",
                        "termination-requests",
                        "doit être celle du fichier"),
                broken(
                        "two processes in one file",
                        TERMINATION,
                        "<bpmn:message id=",
                        "<bpmn:process id=\"second\" />\n  <bpmn:message id=",
                        "second",
                        "un processus et un seul"),
                broken(
                        "a drawing of nothing",
                        TERMINATION,
                        "bpmnElement=\"End_Refused\"",
                        "bpmnElement=\"End_Vanished\"",
                        "End_Refused_di",
                        "ne correspond à aucun élément"),
                broken(
                        "a channel that the message has no text for",
                        TERMINATION,
                        "<camunda:inputParameter name=\"about\">${requestId}</camunda:inputParameter>",
                        "<camunda:inputParameter name=\"about\">${requestId}</camunda:inputParameter>"
                                + "<camunda:inputParameter name=\"channel\">SMS</camunda:inputParameter>",
                        "Task_SendAcknowledgement",
                        "n’a pas de texte pour ce canal (SMS)"));
    }

    @Test
    void namesAModelWithoutADiagram() {
        String text = DRAWINGS.text(TERMINATION);
        String undrawn = text.substring(0, text.indexOf("<bpmndi:BPMNDiagram")) + "</bpmn:definitions>";
        assertThat(DRAWINGS.with(new ModelFile(TERMINATION, undrawn)).findings(WORDS))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.element()).isEqualTo("termination-request");
                    assertThat(finding.line()).isEqualTo(3);
                    assertThat(finding.reason()).startsWith("Le diagramme manque");
                });
    }
}
