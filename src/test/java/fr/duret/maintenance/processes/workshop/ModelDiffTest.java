package fr.duret.maintenance.processes.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.processes.workshop.ElementChange.Detail;
import fr.duret.maintenance.processes.workshop.ElementChange.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelDiffTest {

    private static final String LIFECYCLE = read("processes/contract-lifecycle.bpmn");
    private static final String WITH_SMS = read("src/test/resources/models/sms-j15/contract-lifecycle.bpmn");
    private static final String CALL = read("forms/renewal-call.form");
    private static final String SCHEDULE = read("processes/reminder-schedule.dmn");

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void namesEveryStepThatTheSecondReminderAddsAndNothingElse() {
        ModelChanges changes = ModelDiff.between(ModelKind.PROCESS, LIFECYCLE, WITH_SMS);

        assertThat(changes.ids(Fate.ADDED))
                .containsExactlyInAnyOrder(
                        "Gateway_SmsUseful",
                        "Timer_SmsReminder",
                        "Task_SendSmsReminder",
                        "Gateway_AfterSms",
                        "Flow_71",
                        "Flow_72",
                        "Flow_73",
                        "Flow_74",
                        "Flow_75");
        assertThat(changes.ids(Fate.REMOVED)).isEmpty();
        assertThat(changes.ids(Fate.CHANGED)).containsExactly("Flow_26");
    }

    @Test
    void isTheMirrorImageTheOtherWayRound() {
        ModelChanges there = ModelDiff.between(ModelKind.PROCESS, LIFECYCLE, WITH_SMS);
        ModelChanges back = ModelDiff.between(ModelKind.PROCESS, WITH_SMS, LIFECYCLE);

        assertThat(back.ids(Fate.REMOVED)).containsExactlyInAnyOrderElementsOf(there.ids(Fate.ADDED));
        assertThat(back.ids(Fate.CHANGED)).containsExactlyElementsOf(there.ids(Fate.CHANGED));
    }

    @Test
    void tellsWhatAStepSaysDifferently() {
        assertThat(process("${announceAt}", "${remindAt}"))
                .containsExactly(new Detail("date", "${announceAt}", "${remindAt}"));
        assertThat(process(">contract-expiring<", ">contract-unreachable<"))
                .containsExactly(new Detail("champ « template »", "contract-expiring", "contract-unreachable"));
        assertThat(process("name=\"Annoncer l’échéance\"", "name=\"Annoncer la fin\""))
                .contains(new Detail("libellé", "Annoncer l’échéance", "Annoncer la fin"));
        assertThat(process("camunda:formRef=\"renewal-call\"", "camunda:formRef=\"missed-notice\""))
                .containsExactly(new Detail("formulaire", "renewal-call", "missed-notice"));
        assertThat(process("${tacit}", "${!tacit}")).containsExactly(new Detail("condition", "${tacit}", "${!tacit}"));
        assertThat(process("delegateExpression=\"${recordDecline}\"", "delegateExpression=\"${recordCall}\""))
                .containsExactly(new Detail("capacité appelée", "${recordDecline}", "${recordCall}"));
    }

    private static List<Detail> process(String before, String after) {
        assertThat(LIFECYCLE).contains(before);
        List<ElementChange> changes =
                ModelDiff.between(ModelKind.PROCESS, LIFECYCLE, LIFECYCLE.replace(before, after)).elements().stream()
                        .filter(change ->
                                !change.link() || change.details().stream().anyMatch(d -> "condition".equals(d.what())))
                        .toList();
        assertThat(changes).hasSize(1);
        return changes.get(0).details();
    }

    @Test
    void seesThatOnlyTheDrawingMoved() {
        ModelChanges changes = ModelDiff.between(
                ModelKind.PROCESS, LIFECYCLE, LIFECYCLE.replaceFirst("<dc:Bounds x=\"\\d+\"", "<dc:Bounds x=\"9\""));

        assertThat(changes.identical()).isFalse();
        assertThat(changes.onlyLayout()).isTrue();
    }

    @Test
    void comparesFormsFieldByField() {
        ModelChanges changes = ModelDiff.between(
                ModelKind.FORM, CALL, CALL.replace("\"label\": \"Réponse du client\"", "\"label\": \"Sa réponse\""));

        assertThat(changes.elements()).hasSize(1);
        assertThat(changes.elements().get(0).element()).isEqualTo("Field_Answer");
        assertThat(changes.elements().get(0).details())
                .containsExactly(new Detail("libellé", "Réponse du client", "Sa réponse"));
    }

    @Test
    void comparesTablesCellByCell() {
        String changed = SCHEDULE.replace(
                "<outputEntry id=\"Rule_Bronze_Call\"><text>7<", "<outputEntry id=\"Rule_Bronze_Call\"><text>10<");
        assertThat(ModelDiff.between(ModelKind.DECISION, SCHEDULE, changed).ids(Fate.CHANGED))
                .containsExactly("Rule_Bronze");
        DecisionSheet sheet = DecisionSheet.between(SCHEDULE, changed);
        assertThat(sheet.rules().get(0).cells())
                .filteredOn(cell -> cell.before() != null)
                .containsExactly(new DecisionSheet.Cell("10", "7"));
    }
}
