package fr.duret.maintenance.processes.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.shared.French;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** Nodes that do not start, because their models are faulty, and deploy nothing. */
class RefusedStartTest extends NodeStartPlay {

    @Test
    void refusesToStartOnAFaultyModelAndTouchesNothing(CapturedOutput output) throws IOException {
        List<String> before = versionsAfter();
        Files.writeString(
                folder.resolve("contract-lifecycle.bpmn"), changed().replace("${sendMessage}", "${sendMesage}"));
        assertThatThrownBy(() -> versionsAfter(ownModels())).hasRootCauseInstanceOf(FaultyModels.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Rien n’a été déployé")
                .contains(French.typeset("contract-lifecycle.bpmn, ligne 23, Task_SendRenewed : Le catalogue n’a aucune"
                        + " capacité ${sendMesage}"));
        assertThat(versionsAfter()).isEqualTo(before);
    }

    @Test
    void refusesToStartOnWhatOnlyTheEngineSees(CapturedOutput output) throws IOException {
        Files.writeString(
                folder.resolve("contract-lifecycle.bpmn"), changed().replace("event=\"create\"", "event=\"created\""));
        assertThatThrownBy(() -> versionsAfter(ownModels())).hasRootCauseInstanceOf(FaultyModels.class);
        assertThat(output).contains("Le moteur refuse ce modèle");
    }

    @Test
    void refusesAFolderThatIsNotThere(CapturedOutput output) {
        assertThatThrownBy(() -> versionsAfter("--duret.processes.folder=" + folder.resolve("modeles")))
                .hasRootCauseInstanceOf(FaultyModels.class);
        assertThat(output).contains("Ce dossier de modèles n’existe pas").contains("DURET_PROCESSES_FOLDER");
    }

    @Test
    void refusesAFileThatIsThereTwiceOrCannotBeRead(CapturedOutput output) throws IOException {
        Files.createDirectories(folder.resolve("processes"));
        Files.writeString(folder.resolve("contract-lifecycle.bpmn"), changed());
        Files.writeString(folder.resolve("processes/contract-lifecycle.bpmn"), changed());
        Files.write(folder.resolve("odd.bpmn"), new byte[] {'<', (byte) 0xE9, '>'});
        Files.write(folder.resolve("huge.bpmn"), new byte[XmlReader.LONGEST_TEXT + 1]);
        assertThatThrownBy(() -> versionsAfter(ownModels())).hasRootCauseInstanceOf(FaultyModels.class);
        assertThat(output)
                .contains("deux fichiers de ce nom")
                .contains("n’est pas en UTF-8")
                .contains("dépasse 2 Mo");
    }
}
