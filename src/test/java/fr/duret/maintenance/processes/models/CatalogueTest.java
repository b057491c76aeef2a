package fr.duret.maintenance.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.processes.capability.Calendar;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
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
        Set<String> steps =
                CATALOGUE.keySet().stream().filter(WORDS::isDelegate).collect(Collectors.toSet());
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
            Class<?> type = Objects.requireNonNull(CATALOGUE.get(Calls.called(template.delegate())));
            String source = Sources.textOf(type);
            assertThat(template.inputs().keySet())
                    .allSatisfy(input -> assertThat(source).contains("\"" + input + "\""));
        });
    }

    @Test
    void offersEveryMessageUnderItsTitle() {
        Map<String, String> wanted = new TreeMap<>();
        WORDS.letters().forEach((key, letter) -> wanted.put(key, letter.title()));
        wanted.remove(NOTICE);
        // What belongs to an attempt to sign is sent from there, and from no model.
        wanted.keySet().removeIf(key -> key.startsWith("signing-"));
        ElementTemplate sendMessage = Objects.requireNonNull(WORDS.templates().get("fr.duret.sendMessage"));
        ElementTemplate.Input template =
                Objects.requireNonNull(sendMessage.inputs().get("template"));
        assertThat(new TreeMap<>(template.choices())).isEqualTo(wanted);
    }

    @Test
    void isDescribedForProcessAdmins() throws IOException {
        String page = Files.readString(Path.of("docs/processes.md"));
        assertThat(WORDS.templates().values())
                .allSatisfy(template -> assertThat(page).contains("| " + template.name()));
        assertThat(Calendar.class.getDeclaredMethods())
                .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(page).contains("${calendar." + method.getName() + "(endsOn, -15)}"));
    }
}
