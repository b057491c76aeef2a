package fr.duret.maintenance.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.processes.models.Vocabulary.Letter;
import fr.duret.maintenance.shared.French;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model keeps to the contract; and a model that is broken in one place is named with that place. */
class ModelContractTest {

    private static final String LIFECYCLE = "contract-lifecycle.bpmn";
    private static final String TERMINATION = "termination-request.bpmn";
    private static final String SCHEDULE = "reminder-schedule.dmn";

    private static final Drawings DRAWINGS = Drawings.ofTheProject();
    private static final Vocabulary WORDS = Vocabulary.ofTheApplication();

    @Test
    void readsModelsFormsTemplatesMessagesAndTheCatalogue() {
        Drafts drafts = DRAWINGS.read();
        assertThat(drafts.processes()).isNotEmpty();
        assertThat(drafts.decisionIds()).contains("reminder-schedule");
        assertThat(drafts.formIds()).contains("renewal-call");
        assertThat(WORDS.letters().get("contract-expiring"))
                .isEqualTo(new Letter("Échéance annoncée", Set.of("EMAIL", "SMS", "LETTER")));
        assertThat(WORDS.templates()).containsKey("fr.duret.sendMessage");
        assertThat(WORDS.capabilities()).containsKeys("sendMessage", "showContract");
        assertThat(WORDS.groups()).contains("dispatch");
        assertThat(WORDS.errorsOf("sendTacitRenewalNotice")).containsExactly("NoticeWindowMissed");
    }

