package fr.duret.maintenance.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.shared.French;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files that must not be read to their end, or are no model at all. */
class UnreadableModelsTest {

    private static final String TERMINATION = "termination-request.bpmn";
    private static final String SCHEDULE = "reminder-schedule.dmn";
    private static final String DECISION = "termination-decision.form";

    private static final Drawings DRAWINGS = Drawings.ofTheProject();
    private static final Vocabulary WORDS = Vocabulary.ofTheApplication();

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
        assertOnly(TERMINATION, "<a>", 1, "une balise est mal écrite ou mal fermée");
        assertOnly(TERMINATION, "<html><body/></html>", 1, "Ce n’est pas un modèle BPMN");
        assertOnly(SCHEDULE, DRAWINGS.text(TERMINATION), 2, "Ce n’est pas un modèle DMN");
        assertOnly(DECISION, "{\n  \"id\": ", 2, "pas du JSON lisible");
        assertOnly(DECISION, "[]", null, "Ce n’est pas un formulaire");
        assertOnly("photo.png", "PNG", null, "ni un processus (.bpmn)");
        assertOnly("Contrat échu.form", DRAWINGS.text(DECISION), null, "en minuscules, sans accent ni espace");
    }

    private static void assertOnly(String file, String text, @Nullable Integer line, String reason) {
        assertThat(DRAWINGS.with(new ModelFile(file, text)).findings(WORDS))
                .filteredOn(finding -> finding.file().equals(file))
                .anySatisfy(finding -> {
                    assertThat(finding.line()).isEqualTo(line);
                    assertThat(finding.reason()).contains(French.typeset(reason));
                });
    }
}
