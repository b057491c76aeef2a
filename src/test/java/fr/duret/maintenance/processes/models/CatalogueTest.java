package fr.duret.maintenance.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the catalogue declares is what it does, and Camunda Modeler offers exactly that. */
class CatalogueTest {

    /** It may leave only inside its lawful window, so it has a step of its own. */
    private static final String NOTICE = "tacit-renewal-notice";

    private static final Vocabulary WORDS = Vocabulary.ofTheApplication();
    private static final Map<String, Class<?>> CATALOGUE = WORDS.capabilities();

    @Test
    void declaresTheErrorsThatItRaises() {
        CATALOGUE.forEach((name, type) -> assertThat(Vocabulary.declared(type).raises())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(Sources.raised(type)));
        assertThat(WORDS.errors()).isNotEmpty();
    }

    @Test
    void declaresTheVariablesThatItGives() {
        CATALOGUE.forEach((name, type) -> assertThat(Vocabulary.declared(type).gives())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(Sources.given(type)));
        assertThat(WORDS.variables()).contains("remindAt", "settlement", "termId");
    }

    @Test
    void hasAnElementTemplateForEveryStep() {
        Set<String> steps = CATALOGUE.keySet().stream().filter(WORDS::isDelegate).collect(Collectors.toSet());
        assertThat(WORDS.templates().values())
                .extracting(template -> Calls.called(template.delegate()))
                .containsExactlyInAnyOrderElementsOf(steps);
        assertThat(WORDS.templates().values()).allSatisfy(template -> {
            String name = Calls.called(template.delegate());
            assertThat(template.id()).isEqualTo("fr.duret." + name);
            assertThat(template.file()).isEqualTo(name + ".json");
        });
    }

    @Test
    void readsEveryInputThatItsElementTemplateAsksFor() {
        assertThat(WORDS.templates().values()).allSatisfy(template -> {
            Class<?> type = CATALOGUE.get(Calls.called(template.delegate()));
            assertThat(type).isNotNull();
            String source = Sources.textOf(type);
            assertThat(template.inputs().keySet()).allSatisfy(input -> assertThat(source)
                    .contains("\"" + input + "\""));
        });
    }

    @Test
    void offersEveryMessageUnderItsTitle() {
        Map<String, String> wanted = new TreeMap<>();
        WORDS.letters().forEach((key, letter) -> wanted.put(key, letter.title()));
        wanted.remove(NOTICE);
        ElementTemplate sendMessage = WORDS.templates().get("fr.duret.sendMessage");
        assertThat(sendMessage).isNotNull();
        assertThat(new TreeMap<>(sendMessage.inputs().get("template").choices()))
                .isEqualTo(wanted);
    }
}
