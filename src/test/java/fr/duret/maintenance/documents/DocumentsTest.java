package fr.duret.maintenance.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.documents.storage.Vault;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@IntegrationTest
class DocumentsTest {

    @Autowired
    Documents documents;

    @Autowired
    Preservation preservation;

    @Autowired
    ArchiveKeeper keeper;

    @Autowired
    ArchiveHealth health;

    @Autowired
    PlainFilesMove move;

    @Autowired
    Vault vault;

    @Autowired
    BusinessClock moved;

    @Value("${duret.data-directory}")
    Path data;

    private final UUID contract = Ids.next();

    @Test
    void storesTheSameDocumentOnce() {
        UUID first = documents.store("Contrat".getBytes(UTF_8), draft(LocalDate.of(2037, 1, 1)));
        UUID again = documents.store("Contrat".getBytes(UTF_8), draft(LocalDate.of(2036, 1, 1)));

        assertThat(again).isEqualTo(first);
        assertThat(documents.ofContract(contract))
                .singleElement()
                .satisfies(document -> assertThat(document.keepUntil()).isEqualTo("2037-01-01"));
        assertThat(documents.content(first)).asString(UTF_8).isEqualTo("Contrat");
    }

    @Test
    void namesTheFileAfterItsTitle() {
        UUID id = documents.store("Contrat".getBytes(UTF_8), draft(LocalDate.of(2037, 1, 1)));

        assertThat(documents.document(id).fileName()).isEqualTo("Contrat C-1042, du 1er mars.pdf");
    }

