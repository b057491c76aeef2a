package fr.duret.maintenance.processes.models;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Processes whose flow would run in circles, end nowhere or part without a reason. */
class BrokenFlowsTest extends BreakageTest {

    static Stream<Arguments> breakages() {
        return Stream.of(
                broken(
                        "a loop without a wait",
                        TERMINATION,
                        "sourceRef=\"Gateway_Decision\" targetRef=\"Task_SendRefused\"",
                        "sourceRef=\"Gateway_Decision\" targetRef=\"Task_RecordTermination\"",
                        "Task_RecordTermination",
                        "boucle sans attente"),
                broken(
                        "an element that leads back to itself",
                        TERMINATION,
                        "sourceRef=\"Task_SendRefused\" targetRef=\"End_Refused\"",
                        "sourceRef=\"Task_SendRefused\" targetRef=\"Task_SendRefused\"",
                        "Task_SendRefused",
                        "boucle sans attente"),
                broken(
                        "a loop around a sub-process that may not wait",
                        LIFECYCLE,
                        "sourceRef=\"Gateway_Term\" targetRef=\"Timer_TermEnds\"",
                        "sourceRef=\"Gateway_Term\" targetRef=\"End_TermOver\"",
                        "Gateway_Schedule",
                        "boucle sans attente"),
                broken(
                        "a loop out of a sub-process that fails before it rests",
                        LIFECYCLE,
                        "<bpmn:messageEventDefinition id=\"Boundary_Moved_Message\" messageRef=\"Message_TermMoved\" />",
                        "<bpmn:errorEventDefinition id=\"Boundary_Moved_Error\" />",
                        "Gateway_Schedule",
                        "boucle sans attente"),
                broken(
                        "a step that nothing leads to",
                        TERMINATION,
                        "sourceRef=\"Gateway_Decision\" targetRef=\"Task_SendRefused\"",
                        "sourceRef=\"Gateway_Decision\" targetRef=\"End_Refused\"",
                        "Task_SendRefused",
                        "Aucun chemin ne mène ici"),
                broken(
                        "a step that leads nowhere",
                        TERMINATION,
                        "<bpmn:sequenceFlow id=\"Flow_07\" sourceRef=\"Task_SendRefused\" targetRef=\"End_Refused\" />",
                        "",
                        "Task_SendRefused",
                        "Rien ne suit cet élément"),
                broken(
                        "a process without a start",
                        TERMINATION,
                        "startEvent",
                        "intermediateThrowEvent",
                        "termination-request",
                        "Il manque un événement de début"),
                broken(
                        "ways that part without a gateway",
                        TERMINATION,
                        "sourceRef=\"Gateway_Decision\" targetRef=\"Task_SendRefused\"",
                        "sourceRef=\"Task_RecordTermination\" targetRef=\"Task_SendRefused\"",
                        "Task_RecordTermination",
                        "sans passerelle"),
                broken(
                        "a gateway that joins and forks",
                        LIFECYCLE,
                        "sourceRef=\"Gateway_Remind\" targetRef=\"Timer_Remind\"",
                        "sourceRef=\"Gateway_Remind\" targetRef=\"Gateway_CallUseful\"",
                        "Gateway_CallUseful",
                        "réunit et divise à la fois"),
                broken(
                        "a gateway that does nothing",
                        LIFECYCLE,
                        "<bpmn:sequenceFlow id=\"Flow_25\" name=\"appel seulement\" sourceRef=\"Gateway_FirstReminder\""
                                + " targetRef=\"Gateway_ToCall\" />",
                        "<bpmn:sequenceFlow id=\"Flow_25\" name=\"appel seulement\" sourceRef=\"Gateway_FirstReminder\""
                                + " targetRef=\"End_NoCall\" />",
                        "Gateway_ToCall",
                        "elle ne sert à rien"),
                broken(
                        "a choice without a default",
                        TERMINATION,
                        " default=\"Flow_06\"",
                        "",
                        "Gateway_Decision",
                        "pas de chemin par défaut"),
                broken(
                        "a choice without a condition",
                        TERMINATION,
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${decision == 'accepted'}"
                                + "</bpmn:conditionExpression>",
                        "",
                        "Flow_05",
                        "n’a pas de condition"),
                broken(
                        "a condition after a parallel gateway",
                        LIFECYCLE,
                        "<bpmn:sequenceFlow id=\"Flow_12\" sourceRef=\"Gateway_Term\" targetRef=\"Timer_TermEnds\" />",
                        "<bpmn:sequenceFlow id=\"Flow_12\" sourceRef=\"Gateway_Term\" targetRef=\"Timer_TermEnds\">"
                                + "<bpmn:conditionExpression>${tacit}</bpmn:conditionExpression></bpmn:sequenceFlow>",
                        "Flow_12",
                        "n’a aucun effet"),
                broken(
                        "a flow that is there twice",
                        TERMINATION,
                        "<bpmn:sequenceFlow id=\"Flow_07\"",
                        "<bpmn:sequenceFlow id=\"Flow_08\" sourceRef=\"Task_SendRefused\" targetRef=\"End_Refused\" />"
                                + "<bpmn:sequenceFlow id=\"Flow_07\"",
                        "Flow_07",
                        "double un autre"));
    }
}
