package fr.duret.maintenance.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.support.IntegrationTest;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database from before overlaps were refused, which holds some, is migrated all the same. */
@IntegrationTest
class OverlappingPlansTest {

    private static final String TECHNICIAN = """
            INSERT INTO technician (id, version, reference, last_name, first_name, email, mobile, sector, start_kind)
            VALUES (gen_random_uuid(), 0, 'T-' || :number, 'Essai', 'Malo', :number || '@duret.example', '+33639980000',
                    'Annecy', 'DEPOT')
            """;

    private static final String DATABASE = "before_overlaps_were_refused";

    @Autowired
    HikariDataSource source;

    @Autowired
    JdbcClient here;

    @Autowired
    List<JavaMigration> migrations;

    private DriverManagerDataSource old;
    private JdbcClient database;

    @BeforeEach
    void openADatabaseOfItsOwn() {
        here.sql("DROP DATABASE IF EXISTS " + DATABASE).update();
        here.sql("CREATE DATABASE " + DATABASE).update();
        old = new DriverManagerDataSource(
                source.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + DATABASE + "$1"),
                source.getUsername(),
                source.getPassword());
        database = JdbcClient.create(old);
    }

    @AfterEach
    void dropIt() {
        here.sql("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)").update();
    }

    @Test
    void plansOneOfTwoAnew() {
        flyway().target("46").load().migrate();
        fill();

        flyway().load().migrate();

        assertThat(database.sql(
                                "SELECT reference || ' ' || status || ' ' || to_char(planned_start AT TIME ZONE 'UTC', 'HH24')"
                                        + " FROM intervention WHERE planned_start IS NOT NULL ORDER BY reference")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "BEGUN IN_PROGRESS 09", "BEGUN-TOO PAUSED 10", "EARLIER PLANNED 13", "OTHER PLANNED 09");
        assertThat(database.sql(
                                "SELECT reference FROM intervention i JOIN intervention_journal j ON j.intervention_id = i.id"
                                        + " WHERE i.status = 'TO_PLAN' AND j.kind = 'UNPLANNED' ORDER BY reference")
                        .query(String.class)
                        .list())
                .containsExactly("LATER", "MEETS");
        assertThat(database.sql("SELECT count(*) FROM taken_time")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(old)
                .locations("classpath:db/migration")
                .javaMigrations(migrations.toArray(JavaMigration[]::new));
    }

    /** Only the technicians are whole: whose visits they are does not matter here. */
    private void fill() {
        database.sql("ALTER TABLE intervention DROP CONSTRAINT intervention_customer_id_fkey,"
                        + " DROP CONSTRAINT intervention_site_id_fkey")
                .update();
        for (int number = 1; number <= 2; number++) {
            database.sql(TECHNICIAN).param("number", number).update();
        }
        visit("BEGUN", "IN_PROGRESS", 1, 9);
        visit("BEGUN-TOO", "PAUSED", 1, 9);
        visit("MEETS", "PLANNED", 1, 9);
        visit("EARLIER", "PLANNED", 1, 13);
        visit("LATER", "PLANNED", 1, 13);
        visit("OTHER", "PLANNED", 2, 9);
    }

    private void visit(String reference, String status, int technician, int hour) {
        database.sql("""
                        INSERT INTO intervention (id, version, reference, kind, status, subject, customer_id, site_id,
                                                  technician_id, planned_start, planned_end, created_at)
                        SELECT :id, 1, :reference, 'OTHER', :status, 'Essai', gen_random_uuid(),
                               gen_random_uuid(), t.id, t.at, t.at + interval '1 hour', now()
                        FROM (SELECT id, timestamptz '2026-11-30 00:00Z' + :hour * interval '1 hour'
                                         + CASE WHEN :reference = 'LATER' THEN interval '30 minutes' ELSE interval '0' END
                                         AS at
                              FROM technician WHERE reference = 'T-' || :technician) t
                        """)
                // In the order in which they came: of two that were begun at once, the earlier stays.
                .param("id", Ids.next())
                .param("reference", reference)
                .param("status", status)
                .param("technician", String.valueOf(technician))
                .param("hour", hour)
                .update();
    }
}
