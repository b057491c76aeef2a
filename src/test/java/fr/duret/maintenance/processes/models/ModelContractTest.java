package fr.duret.maintenance.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model keeps to the contract; and a model that is broken in one place is named with that place. */
class ModelContractTest {

    private static final String LIFECYCLE = "processes/contract-lifecycle.bpmn";
    private static final String TERMINATION = "processes/termination-request.bpmn";
    private static final String SCHEDULE = "processes/reminder-schedule.dmn";
    private static final String SEND_MESSAGE = "processes/element-templates/sendMessage.json";

    private static final Drawings DRAWINGS = Drawings.ofTheProject();
    private static final Code CODE = Code.ofTheApplication();

    @Test
    void readsModelsTemplatesFormsMessagesAndTheCatalogue() {
        assertThat(DRAWINGS.processes()).isNotEmpty();
        assertThat(DRAWINGS.decisionIds()).contains("reminder-schedule");
        assertThat(DRAWINGS.formIds()).contains("renewal-call");
        assertThat(DRAWINGS.messages()).containsEntry("contract-expiring", "Échéance annoncée");
        assertThat(CODE.capabilities()).containsKeys("sendMessage", "showContract");
        assertThat(CODE.starting()).contains("TermStarted");
        assertThat(CODE.telling()).contains("TermMoved");
        assertThat(CODE.groups()).contains("dispatch");
        assertThat(CODE.errorsOf("sendTacitRenewalNotice")).containsExactly("NoticeWindowMissed");
    }

