package fr.duret.maintenance.processes.models;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Decision tables and forms that the engine or its screens could not read. */
class BrokenTablesAndFormsTest extends BreakageTest {

    static Stream<Arguments> breakages() {
        return Stream.of(
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
}
