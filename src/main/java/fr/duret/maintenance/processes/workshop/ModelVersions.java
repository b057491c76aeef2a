package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.models.Models;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every version of every model that the engine knows, with its text. */
@Repository
class ModelVersions {

    /** The source of what is deployed here; it tells such deployments from those of the start. */
    static final String SOURCE = "workshop";

    private static final String ALL = """
            SELECT model.*, deployment.deploy_time_, deployment.source_, deployment.name_ AS deployment_name,
                   deed.deployed_by
            FROM (SELECT 'PROCESS' AS kind, id_, key_, name_, version_, deployment_id_, resource_name_,
                         (SELECT count(*) FROM act_ru_execution
                          WHERE proc_def_id_ = definition.id_ AND parent_id_ IS NULL) AS instances,
                         (SELECT count(*) FROM act_ru_incident WHERE proc_def_id_ = definition.id_) AS incidents
                  FROM act_re_procdef definition
                  UNION ALL
                  SELECT 'DECISION', id_, key_, name_, version_, deployment_id_, resource_name_, 0, 0
                  FROM act_re_decision_def
                  UNION ALL
                  SELECT 'FORM', id_, key_, NULL, version_, deployment_id_, resource_name_, 0, 0
                  FROM act_re_camformdef) model
            JOIN act_re_deployment deployment ON deployment.id_ = model.deployment_id_
            LEFT JOIN model_deployment deed ON deed.deployment_id = model.deployment_id_
            """;

    private final JdbcClient database;
    private final RepositoryService repository;

    ModelVersions(JdbcClient database, RepositoryService repository) {
        this.database = database;
        this.repository = repository;
    }

    /** All of them: processes, decisions, forms, each by its key, its newest version first. */
    List<RunningModel> all() {
        return database.sql(ALL + """
                        ORDER BY CASE kind WHEN 'PROCESS' THEN 1 WHEN 'DECISION' THEN 2 ELSE 3 END, key_, version_ DESC
                        """).query((row, number) -> model(row)).list();
    }

    /** The versions under that key, the newest first. */
    List<RunningModel> versions(ModelKind kind, String key) {
        return database.sql(ALL + "WHERE kind = :kind AND key_ = :key ORDER BY version_ DESC")
                .param("kind", kind.name())
                .param("key", key)
                .query((row, number) -> model(row))
                .list();
    }

    Optional<RunningModel> newest(ModelKind kind, String key) {
        return versions(kind, key).stream().findFirst();
    }

    Optional<RunningModel> version(ModelKind kind, String key, int version) {
        return versions(kind, key).stream()
                .filter(model -> model.version() == version)
                .findFirst();
    }

    /** What new process instances, decisions and tasks begin with. */
    List<RunningModel> newest() {
        List<RunningModel> all = all();
        return all.stream()
                .filter(model -> all.stream()
                        .noneMatch(other -> other.kind() == model.kind()
                                && other.key().equals(model.key())
                                && other.version() > model.version()))
                .toList();
    }

    String text(RunningModel model) {
        try (InputStream content = repository.getResourceAsStream(model.deploymentId(), model.resource())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of " + model.definitionId() + " cannot be read", e);
        }
    }

    private static RunningModel model(ResultSet row) throws SQLException {
        String resource = row.getString("resource_name_");
        @Nullable String deployer = row.getString("deployed_by");
        String key = row.getString("key_");
        return new RunningModel(
                ModelKind.valueOf(row.getString("kind")),
                key,
                Objects.requireNonNullElse(row.getString("name_"), key),
                row.getInt("version_"),
                row.getString("id_"),
                row.getString("deployment_id_"),
                resource,
                resource.substring(resource.lastIndexOf('/') + 1),
                row.getTimestamp("deploy_time_").toInstant(),
                deployer,
                origin(row.getString("source_"), row.getString("deployment_name"), deployer),
                row.getLong("instances"),
                row.getLong("incidents"));
    }

    private static String origin(@Nullable String source, @Nullable String name, @Nullable String deployer) {
        if (deployer != null || SOURCE.equals(source)) {
            return "atelier";
        }
        if (source != null && Set.of(Models.DELIVERED, Models.FOLDER).contains(source)) {
            return source;
        }
        if (source != null && source.toLowerCase(Locale.ROOT).contains("modeler")) {
            return "Camunda Modeler";
        }
        return name == null || source == null || "process application".equals(source)
                ? Models.DELIVERED
                : "programme « " + name + " »";
    }
}
