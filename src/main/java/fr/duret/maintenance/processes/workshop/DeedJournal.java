package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.workshop.Deed.DeployedFile;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers who deployed what, when and why. */
@Repository
class DeedJournal {

    private static final String DEEDS = """
            SELECT deed.*, EXISTS (SELECT 1 FROM model_deployment WHERE undoes = deed.id) AS undone,
                   NOT EXISTS (
                       SELECT 1 FROM model_deployment_file file
                       JOIN (SELECT 'PROCESS' AS kind, key_, version_ FROM act_re_procdef
                             UNION ALL SELECT 'DECISION', key_, version_ FROM act_re_decision_def
                             UNION ALL SELECT 'FORM', key_, version_ FROM act_re_camformdef) later
                         ON later.kind = file.kind AND later.key_ = file.model_key
                       WHERE file.model_deployment_id = deed.id AND later.version_ > file.version) AS current
            FROM model_deployment deed
            """;

    private final JdbcClient database;
    private final Clock clock;

    DeedJournal(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    UUID write(String engineDeployment, String by, String note, @Nullable UUID undoes, List<DeployedFile> files) {
        UUID id = Ids.next();
        database.sql("""
                        INSERT INTO model_deployment (id, deployment_id, deployed_by, deployed_at, note, undoes)
                        VALUES (:id, :deployment, :by, :at, :note, :undoes)
                        """)
                .param("id", id)
                .param("deployment", engineDeployment)
                .param("by", by)
                .param("at", clock.instant().atZone(Paris.ZONE).toOffsetDateTime())
                .param("note", note)
                .param("undoes", undoes)
                .update();
        files.forEach(file -> database.sql("""
                        INSERT INTO model_deployment_file
                            (model_deployment_id, file_name, kind, model_key, version, replaced_version, sha256)
                        VALUES (:id, :name, :kind, :key, :version, :replaced, :sha256)
                        """)
                .param("id", id)
                .param("name", file.fileName())
                .param("kind", file.kind().name())
                .param("key", file.modelKey())
                .param("version", file.version())
                .param("replaced", file.replacedVersion())
                .param("sha256", file.sha256())
                .update());
        return id;
    }

    List<Deed> latest(int limit) {
        return database.sql(DEEDS + "ORDER BY deed.deployed_at DESC, deed.id DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, number) -> deed(row))
                .list();
    }

    Deed get(UUID id) {
        return database.sql(DEEDS + "WHERE deed.id = :id")
                .param("id", id)
                .query((row, number) -> deed(row))
                .optional()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "no-deployment",
                        "Aucune mise en service sous ce numéro",
                        "Ouvrez-la depuis la page « Processus »."));
    }

    private Deed deed(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Deed(
                id,
                row.getString("deployed_by"),
                row.getObject("deployed_at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                row.getObject("undoes", UUID.class),
                row.getBoolean("undone"),
                row.getBoolean("current"),
                files(id));
    }

    private List<DeployedFile> files(UUID deed) {
        return database.sql("""
                        SELECT file_name, kind, model_key, version, replaced_version, sha256 FROM model_deployment_file
                        WHERE model_deployment_id = :id ORDER BY kind = 'FORM', kind = 'DECISION', file_name
                        """).param("id", deed).query(DeployedFile.class).list();
    }
}
