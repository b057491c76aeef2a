package fr.duret.maintenance.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFilesTest {

    @TempDir
    Path data;

    @Test
    void keepsTheSameContentOnce() throws IOException {
        DocumentFiles files = new DocumentFiles(data);

        String first = files.keep("Contrat".getBytes(UTF_8));
        String second = files.keep("Contrat".getBytes(UTF_8));

        assertThat(second).isEqualTo(first);
        assertThat(stored()).hasSize(1);
        assertThat(files.read(first)).asString(UTF_8).isEqualTo("Contrat");
    }

    @Test
    void noticesWhatWasChangedOnDisk() throws IOException {
        DocumentFiles files = new DocumentFiles(data);
        String fingerprint = files.keep("189,00 €".getBytes(UTF_8));

        Files.writeString(stored().get(0), "89,00 €");

        assertThatThrownBy(() -> files.read(fingerprint))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(fingerprint);
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> paths = Files.walk(data)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