    @Test
    void refusesADocumentThatNobodyStored() {
        assertThatThrownBy(() -> documents.content(Ids.next()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
    }

    @Test
    void keepsASealedDocumentWithItsSeal() {
        byte[] letter = PrintedSamples.letter();

        UUID id = documents.store(letter, draft(LocalDate.of(2037, 1, 1)).sealed());

        DocumentRecord record = preservation.record(id);
        assertThat(record.sealed()).isTrue();
        assertThat(record.state()).isEqualTo(DocumentRecord.State.WHOLE);
        assertThat(record.seal())
                .satisfies(seal -> assertThat(seal.intact()).isTrue())
                .satisfies(seal -> assertThat(seal.by()).isEqualTo("Duret Électricité"))
                .satisfies(seal -> assertThat(seal.at()).isEqualTo(TestClock.START));
        assertThat(documents.content(id)).hasSizeGreaterThan(letter.length).startsWith(letter);
    }

    @Test
    void sealsPdfOnly() {
        assertThatThrownBy(() -> new DocumentDraft("photo", "Photo", "image/jpeg", LocalDate.EPOCH, null, null).sealed())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void servesNoDamagedContent() throws IOException {
        UUID id = documents.store("189,00 €".getBytes(UTF_8), draft(LocalDate.of(2037, 1, 1)));
        Files.writeString(fileOf(id), "89,00 €");

        assertThatThrownBy(() -> documents.content(id))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("document-damaged"));
        assertThat(preservation.record(id).state()).isEqualTo(DocumentRecord.State.DAMAGED);
    }

    @Test
    void countsWhatIsMissingAndSaysSoInTheStateOfHealth() throws IOException {
        UUID id = documents.store("missing soon".getBytes(UTF_8), draft(LocalDate.of(2037, 1, 1)));
        int before = keeper.count();
        byte[] kept = Files.readAllBytes(fileOf(id));
        Path file = fileOf(id);
        Files.delete(file);

        assertThat(keeper.count()).isEqualTo(before + 1);
        assertThat(health.health().getStatus()).isEqualTo(ArchiveHealth.DEGRADED);
        Files.write(file, kept);
        assertThat(keeper.count()).isEqualTo(before);
    }

    @Test
    void removesWhatACrashLeftWithoutADocumentAfterADay() {
        byte[] orphan = "without a row".getBytes(UTF_8);
        UUID kept = documents.store("with a row".getBytes(UTF_8), draft(LocalDate.of(2037, 1, 1)));
        vault.keep(Vault.fingerprint(orphan), orphan, LocalDate.of(2037, 1, 1));
        moved.moveTo(Instant.now(Clock.systemUTC()));
        keeper.sweep();
        assertThat(vault.read(Vault.fingerprint(orphan))).isEqualTo(orphan);

        moved.moveTo(Instant.now(Clock.systemUTC()).plus(Duration.ofDays(2)));
        keeper.sweep();

        assertThatThrownBy(() -> vault.read(Vault.fingerprint(orphan))).isInstanceOf(Refusal.class);
        assertThat(documents.content(kept)).asString(UTF_8).isEqualTo("with a row");
    }

    @Test
    void destroysWhatWasKeptLongEnoughAndSaysWhenAndNothingElse() {
        UUID due = documents.store("due".getBytes(UTF_8), draft(LocalDate.of(2026, 11, 30)));
        UUID lastDay = documents.store("last day".getBytes(UTF_8), draft(LocalDate.of(2026, 12, 1)));
        UUID held = documents.store("held".getBytes(UTF_8), draft(LocalDate.of(2026, 11, 30)));
        preservation.hold(held, "Litige avec l’assureur", "Clothilde Perrin");

        keeper.destroyDue();

        assertThatThrownBy(() -> documents.content(due))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("document-destroyed"));
        DocumentRecord destroyed = preservation.record(due);
        assertThat(destroyed.destroyedAt()).isEqualTo(TestClock.START);
        assertThat(destroyed.events()).extracting(DocumentRecord.Event::what).containsExactly(DocumentRecord.Happening.DESTROYED);
        assertThatThrownBy(() -> vault.read(destroyed.fingerprint())).isInstanceOf(Refusal.class);
        assertThat(documents.content(lastDay)).asString(UTF_8).isEqualTo("last day");
        assertThat(documents.content(held)).asString(UTF_8).isEqualTo("held");

        preservation.release(held, "Clothilde Perrin");
        keeper.destroyDue();
        assertThat(preservation.record(held).events())
                .extracting(DocumentRecord.Event::what)
                .containsExactlyInAnyOrder(
                        DocumentRecord.Happening.HELD,
                        DocumentRecord.Happening.RELEASED,
                        DocumentRecord.Happening.DESTROYED);
    }

    @Test
    void keepsAContentThatAnotherDocumentStillHas() {
        byte[] shared = "shared content".getBytes(UTF_8);
        UUID due = documents.store(shared, draft(LocalDate.of(2026, 11, 30)));
        UUID other = documents.store(
                shared,
                new DocumentDraft("contract", "Autre", DocumentDraft.PDF, LocalDate.of(2037, 1, 1), null, Ids.next()));

        keeper.destroyDue();

        assertThat(preservation.record(due).state()).isEqualTo(DocumentRecord.State.DESTROYED);
        assertThat(documents.content(other)).isEqualTo(shared);
    }

    @Test
    void keepsAgainWhatIsStoredAgainAfterItsDestruction() {
        UUID due = documents.store("again".getBytes(UTF_8), draft(LocalDate.of(2026, 11, 30)));
        keeper.destroyDue();

        assertThat(documents.store("again".getBytes(UTF_8), draft(LocalDate.of(2037, 1, 1)))).isEqualTo(due);
        assertThat(documents.content(due)).asString(UTF_8).isEqualTo("again");
    }

    @Test
    void holdsOnlyForAReasonAndOnce() {
        UUID id = documents.store("hold".getBytes(UTF_8), draft(LocalDate.of(2037, 1, 1)));
        assertThatThrownBy(() -> preservation.hold(id, " ", "Clothilde Perrin")).isInstanceOf(Refusal.class);
        preservation.hold(id, "Litige", "Clothilde Perrin");

        assertThatThrownBy(() -> preservation.hold(id, "Litige", "Hélène Duret"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void encryptsWhatAnEarlierVersionKeptInPlain() throws IOException {
        UUID id = documents.store("from before".getBytes(UTF_8), draft(LocalDate.of(2037, 1, 1)));
        Path plain = fileOf(id).resolveSibling(preservation.record(id).fingerprint());
        Files.delete(fileOf(id));
        Files.writeString(plain, "from before");
        assertThat(documents.content(id)).asString(UTF_8).isEqualTo("from before");

        move.encryptAll();

        assertThat(plain).doesNotExist();
        assertThat(Files.readString(fileOf(id), ISO_8859_1)).doesNotContain("from before");
        assertThat(documents.content(id)).asString(UTF_8).isEqualTo("from before");
    }

    private Path fileOf(UUID id) {
        String fingerprint = preservation.record(id).fingerprint();
        return data.resolve("documents").resolve(fingerprint.substring(0, 2)).resolve(fingerprint + ".aes");
    }

    private DocumentDraft draft(LocalDate keepUntil) {
        return new DocumentDraft(
                "contract", "Contrat C-1042, du 1er mars", DocumentDraft.PDF, keepUntil, null, contract);
    }
}
