package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.contracts.Plan;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to the workshop: hostile and faulty files, forms that go with a process, tables of decisions. */
class WorkshopFilesTest extends WorkshopPlay {

    private static final String BOMB = """
            <?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="contract-lifecycle" name="&b;"/></definitions>
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesWhatMustNotRunWithTheReasonAndChangesNothing(String what, String text, String reason) {
        int before = newest(KEY);
        String proposal = admin.send(Map.of(FILE, text));

        assertThat(admin.read(proposal)).contains("remarque", reason);
        assertThat(admin.get(proposal).body()).as("nothing to press").doesNotContain("/deployer");
        assertThat(admin.deploy(proposal, what)).isEqualTo(proposal);
        assertThat(newest(KEY)).isEqualTo(before);
        assertThat(database.queryForObject("SELECT count(*) FROM model_deployment", Long.class))
                .isZero();
    }

    static Stream<Arguments> refusesWhatMustNotRunWithTheReasonAndChangesNothing() {
        String step = "<bpmn:serviceTask id=\"Task_SendSmsReminder\"";
        return Stream.of(
                Arguments.of("an XML bomb", BOMB, "DOCTYPE"),
                Arguments.of("no XML at all", "bonjour", "XML"),
                Arguments.of("what nests too deep", "<a>".repeat(100_000) + "</a>".repeat(100_000), "imbriqués"),
                Arguments.of(
                        "a script task",
                        WITH_SMS.replace(step, "<bpmn:scriptTask id=\"Task_SendSmsReminder\" scriptFormat=\"groovy\"")
                                .replaceFirst(
                                        "(?s)(id=\"Task_SendSmsReminder\".*?)</bpmn:serviceTask>",
                                        "$1</bpmn:scriptTask>"),
                        "script"),
                Arguments.of(
                        "an unknown delegate",
                        WITH_SMS.replaceFirst("(id=\"Task_SendSmsReminder\"[^>]*)\\$\\{sendMessage}", "$1\\${sendFax}"),
                        "sendFax"));
    }

    /** The same drawing says the same, whichever editor or system has written it down. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void readsADrawingAlikeHoweverItIsWritten(String what, String text) {
        assertThat(text).isNotEqualTo(WITH_SMS);
        String usual = admin.read(admin.send(Map.of(FILE, WITH_SMS)));
        String proposal = admin.send(Map.of(FILE, text));

        assertThat(admin.read(proposal)).isEqualTo(usual).contains("Aucune remarque", "Ajouté Rappeler par SMS");
        int before = newest(KEY);
        admin.deploy(proposal, what);
        assertThat(newest(KEY)).isEqualTo(before + 1);
    }

    static Stream<Arguments> readsADrawingAlikeHoweverItIsWritten() {
        return Stream.of(
                Arguments.of("with a byte order mark", "\uFEFF" + WITH_SMS),
                Arguments.of("with lines as Windows ends them", WITH_SMS.replace("\n", "\r\n")),
                Arguments.of("without a declaration", WITH_SMS.substring(WITH_SMS.indexOf("<bpmn:definitions"))),
                Arguments.of(
                        "in another prefix",
                        WITH_SMS.replace("xmlns:bpmn=", "xmlns:b=").replaceAll("([</\"])bpmn:", "$1b:")),
                Arguments.of(
                        "without a prefix",
                        WITH_SMS.replace("xmlns:bpmn=", "xmlns=").replaceAll("([</\"])bpmn:", "$1")),
                Arguments.of("with attributes the other way round", withAttributesTurned(WITH_SMS)),
                Arguments.of(
                        "by another release of the editor",
                        WITH_SMS.replaceAll("exporterVersion=\"[^\"]*\"", "exporterVersion=\"5.41.0\"")
                                .replaceAll(
                                        "executionPlatformVersion=\"[^\"]*\"", "executionPlatformVersion=\"7.23.0\"")),
                Arguments.of(
                        "in colours",
                        WITH_SMS.replace(
                                "<bpmndi:BPMNShape ",
                                "<bpmndi:BPMNShape xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\""
                                        + " bioc:stroke=\"#205022\" bioc:fill=\"#c8e6c9\" ")));
    }

    private static String withAttributesTurned(String text) {
        return Pattern.compile("<([\\w:]+)((?: [\\w:]+=\"[^\"]*\")+)")
                .matcher(text)
                .replaceAll(tag -> {
                    List<String> attributes = Pattern.compile(" [\\w:]+=\"[^\"]*\"")
                            .matcher(tag.group(2))
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toList());
                    Collections.reverse(attributes);
                    return Matcher.quoteReplacement("<" + tag.group(1) + String.join("", attributes));
                });
    }

    @Test
    void takesOnlyFilesOfModels() {
        assertThat(admin.send(Map.of("notes.txt", "bonjour"))).isEqualTo("/processus");
        assertThat(admin.read("/processus")).contains("« notes.txt » n’est pas un modèle", "Rien n’a changé");
    }

    @Test
    void deploysTheProcessAgainWithItsForm() {
        int before = newest(KEY);
        String form = Workshop.file("forms/renewal-call.form")
                .replace("Il demande à être rappelé", "Il demande qu’on le rappelle");
        String proposal = admin.send(Map.of("renewal-call.form", form));
        assertThat(admin.read(proposal))
                .contains("Aucune remarque", "Il demande qu’on le rappelle")
                .contains("Partent avec, sans changement", "contract-lifecycle.bpmn (version " + (before + 1) + ")");
        admin.deploy(proposal, "Autre mot");
        assertThat(newest(KEY)).isEqualTo(before + 1);

        UUID contract = book.aContract().endingOn(day("2026-12-04")).register();
        stage.letWork();
        assertThat(version(contract)).isEqualTo(before + 1);
        nothingIsStuck();
    }

    @Test
    void marksTheCellsOfATableThatChange() {
        String table = Workshop.file("processes/reminder-schedule.dmn")
                .replace(
                        "<outputEntry id=\"Rule_Bronze_Call\"><text>7<",
                        "<outputEntry id=\"Rule_Bronze_Call\"><text>10<");
        String proposal = admin.send(Map.of("reminder-schedule.dmn", table));
        assertThat(admin.read(proposal)).contains("Aucune remarque", "avant : 7 après : 10");
        String deployment = admin.deploy(proposal, "Appeler les Bronze plus tôt");

        UUID bronze =
                book.aContract().plan(Plan.BRONZE).endingOn(day("2027-03-31")).register();
        admin.post(deployment + "/annuler", Map.of());
        UUID later =
                book.aContract().plan(Plan.BRONZE).endingOn(day("2027-03-31")).register();
        stage.until(day("2027-03-23"));
        assertThat(tasks(bronze)).isEqualTo(1);
        assertThat(tasks(later)).isZero();
    }

    private long tasks(UUID contract) {
        return database.queryForObject(
                "SELECT count(*) FROM act_ru_task t JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_ WHERE e.business_key_ = ?",
                Long.class,
                contract.toString());
    }

    @Test
    void takesAFileUnderAnotherNameForTheModelThatItIs() {
        String proposal = admin.send(Map.of("contract-lifecycle (2).bpmn", WITH_SMS));
        assertThat(admin.read(proposal)).contains("contract-lifecycle.bpmn", "Rappeler par SMS");
    }
}
