package fr.duret.maintenance.imports;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remembers every import that was done. */
@Repository
@Transactional
class ImportJournal {

    private final JdbcClient database;

    ImportJournal(JdbcClient database) {
        this.database = database;
    }

    void write(ImportRun run) {
        database.sql("""
                        INSERT INTO import_run (id, kind, file_name, sha256, mode, created, updated, unchanged, refused,
                                                imported_by, imported_at)
                        VALUES (:id, :kind, :fileName, :sha256, :mode, :created, :updated, :unchanged, :refused,
                                :importedBy, :importedAt)
                        """)
                .param("id", Ids.next())
                .param("kind", run.kind().name())
                .param("fileName", run.fileName())
                .param("sha256", run.sha256())
                .param("mode", run.mode().name())
                .param("created", run.created())
                .param("updated", run.updated())
                .param("unchanged", run.unchanged())
                .param("refused", run.refused())
                .param("importedBy", run.importedBy())
                .param("importedAt", run.importedAt().atZone(Paris.ZONE).toOffsetDateTime())
                .update();
    }

    @Transactional(readOnly = true)
    List<ImportRun> latest(int limit) {
        return database.sql("SELECT * FROM import_run ORDER BY imported_at DESC, id DESC LIMIT :limit")
                .param("limit", limit)
                .query(ImportRun.class)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<ImportRun> lastOf(ImportKind kind, String sha256) {
        return database.sql("""
                        SELECT * FROM import_run WHERE sha256 = :sha256 AND kind = :kind
                        ORDER BY imported_at DESC LIMIT 1
                        """)
                .param("sha256", sha256)
                .param("kind", kind.name())
                .query(ImportRun.class)
                .optional();
    }
}
