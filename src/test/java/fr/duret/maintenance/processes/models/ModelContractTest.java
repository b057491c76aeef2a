package fr.duret.maintenance.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.processes.models.Vocabulary.Letter;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** Every model keeps to the contract; and a model that is broken in one place is named with that place. */
class ModelContractTest extends BreakageTest {

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

    @Test
    void namesAMessageThatNoModelAwaits() {
        Drawings broken = DRAWINGS.with(LIFECYCLE, "name=\"TermMoved\"", "name=\"TermChanged\"");
        assertThat(broken.findings(WORDS)).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo("TermMoved");
            assertThat(finding.reason()).contains("Plus aucun modèle n’attend le message");
        });
    }

    static Stream<Arguments> breakages() {
        return Stream.of(
                broken(
                        "a delegate that does not exist",
                        TERMINATION,
                        "camunda:delegateExpression=\"${decideTermination}\"",
                        "camunda:delegateExpression=\"${decideTerminaton}\"",
                        "Task_RecordTermination",
                        "Le catalogue n’a aucune capacité ${decideTerminaton}"),
                broken(
                        "a listener where a delegate should be",
                        TERMINATION,
                        "camunda:delegateExpression=\"${decideTermination}\"",
                        "camunda:delegateExpression=\"${checkDecision}\"",
                        "Task_RecordTermination",
                        "aucune capacité ${checkDecision}"),
                broken(
                        "an expression that is more than a name",
                        TERMINATION,
                        "camunda:delegateExpression=\"${decideTermination}\"",
                        "camunda:delegateExpression=\"${decideTermination.toString()}\"",
                        "Task_RecordTermination",
                        "aucune capacité ${decideTermination.toString()}"),
                broken(
                        "a service task that calls nothing",
                        TERMINATION,
                        " camunda:delegateExpression=\"${decideTermination}\"",
                        "",
                        "Task_RecordTermination",
                        "n’appelle aucune capacité"),
                broken(
                        "a listener that does not exist",
                        TERMINATION,
                        "${showTermination}",
                        "${showRequest}",
                        "Task_DecideTermination",
                        "aucun écouteur de tâche ${showRequest}"),
                broken(
                        "a form that does not exist",
                        TERMINATION,
                        "camunda:formRef=\"termination-decision\"",
                        "camunda:formRef=\"termination\"",
                        "Task_DecideTermination",
                        "pas de formulaire « termination »"),
                broken(
                        "a person's task without a form",
                        TERMINATION,
                        "camunda:formRef=\"termination-decision\"",
                        "",
                        "Task_DecideTermination",
                        "pas de formulaire « »"),
                broken(
                        "a task that nobody sees",
                        TERMINATION,
                        "camunda:candidateGroups=\"dispatch\"",
                        "camunda:candidateGroups=\"dispatcher\"",
                        "Task_DecideTermination",
                        "Personne n’appartient au groupe « dispatcher »"),
                broken(
                        "a message that starts nothing",
                        TERMINATION,
                        "name=\"TerminationRequested\"",
                        "name=\"TerminationAsked\"",
                        "Start_TerminationRequested",
                        "ne démarre rien par le message « TerminationAsked »"),
                broken(
                        "a message that nobody is told",
                        LIFECYCLE,
                        "name=\"TermMoved\"",
                        "name=\"TermStarted\"",
                        "Boundary_Moved",
                        "n’envoie à personne le message « TermStarted »"),
                broken(
                        "an error that nothing raises",
                        LIFECYCLE,
                        "errorCode=\"NoticeWindowMissed\"",
                        "errorCode=\"NoticeMissed\"",
                        "Boundary_NoticeMissed",
                        "Aucune capacité ne lève l’erreur « NoticeMissed »"),
                broken(
                        "an error that nobody catches",
                        LIFECYCLE,
                        "errorCode=\"NoticeWindowMissed\"",
                        "errorCode=\"NoticeMissed\"",
                        "Task_SendTacitNotice",
                        "Rien ne rattrape l’erreur « NoticeWindowMissed »"),
                broken(
                        "a decision that does not exist",
                        LIFECYCLE,
                        "camunda:decisionRef=\"reminder-schedule\"",
                        "camunda:decisionRef=\"reminders\"",
                        "Task_ChooseReminders",
                        "pas de décision « reminders »"),
                broken(
                        "an element template that does not exist",
                        TERMINATION,
                        "fr.duret.decideTermination",
                        "fr.duret.decide",
                        "Task_RecordTermination",
                        "pas de modèle d’élément « fr.duret.decide »"),
                broken(
                        "the element template of another capability",
                        TERMINATION,
                        "fr.duret.decideTermination",
                        "fr.duret.recordCall",
                        "Task_RecordTermination",
                        "appelle ${recordCall}"),
                broken(
                        "an input that the template does not declare",
                        TERMINATION,
                        "<camunda:inputParameter name=\"about\">",
                        "<camunda:inputParameter name=\"concerning\">",
                        "Task_SendAcknowledgement",
                        "ne connaît pas le champ « concerning »"),
                broken(
                        "an input that is missing",
                        TERMINATION,
                        "<camunda:inputParameter name=\"about\">${requestId}</camunda:inputParameter>",
                        "",
                        "Task_SendAcknowledgement",
                        "Le champ « about » du modèle « Envoyer un message » est vide"),
                broken(
                        "a side effect inside somebody else's transaction",
                        TERMINATION,
                        "camunda:modelerTemplate=\"fr.duret.decideTermination\" camunda:asyncBefore=\"true\"",
                        "camunda:modelerTemplate=\"fr.duret.decideTermination\"",
                        "Task_RecordTermination",
                        "asyncBefore"),
                broken(
                        "a message template that does not exist",
                        TERMINATION,
                        ">termination-refused<",
                        ">termination-denied<",
                        "Task_SendRefused",
                        "pas de message « termination-denied »"),
                broken(
                        "the legal notice sent past its window check",
                        LIFECYCLE,
                        ">contract-expiring<",
                        ">tacit-renewal-notice<",
                        "Task_SendExpiring",
                        "n’offre pas « tacit-renewal-notice »"),
                broken(
                        "a history that is kept for ever",
                        TERMINATION,
                        " camunda:historyTimeToLive=\"P1825D\"",
                        "",
                        "termination-request",
                        "durée de conservation de l’historique"),
                broken(
                        "a history of decisions that is kept for ever",
                        SCHEDULE,
                        " camunda:historyTimeToLive=\"P1825D\"",
                        "",
                        "reminder-schedule",
                        "durée de conservation de l’historique"));
    }
}
