package fr.duret.maintenance.documents.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents on a disk. */
class FolderStoreTest extends DocumentStoreContract {

    @TempDir
    Path data;

    @Override
    DocumentStore store() {
        return new FolderStore(data.resolve("documents"));
    }

    @Override
    void tamper(String name, byte[] bytes) throws IOException {
        Files.write(data.resolve("documents").resolve(name.substring(0, 2)).resolve(name + ".aes"), bytes);
    }

    /** A disk that is gone: another file lies where the folder was. */
    @Override
    void breakDown() throws IOException {
        Files.move(data.resolve("documents"), data.resolve("unplugged"));
        Files.createFile(data.resolve("documents"));
    }

    @Override
    void repair() throws IOException {
        Files.delete(data.resolve("documents"));
        Files.move(data.resolve("unplugged"), data.resolve("documents"));
    }

    @Test
    void tidiesUpWhatACrashLeftHalfWritten() throws IOException {
        Path shelf = Files.createDirectories(data.resolve("documents").resolve("ab"));
        Path old = Files.createFile(shelf.resolve("abcdef01.part"));
        Path fresh = Files.createFile(shelf.resolve("abcdef02.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
        Files.setLastModifiedTime(fresh, FileTime.from(Instant.parse("2026-11-03T00:00:00Z")));

        store().tidy(Instant.parse("2026-11-02T00:00:00Z"));

        try (Stream<Path> left = Files.list(shelf)) {
            assertThat(left).containsExactly(fresh);
        }
    }

    @Test
    void readsAndThenEncryptsWhatAnEarlierVersionKeptInPlain() throws IOException {
        byte[] content = "Contrat de 2026".getBytes(UTF_8);
        String name = Vault.fingerprint(content);
        Path plain = data.resolve("documents").resolve(name.substring(0, 2)).resolve(name);
        Files.createDirectories(plain.getParent());
        Files.write(plain, content);
        Vault vault = vault();
        assertThat(vault.read(name)).isEqualTo(content);
        assertThat(vault.plainFiles()).containsExactly(name);

        vault.encrypt(name, LocalDate.of(2037, 1, 1));

        assertThat(plain).doesNotExist();
        assertThat(vault.plainFiles()).isEmpty();
        assertThat(vault.read(name)).isEqualTo(content);
    }

    @Test
    void leavesADamagedPlainFileWhereItIs() throws IOException {
        String name = Vault.fingerprint("189,00 €".getBytes(UTF_8));
        Path plain = data.resolve("documents").resolve(name.substring(0, 2)).resolve(name);
        Files.createDirectories(plain.getParent());
        Files.writeString(plain, "89,00 €");
        Vault vault = vault();

        assertThatThrownBy(() -> vault.read(name)).isInstanceOf(ContentDamaged.class);
        assertThatThrownBy(() -> vault.encrypt(name, LocalDate.of(2037, 1, 1))).isInstanceOf(ContentDamaged.class);
        assertThat(plain).exists();
    }

    private Vault vault() {
        return new Vault(
                store(),
                new Envelopes(MasterKeys.parse("test:" + "0123456789abcdef".repeat(4))),
                new PlainFiles(data.resolve("documents")));
    }
}
