package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.workshop.Migration.Reason;
import fr.duret.maintenance.processes.workshop.Migration.State;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps, for every migration, which instances it is about and what became of each. */
@Repository
class MigrationLog {

    /** An instance whose turn has come. */
    record Turn(
            UUID migrationId,
            String instanceId,
            String modelKey,
            int sourceVersion,
            int targetVersion,
            boolean trial) {}

    private static final int EXAMPLES = 5;

    private static final String MIGRATIONS = """
            SELECT migration.*, count(instance_id) FILTER (WHERE instance.state = 'MOVED') AS moved,
                   count(instance_id) FILTER (WHERE instance.state = 'STAYED') AS stayed,
                   count(instance_id) FILTER (WHERE instance.state = 'GONE') AS gone,
                   count(instance_id) FILTER (WHERE instance.state = 'WAITING') AS waiting
            FROM model_migration migration LEFT JOIN model_migration_instance instance ON migration_id = migration.id
            """;

    private final JdbcClient database;
    private final Clock clock;

    MigrationLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens a migration of all instances that run on the version now. */
    UUID open(String modelKey, RunningModel source, int target, boolean trial, String by) {
        UUID id = Ids.next();
        database.sql("""
                        INSERT INTO model_migration
                            (id, model_key, source_version, target_version, trial, state, started_by, started_at)
                        VALUES (:id, :key, :source, :target, :trial, 'RUNNING', :by, :at)
                        """)
                .param("id", id)
                .param("key", modelKey)
                .param("source", source.version())
                .param("target", target)
                .param("trial", trial)
                .param("by", by)
                .param("at", now())
                .update();
        database.sql("""
                        INSERT INTO model_migration_instance (migration_id, instance_id, business_key, state)
                        SELECT :id, id_, business_key_, 'WAITING' FROM act_ru_execution
                        WHERE proc_def_id_ = :definition AND parent_id_ IS NULL
                        """)
                .param("id", id)
                .param("definition", source.definitionId())
                .update();
        return id;
    }

    /** Takes the next instance's turn, for the transaction at hand; what another node has taken is left to it. */
    Optional<Turn> claim() {
        return database.sql("""
                        SELECT migration_id, instance_id, model_key, source_version, target_version, trial
                        FROM model_migration_instance JOIN model_migration ON id = migration_id
                        WHERE model_migration_instance.state = 'WAITING' AND model_migration.state = 'RUNNING'
                        ORDER BY migration_id, instance_id LIMIT 1
                        FOR UPDATE OF model_migration_instance SKIP LOCKED
                        """).query(Turn.class).optional();
    }

    void settle(Turn turn, String state, @Nullable String reason) {
        database.sql("""
                        UPDATE model_migration_instance SET state = :state, reason = :reason
                        WHERE migration_id = :migration AND instance_id = :instance AND state = 'WAITING'
                        """)
                .param("state", state)
                .param("reason", reason)
                .param("migration", turn.migrationId())
                .param("instance", turn.instanceId())
                .update();
    }

    /** Ends the migrations that have nobody left to move. */
    void closeFinished() {
        database.sql("""
                        UPDATE model_migration SET state = 'DONE', finished_at = :at
                        WHERE state = 'RUNNING' AND NOT EXISTS (
                            SELECT 1 FROM model_migration_instance instance
                            WHERE instance.migration_id = id AND instance.state = 'WAITING')
                        """).param("at", now()).update();
    }

    /** Whether it was in the state that it leaves. */
    boolean change(UUID id, State from, State to) {
        return database.sql("UPDATE model_migration SET state = :to WHERE id = :id AND state = :from")
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    Migration get(UUID id) {
        return database.sql(MIGRATIONS + "WHERE migration.id = :id GROUP BY migration.id")
                .param("id", id)
                .query((row, number) -> migration(row))
                .optional()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "no-migration",
                        "Aucun passage sous ce numéro",
                        "Ouvrez-le depuis la page « Processus »."));
    }

    List<Migration> latest(String modelKey, int limit) {
        return database.sql(MIGRATIONS + """
                        WHERE model_key = :key GROUP BY migration.id
                        ORDER BY started_at DESC, migration.id DESC LIMIT :limit
                        """)
                .param("key", modelKey)
                .param("limit", limit)
                .query((row, number) -> migration(row))
                .list();
    }

    /** Those that move instances and are not over. */
    List<Migration> unfinished() {
        return database.sql(MIGRATIONS + """
                        WHERE NOT trial AND migration.state <> 'DONE' GROUP BY migration.id ORDER BY started_at
                        """)
                .query((row, number) -> migration(row))
                .list();
    }

    private Migration migration(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Migration(
                id,
                row.getString("model_key"),
                row.getInt("source_version"),
                row.getInt("target_version"),
                row.getBoolean("trial"),
                State.valueOf(row.getString("state")),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getLong("moved"),
                row.getLong("stayed"),
                row.getLong("gone"),
                row.getLong("waiting"),
                reasons(id));
    }

    private List<Reason> reasons(UUID id) {
        return database.sql("""
                        SELECT reason, count(*) AS instances,
                               array_agg(business_key ORDER BY instance_id)
                                   FILTER (WHERE business_key IS NOT NULL) AS examples
                        FROM model_migration_instance WHERE migration_id = :id AND state = 'STAYED'
                        GROUP BY reason ORDER BY count(*) DESC, reason
                        """)
                .param("id", id)
                .query((row, number) ->
                        new Reason(row.getString("reason"), row.getLong("instances"), texts(row.getArray("examples"))))
                .list();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray()).limit(EXAMPLES).toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(Paris.ZONE).toOffsetDateTime();
    }
}
