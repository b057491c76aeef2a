package fr.duret.maintenance.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.support.IntegrationTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DocumentsTest {

    @Autowired
    Documents documents;

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

    private DocumentDraft draft(LocalDate keepUntil) {
        return new DocumentDraft(
                "contract", "Contrat C-1042, du 1er mars", DocumentDraft.PDF, keepUntil, null, contract);
    }
}
