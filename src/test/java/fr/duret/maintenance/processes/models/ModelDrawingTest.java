package fr.duret.maintenance.processes.models;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What a model shows to people: every step drawn, French labels, ids that name what they are. */
class ModelDrawingTest extends BreakageTest {

    static Stream<Arguments> breakages() {
        return Stream.of(
                broken(
                        "a step that is not drawn",
                        TERMINATION,
                        "bpmnElement=\"End_Refused\"",
                        "bpmnElement=\"End_Accepted\"",
                        "End_Refused",
                        "n’est pas dessiné"),
                broken(
                        "a flow that is not drawn",
                        TERMINATION,
                        "bpmnElement=\"Flow_07\"",
                        "bpmnElement=\"Flow_06\"",
                        "Flow_07",
                        "n’est pas dessiné"),
                broken(
                        "an English label",
                        TERMINATION,
                        "name=\"Expliquer le refus\"",
                        "name=\"Send the refusal\"",
                        "Task_SendRefused",
                        "n’est pas en français"),
                broken(
                        "a label that repeats the id",
                        TERMINATION,
                        "name=\"Expliquer le refus\"",
                        "name=\"Send refused\"",
                        "Task_SendRefused",
                        "n’est pas en français"),
                broken(
                        "a label with a straight apostrophe",
                        TERMINATION,
                        "name=\"Expliquer le refus\"",
                        "name=\"Expliquer l'avis\"",
                        "Task_SendRefused",
                        "demande l’apostrophe ’"),
                broken(
                        "a label whose question mark may stand alone on the next line",
                        TERMINATION,
                        "name=\"Acceptée\u202f?\"",
                        "name=\"Acceptée ?\"",
                        "Gateway_Decision",
                        "espace fine insécable"),
                broken(
                        "a step without a label",
                        TERMINATION,
                        " name=\"Expliquer le refus\"",
                        "",
                        "Task_SendRefused",
                        "n’a pas de libellé"),
                broken(
                        "a question that is not asked",
                        TERMINATION,
                        " name=\"Acceptée\u202f?\"",
                        "",
                        "Gateway_Decision",
                        "n’a pas de libellé"),
                broken(
                        "an id that the editor made up",
                        TERMINATION,
                        "Task_SendRefused",
                        "Activity_0x1y2z",
                        "Activity_0x1y2z",
                        "Son identifiant devrait être"));
    }
}