    @Test
    void everyModelKeepsToTheContract() {
        assertThat(ModelContract.findings(DRAWINGS, CODE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void namesWhatIsBroken(String what, String file, String before, String after, String element, String reason) {
        assertThat(ModelContract.findings(DRAWINGS.with(file, before, after), CODE))
                .as(what)
                .anySatisfy(finding -> {
                    assertThat(finding.file()).isEqualTo(file);
                    assertThat(finding.element()).isEqualTo(element);
                    assertThat(finding.reason()).contains(reason);
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
                        "no delegate ${decideTerminaton}"),
                Arguments.of(
                        "a listener where a delegate should be",
                        TERMINATION,
                        "camunda:delegateExpression=\"${decideTermination}\"",
                        "camunda:delegateExpression=\"${checkDecision}\"",
                        "Task_RecordTermination",
                        "no delegate ${checkDecision}"),
                Arguments.of(
                        "an expression that is more than a name",
                        TERMINATION,
                        "camunda:delegateExpression=\"${decideTermination}\"",
                        "camunda:delegateExpression=\"${decideTermination.toString()}\"",
                        "Task_RecordTermination",
                        "no delegate ${decideTermination.toString()}"),
                Arguments.of(
                        "a service task that calls nothing",
                        TERMINATION,
                        " camunda:delegateExpression=\"${decideTermination}\"",
                        "",
                        "Task_RecordTermination",
                        "calls no capability"),
                Arguments.of(
                        "a listener that does not exist",
                        TERMINATION,
                        "${showTermination}",
                        "${showRequest}",
                        "Task_DecideTermination",
                        "no task listener ${showRequest}"),
                Arguments.of(
                        "a form that does not exist",
                        TERMINATION,
                        "camunda:formRef=\"termination-decision\"",
                        "camunda:formRef=\"termination\"",
                        "Task_DecideTermination",
                        "no form « termination »"),
                Arguments.of(
                        "a person's task without a form",
                        TERMINATION,
                        "camunda:formRef=\"termination-decision\"",
                        "",
                        "Task_DecideTermination",
                        "no form «  »"),
                Arguments.of(
                        "a task that nobody sees",
                        TERMINATION,
                        "camunda:candidateGroups=\"dispatch\"",
                        "camunda:candidateGroups=\"dispatcher\"",
                        "Task_DecideTermination",
                        "nobody belongs to the group « dispatcher »"),
                Arguments.of(
                        "a message that starts nothing",
                        TERMINATION,
                        "name=\"TerminationRequested\"",
                        "name=\"TerminationAsked\"",
                        "Start_TerminationRequested",
                        "starts nothing with the message « TerminationAsked »"),
                Arguments.of(
                        "a message that nobody is told",
                        LIFECYCLE,
                        "name=\"TermMoved\"",
                        "name=\"TermStarted\"",
                        "Boundary_Moved",
                        "tells nobody the message « TermStarted »"),
                Arguments.of(
                        "an error that nothing raises",
                        LIFECYCLE,
                        "errorCode=\"NoticeWindowMissed\"",
                        "errorCode=\"NoticeMissed\"",
                        "Boundary_NoticeMissed",
                        "no capability raises the error « NoticeMissed »"),
                Arguments.of(
                        "an error that nobody catches",
                        LIFECYCLE,
                        "errorCode=\"NoticeWindowMissed\"",
                        "errorCode=\"NoticeMissed\"",
                        "Task_SendTacitNotice",
                        "nobody catches the error NoticeWindowMissed"),
                Arguments.of(
                        "a decision that does not exist",
                        LIFECYCLE,
                        "camunda:decisionRef=\"reminder-schedule\"",
                        "camunda:decisionRef=\"reminders\"",
                        "Task_ChooseReminders",
                        "no decision « reminders »"),
                Arguments.of(
                        "an element template that does not exist",
                        TERMINATION,
                        "fr.duret.decideTermination",
                        "fr.duret.decide",
                        "Task_RecordTermination",
                        "no element template « fr.duret.decide »"),
                Arguments.of(
                        "the element template of another capability",
                        TERMINATION,
                        "fr.duret.decideTermination",
                        "fr.duret.recordCall",
                        "Task_RecordTermination",
                        "its template calls ${recordCall}"),
                Arguments.of(
                        "an input that the template does not declare",
                        TERMINATION,
                        "<camunda:inputParameter name=\"about\">",
                        "<camunda:inputParameter name=\"concerning\">",
                        "Task_SendAcknowledgement",
                        "knows no input « concerning »"),
                Arguments.of(
                        "an input that is missing",
                        TERMINATION,
                        "<camunda:inputParameter name=\"about\">${requestId}</camunda:inputParameter>",
                        "",
                        "Task_SendAcknowledgement",
                        "needs the input « about »"),
                Arguments.of(
                        "a side effect inside somebody else's transaction",
                        TERMINATION,
                        "camunda:modelerTemplate=\"fr.duret.decideTermination\" camunda:asyncBefore=\"true\"",
                        "camunda:modelerTemplate=\"fr.duret.decideTermination\"",
                        "Task_RecordTermination",
                        "must be asyncBefore"),
                Arguments.of(
                        "a message template that does not exist",
                        TERMINATION,
                        ">termination-refused<",
                        ">termination-denied<",
                        "Task_SendRefused",
                        "no message « termination-denied » in messages/"),
                Arguments.of(
                        "the legal notice sent past its window check",
                        LIFECYCLE,
                        ">contract-expiring<",
                        ">tacit-renewal-notice<",
                        "Task_SendExpiring",
                        "offers no « tacit-renewal-notice »"),
                Arguments.of(
                        "a history that is kept for ever",
                        TERMINATION,
                        " camunda:historyTimeToLive=\"P1825D\"",
                        "",
                        "termination-request",
                        "for how long its history is kept"),
                Arguments.of(
                        "a history of decisions that is kept for ever",
                        SCHEDULE,
                        " camunda:historyTimeToLive=\"P1825D\"",
                        "",
                        "reminder-schedule",
                        "for how long its history is kept"),
                Arguments.of(
                        "a step that is not drawn",
                        TERMINATION,
                        "bpmnElement=\"End_Refused\"",
                        "bpmnElement=\"End_Accepted\"",
                        "End_Refused",
                        "not drawn"),
                Arguments.of(
                        "a flow that is not drawn",
                        TERMINATION,
                        "bpmnElement=\"Flow_07\"",
                        "bpmnElement=\"Flow_06\"",
                        "Flow_07",
                        "not drawn"),
                Arguments.of(
                        "an English label",
                        TERMINATION,
                        "name=\"Expliquer le refus\"",
                        "name=\"Send the refusal\"",
                        "Task_SendRefused",
                        "is not French"),
                Arguments.of(
                        "a label that repeats the id",
                        TERMINATION,
                        "name=\"Expliquer le refus\"",
                        "name=\"Send refused\"",
                        "Task_SendRefused",
                        "is not French"),
                Arguments.of(
                        "a label with a straight apostrophe",
                        TERMINATION,
                        "name=\"Expliquer le refus\"",
                        "name=\"Expliquer l'avis\"",
                        "Task_SendRefused",
                        "wants ’"),
                Arguments.of(
                        "a label whose question mark may stand alone on the next line",
                        TERMINATION,
                        "name=\"Acceptée\u202f?\"",
                        "name=\"Acceptée ?\"",
                        "Gateway_Decision",
                        "narrow no-break space"),
                Arguments.of(
                        "a step without a label",
                        TERMINATION,
                        " name=\"Expliquer le refus\"",
                        "",
                        "Task_SendRefused",
                        "has no label"),
                Arguments.of(
                        "a question that is not asked",
                        TERMINATION,
                        " name=\"Acceptée\u202f?\"",
                        "",
                        "Gateway_Decision",
                        "has no label"),
                Arguments.of(
                        "an id that the editor made up",
                        TERMINATION,
                        "Task_SendRefused",
                        "Activity_0x1y2z",
                        "Activity_0x1y2z",
                        "its id should read"),
                Arguments.of(
                        "an element template without a capability",
                        SEND_MESSAGE,
                        "${sendMessage}",
                        "${sendLetter}",
                        "fr.duret.sendMessage",
                        "no delegate ${sendLetter}"),
                Arguments.of(
                        "an input that the capability does not read",
                        SEND_MESSAGE,
                        "\"name\": \"occasion\"",
                        "\"name\": \"event\"",
                        "fr.duret.sendMessage",
                        "does not read the input « event »"),
                Arguments.of(
                        "a message under another title",
                        SEND_MESSAGE,
                        "\"Échéance annoncée\"",
                        "\"Annonce\"",
                        "fr.duret.sendMessage",
                        "it should be « Échéance annoncée »"));
    }

    @Test
    void namesACapabilityThatTheModelerDoesNotOffer() {
        assertThat(ModelContract.findings(DRAWINGS.without("processes/element-templates/settleTerm.json"), CODE))
                .contains(new Finding(
                        "processes/element-templates", "settleTerm", "the capability has no element template"));
    }

    @Test
    void namesAMessageThatNoModelAwaits() {
        assertThat(ModelContract.findings(DRAWINGS.with(LIFECYCLE, "name=\"TermMoved\"", "name=\"TermChanged\""), CODE))
                .contains(new Finding("processes", "TermMoved", "no model awaits this message"));
    }
}
