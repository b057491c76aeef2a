package fr.duret.maintenance.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.shared.French;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that would run into trouble are named with the place and the reason, before the engine sees them. */
class BrokenModelsTest {

    private static final String LIFECYCLE = "contract-lifecycle.bpmn";
    private static final String TERMINATION = "termination-request.bpmn";
    private static final String SCHEDULE = "reminder-schedule.dmn";
    private static final String DECISION = "termination-decision.form";

    private static final Drawings DRAWINGS = Drawings.ofTheProject();
    private static final Vocabulary WORDS = Vocabulary.ofTheApplication();

    private static Arguments broken(
            String what, String file, String before, String after, String element, String reason) {
        return Arguments.of(what, file, before, after, element, reason);
    }

    static Stream<Arguments> namesWhatIsBroken() {
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
                        "double un autre"),
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
                        "n’a pas de texte pour ce canal (SMS)"),
                broken(
                        "a decision under another key than its file's",
                        SCHEDULE,
                        "<decision id=\"reminder-schedule\"",
                        "<decision id=\"reminders\"",
                        "reminders",
                        "ne porte sa clé"),
                broken(
                        "a hit policy that the engine does not know",
                        SCHEDULE,
                        "hitPolicy=\"UNIQUE\"",
                        "hitPolicy=\"PRIORITY\"",
                        "DecisionTable_ReminderSchedule",
                        "ne connaît pas la règle « PRIORITY »"),
                broken(
                        "an input without a type",
                        SCHEDULE,
                        "<inputExpression id=\"InputExpression_Plan\" typeRef=\"string\">",
                        "<inputExpression id=\"InputExpression_Plan\">",
                        "InputExpression_Plan",
                        "pas de type"),
                broken(
                        "an output without a name",
                        SCHEDULE,
                        "name=\"announce\" typeRef",
                        "typeRef",
                        "Output_Announce",
                        "un nom et un type"),
                broken(
                        "a cell that is no FEEL",
                        SCHEDULE,
                        "<outputEntry id=\"Rule_Or_Announce\"><text>60</text>",
                        "<outputEntry id=\"Rule_Or_Announce\"><text>60 jours (</text>",
                        "Rule_Or_Announce",
                        "ne se lit pas en FEEL"),
                broken(
                        "a cell too few",
                        SCHEDULE,
                        "<outputEntry id=\"Rule_Or_Announce\"><text>60</text></outputEntry>",
                        "",
                        "Rule_Or",
                        "pas une cellule pour chaque colonne"),
                broken(
                        "a decision in another language",
                        SCHEDULE,
                        "<outputEntry id=\"Rule_Or_Announce\">",
                        "<outputEntry id=\"Rule_Or_Announce\" expressionLanguage=\"groovy\">",
                        "Rule_Or_Announce",
                        "Le langage « groovy » n’est pas admis"),
                broken(
                        "a form under another id than its file's",
                        DECISION,
                        "\"id\": \"termination-decision\"",
                        "\"id\": \"decision\"",
                        "decision",
                        "doit être celui du fichier"),
                broken(
                        "a field that Tasklist does not know",
                        DECISION,
                        "\"type\": \"textarea\"",
                        "\"type\": \"filepicker\"",
                        "Field_RefusalReason",
                        "ne connaît pas le champ « filepicker »"),
                broken(
                        "a condition that is no FEEL",
                        DECISION,
                        "=decision != \\\"refused\\\"",
                        "=decision != (",
                        "Field_RefusalReason",
                        "ne se lit pas en FEEL"),
                broken(
                        "two fields of one key",
                        DECISION,
                        "\"key\": \"contractReference\"",
                        "\"key\": \"decision\"",
                        "Field_ContractReference",
                        "est celle de deux champs"),
                broken(
                        "a key that names no variable",
                        DECISION,
                        "\"key\": \"refusalReason\"",
                        "\"key\": \"motif du refus\"",
                        "Field_RefusalReason",
                        "ne peut pas nommer une variable"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void namesWhatIsBroken(String what, String file, String before, String after, String element, String reason) {
        Drawings broken = DRAWINGS.with(file, before, after);
        assertThat(broken.findings(WORDS)).as(what).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.reason()).contains(French.typeset(reason));
            assertThat(broken.linesOf(file, element)).contains(finding.line());
        });
    }

    @Test
    void namesAModelWithoutADiagram() {
        String text = DRAWINGS.text(TERMINATION);
        String undrawn = text.substring(0, text.indexOf("<bpmndi:BPMNDiagram")) + "</bpmn:definitions>";
        assertThat(findings(TERMINATION, undrawn)).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo("termination-request");
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.reason()).startsWith("Le diagramme manque");
        });
    }

    // Files that must not be read to their end

    @Test
    void refusesAnXmlBomb() {
        String bomb = """
                <?xml version="1.0"?>
                <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
                <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]>
                <definitions>&lol3;</definitions>
                """;
        assertOnly(TERMINATION, bomb, 2, "Une déclaration DOCTYPE n’est pas admise");
    }

    @Test
    void refusesAFileFromOutsideByEntity() {
        String thief = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>";
        assertOnly(TERMINATION, thief, 1, "Une déclaration DOCTYPE n’est pas admise");
        assertOnly(SCHEDULE, thief, 1, "Une déclaration DOCTYPE n’est pas admise");
    }

    @Test
    void refusesWhatIsTooLongTooDeepOrTooMuch() {
        assertOnly(TERMINATION, "<a>" + " ".repeat(XmlReader.LONGEST_TEXT) + "</a>", null, "dépasse 2 Mo");
        assertOnly(
                TERMINATION,
                "<a>\n".repeat(100_000) + "</a>".repeat(100_000),
                XmlReader.DEEPEST + 1,
                "imbriqués sur plus de 40 niveaux");
        assertOnly(
                TERMINATION,
                "<a>\n" + "<b/>\n".repeat(XmlReader.MOST_ELEMENTS) + "</a>",
                XmlReader.MOST_ELEMENTS + 1,
                "plus de 20 000 éléments");
    }

    @Test
    void refusesWhatIsNoModelAtAll() {
        assertOnly(TERMINATION, "Bonjour,\nvoici le modèle.", 1, "pas du XML lisible");
        assertOnly(TERMINATION, "", 1, "pas du XML lisible");
        assertOnly(TERMINATION, "<html><body/></html>", 1, "Ce n’est pas un modèle BPMN");
        assertOnly(SCHEDULE, DRAWINGS.text(TERMINATION), 2, "Ce n’est pas un modèle DMN");
        assertOnly(DECISION, "{\n  \"id\": ", 2, "pas du JSON lisible");
        assertOnly(DECISION, "[]", null, "Ce n’est pas un formulaire");
        assertOnly("photo.png", "PNG", null, "ni un processus (.bpmn)");
        assertOnly("Contrat échu.form", DRAWINGS.text(DECISION), null, "en minuscules, sans accent ni espace");
    }

    private static List<Finding> findings(String file, String text) {
        return DRAWINGS.with(new ModelFile(file, text)).findings(WORDS);
    }

    private static void assertOnly(String file, String text, @Nullable Integer line, String reason) {
        assertThat(findings(file, text))
                .filteredOn(finding -> finding.file().equals(file))
                .anySatisfy(finding -> {
                    assertThat(finding.line()).isEqualTo(line);
                    assertThat(finding.reason()).contains(French.typeset(reason));
                });
    }
}