    @Test
    void everyModelKeepsToTheContract() {
        assertThat(DRAWINGS.findings(WORDS)).isEmpty();
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
    void namesAMessageThatNoModelAwaits() {
        Drawings broken = DRAWINGS.with(LIFECYCLE, "name=\"TermMoved\"", "name=\"TermChanged\"");
        assertThat(broken.findings(WORDS)).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo("TermMoved");
            assertThat(finding.reason()).contains("Plus aucun modèle n’attend le message");
        });
    }

    static Stream<Arguments> namesWhatIsBroken() {
        return Stream.of(
                Arguments.of(
                        "a delegate that does not exist",
                        TERMINATION,
                        "camunda:delegateExpression=\"${decideTermination}\"",
                        "camunda:delegateExpression=\"${decideTerminaton}\"",
                        "Task_RecordTermination",
                        "Le catalogue n’a aucune capacité ${decideTerminaton}"),
                Arguments.of(
                        "a listener where a delegate should be",
                        TERMINATION,
                        "camunda:delegateExpression=\"${decideTermination}\"",
                        "camunda:delegateExpression=\"${checkDecision}\"",
                        "Task_RecordTermination",
                        "aucune capacité ${checkDecision}"),
                Arguments.of(
                        "an expression that is more than a name",
                        TERMINATION,
                        "camunda:delegateExpression=\"${decideTermination}\"",
                        "camunda:delegateExpression=\"${decideTermination.toString()}\"",
                        "Task_RecordTermination",
                        "aucune capacité ${decideTermination.toString()}"),
                Arguments.of(
                        "a service task that calls nothing",
                        TERMINATION,
                        " camunda:delegateExpression=\"${decideTermination}\"",
                        "",
                        "Task_RecordTermination",
                        "n’appelle aucune capacité"),
                Arguments.of(
                        "a listener that does not exist",
                        TERMINATION,
                        "${showTermination}",
                        "${showRequest}",
                        "Task_DecideTermination",
                        "aucun écouteur de tâche ${showRequest}"),
                Arguments.of(
                        "a form that does not exist",
                        TERMINATION,
                        "camunda:formRef=\"termination-decision\"",
                        "camunda:formRef=\"termination\"",
                        "Task_DecideTermination",
                        "pas de formulaire « termination »"),
                Arguments.of(
                        "a person's task without a form",
                        TERMINATION,
                        "camunda:formRef=\"termination-decision\"",
                        "",
                        "Task_DecideTermination",
                        "pas de formulaire « »"),
                Arguments.of(
                        "a task that nobody sees",
                        TERMINATION,
                        "camunda:candidateGroups=\"dispatch\"",
                        "camunda:candidateGroups=\"dispatcher\"",
                        "Task_DecideTermination",
                        "Personne n’appartient au groupe « dispatcher »"),
                Arguments.of(
                        "a message that starts nothing",
                        TERMINATION,
                        "name=\"TerminationRequested\"",
                        "name=\"TerminationAsked\"",
                        "Start_TerminationRequested",
                        "ne démarre rien par le message « TerminationAsked »"),
                Arguments.of(
                        "a message that nobody is told",
                        LIFECYCLE,
                        "name=\"TermMoved\"",
                        "name=\"TermStarted\"",
                        "Boundary_Moved",
                        "n’envoie à personne le message « TermStarted »"),
                Arguments.of(
                        "an error that nothing raises",
                        LIFECYCLE,
                        "errorCode=\"NoticeWindowMissed\"",
                        "errorCode=\"NoticeMissed\"",
                        "Boundary_NoticeMissed",
                        "Aucune capacité ne lève l’erreur « NoticeMissed »"),
                Arguments.of(
                        "an error that nobody catches",
                        LIFECYCLE,
                        "errorCode=\"NoticeWindowMissed\"",
                        "errorCode=\"NoticeMissed\"",
                        "Task_SendTacitNotice",
                        "Rien ne rattrape l’erreur « NoticeWindowMissed »"),
                Arguments.of(
                        "a decision that does not exist",
                        LIFECYCLE,
                        "camunda:decisionRef=\"reminder-schedule\"",
                        "camunda:decisionRef=\"reminders\"",
                        "Task_ChooseReminders",
                        "pas de décision « reminders »"),
                Arguments.of(
                        "an element template that does not exist",
                        TERMINATION,
                        "fr.duret.decideTermination",
                        "fr.duret.decide",
                        "Task_RecordTermination",
                        "pas de modèle d’élément « fr.duret.decide »"),
                Arguments.of(
                        "the element template of another capability",
                        TERMINATION,
                        "fr.duret.decideTermination",
                        "fr.duret.recordCall",
                        "Task_RecordTermination",
                        "appelle ${recordCall}"),
                Arguments.of(
                        "an input that the template does not declare",
                        TERMINATION,
                        "<camunda:inputParameter name=\"about\">",
                        "<camunda:inputParameter name=\"concerning\">",
                        "Task_SendAcknowledgement",
                        "ne connaît pas le champ « concerning »"),
                Arguments.of(
                        "an input that is missing",
                        TERMINATION,
                        "<camunda:inputParameter name=\"about\">${requestId}</camunda:inputParameter>",
                        "",
                        "Task_SendAcknowledgement",
                        "Le champ « about » du modèle « Envoyer un message » est vide"),
                Arguments.of(
                        "a side effect inside somebody else's transaction",
                        TERMINATION,
                        "camunda:modelerTemplate=\"fr.duret.decideTermination\" camunda:asyncBefore=\"true\"",
                        "camunda:modelerTemplate=\"fr.duret.decideTermination\"",
                        "Task_RecordTermination",
                        "asyncBefore"),
                Arguments.of(
                        "a message template that does not exist",
                        TERMINATION,
                        ">termination-refused<",
                        ">termination-denied<",
                        "Task_SendRefused",
                        "pas de message « termination-denied »"),
                Arguments.of(
                        "the legal notice sent past its window check",
                        LIFECYCLE,
                        ">contract-expiring<",
                        ">tacit-renewal-notice<",
                        "Task_SendExpiring",
                        "n’offre pas « tacit-renewal-notice »"),
                Arguments.of(
                        "a history that is kept for ever",
                        TERMINATION,
                        " camunda:historyTimeToLive=\"P1825D\"",
                        "",
                        "termination-request",
                        "durée de conservation de l’historique"),
                Arguments.of(
                        "a history of decisions that is kept for ever",
                        SCHEDULE,
                        " camunda:historyTimeToLive=\"P1825D\"",
                        "",
                        "reminder-schedule",
                        "durée de conservation de l’historique"),
                Arguments.of(
                        "a step that is not drawn",
                        TERMINATION,
                        "bpmnElement=\"End_Refused\"",
                        "bpmnElement=\"End_Accepted\"",
                        "End_Refused",
                        "n’est pas dessiné"),
                Arguments.of(
                        "a flow that is not drawn",
                        TERMINATION,
                        "bpmnElement=\"Flow_07\"",
                        "bpmnElement=\"Flow_06\"",
                        "Flow_07",
                        "n’est pas dessiné"),
                Arguments.of(
                        "an English label",
                        TERMINATION,
                        "name=\"Expliquer le refus\"",
                        "name=\"Send the refusal\"",
                        "Task_SendRefused",
                        "n’est pas en français"),
                Arguments.of(
                        "a label that repeats the id",
                        TERMINATION,
                        "name=\"Expliquer le refus\"",
                        "name=\"Send refused\"",
                        "Task_SendRefused",
                        "n’est pas en français"),
                Arguments.of(
                        "a label with a straight apostrophe",
                        TERMINATION,
                        "name=\"Expliquer le refus\"",
                        "name=\"Expliquer l'avis\"",
                        "Task_SendRefused",
                        "demande l’apostrophe ’"),
                Arguments.of(
                        "a label whose question mark may stand alone on the next line",
                        TERMINATION,
                        "name=\"Acceptée\u202f?\"",
                        "name=\"Acceptée ?\"",
                        "Gateway_Decision",
                        "espace fine insécable"),
                Arguments.of(
                        "a step without a label",
                        TERMINATION,
                        " name=\"Expliquer le refus\"",
                        "",
                        "Task_SendRefused",
                        "n’a pas de libellé"),
                Arguments.of(
                        "a question that is not asked",
                        TERMINATION,
                        " name=\"Acceptée\u202f?\"",
                        "",
                        "Gateway_Decision",
                        "n’a pas de libellé"),
                Arguments.of(
                        "an id that the editor made up",
                        TERMINATION,
                        "Task_SendRefused",
                        "Activity_0x1y2z",
                        "Activity_0x1y2z",
                        "Son identifiant devrait être"));
    }
}
