package fr.duret.maintenance.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppedRehearsalTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void saysThatItWasStoppedAndLeavesNoSandbox() throws Exception {
        Path out = folder.resolve("stopped");
        ChildProcess rehearsal = ChildProcess.start(out, "--rehearse=P10Y", "--from=2026-12-01");
        while (rehearsal.isAlive() && !hasBegun(out)) {
            Thread.sleep(200);
        }
        assertThat(rehearsal.hasASandbox()).as(rehearsal.console()).isTrue();
        rehearsal.interrupt();
        assertThat(rehearsal.exitCode()).isIn(RehearsalCommand.STOPPED, 143);
        JsonNode progress = JSON.readTree(out.resolve("progress.json").toFile());
        assertThat(progress.path("state").asText()).isEqualTo("stopped");
        assertThat(progress.path("message").asText()).isEqualTo("La répétition a été arrêtée.");
        assertThat(rehearsal.hasASandbox()).isFalse();
    }

    private static boolean hasBegun(Path out) throws IOException {
        return Files.exists(out.resolve("progress.json"))
                && JSON.readTree(out.resolve("progress.json").toFile())
                                .path("events")
                                .asInt()
                        > 0;
    }
}
