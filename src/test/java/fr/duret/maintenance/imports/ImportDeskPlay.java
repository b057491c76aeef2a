package fr.duret.maintenance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.support.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** What the plays of the import desk have in common: a file is received, checked or run, and given up. */
@IntegrationTest
abstract class ImportDeskPlay {

    @Autowired
    ImportDesk desk;

    @Autowired
    CustomerRegister customers;

    ImportReport run(ImportKind kind, String text) {
        return run(kind, utf8(text), ImportMode.ALL_OR_NOTHING);
    }

    ImportReport run(ImportKind kind, byte[] bytes, ImportMode mode) {
        UUID upload = desk.receive(kind, new ByteArrayInputStream(bytes), kind.fileName());
        try {
            return desk.run(upload, mode, "clothilde");
        } finally {
            desk.discard(upload);
        }
    }

    ImportReport check(ImportKind kind, String text) {
        UUID upload = desk.receive(kind, new ByteArrayInputStream(utf8(text)), kind.fileName());
        try {
            return desk.check(upload);
        } finally {
            desk.discard(upload);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void assertCounts(ImportReport report, int created, int updated, int unchanged) {
        assertThat(report)
                .extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged)
                .containsExactly(created, updated, unchanged);
    }
}
