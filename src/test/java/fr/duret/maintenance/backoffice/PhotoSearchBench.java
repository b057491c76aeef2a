package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.OldVisits;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.TestClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page « Photos » over a hundred years of interventions, of which each has left two photos. */
@IntegrationTest
class PhotoSearchBench {

    private static final int INTERVENTIONS = 60_000;
    private static final int CUSTOMERS = 300;
    private static final int WARM_UP = 60;
    private static final int TIMED = 200;
    private static final UUID PICTURE = UUID.fromString("01a20000-0000-7000-8000-000000000001");

    @LocalServerPort
    int port;

    @Autowired
    AccountRegister accounts;

    @Autowired
    Worksite site;

    @Autowired
    InterventionBook book;

    @Autowired
    JdbcClient database;

    @Test
    void findsPhotosQuickly() {
        UUID technician = site.technician();
        UUID customer = null;
        for (int i = 0; i < CUSTOMERS; i++) {
            customer = book.intervention(site.planned(technician)).customerId();
        }
        fillTheAlbum();
        Staff.open(accounts);
        Browser office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);

        Map<String, String> searches = new LinkedHashMap<>();
        searches.put("the newest", "");
        searches.put("of one customer", "?client=" + customer);
        searches.put("of a week fifty years ago", "?du=1976-03-01&au=1976-03-07");
        searches.put("of one type and moment", "?type=YEARLY_SERVICE&moment=AFTER");
        searches.put("of a type of which there are none", "?type=NEW_INSTALLATION");
        searches.put("older than one in the middle", "?avant=" + oneInTheMiddle());
        searches.forEach((what, query) -> measure(office, what, query));
    }

    private static void measure(Browser office, String what, String query) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMED; i++) {
            long start = System.nanoTime();
            int status = office.get("/photos" + query).statusCode();
            times.add((System.nanoTime() - start) / 1e6);
            assertThat(status).as(what).isEqualTo(200);
        }
        List<Double> sorted = times.stream().skip(WARM_UP).sorted().toList();
        System.out.printf(
                "photos %s, of %,d: p50 %.1f ms, p95 %.1f ms%n",
                what, 2 * INTERVENTIONS, sorted.get(TIMED / 2), sorted.get(TIMED * 95 / 100));
    }

    /** Back into the past, some fifteen hours from one intervention to the next. */
    private void fillTheAlbum() {
        OldVisits.fill(database, INTERVENTIONS, Duration.ofHours(15));
        database.sql("""
                        INSERT INTO document (id, sha256, kind, title, media_type, size, created_at, keep_until)
                        VALUES (:id, repeat('0', 64), 'photo', 'Photo', 'image/jpeg', 1, :now, '2099-01-01')
                        """)
                .param("id", PICTURE)
                .param("now", OffsetDateTime.ofInstant(TestClock.START, ZoneOffset.UTC))
                .update();
        database.sql("""
                        INSERT INTO photo (id, intervention_id, moment, source_sha256, document_id, thumbnail_id, width,
                                           height, taken_at, received_at, author)
                        SELECT gen_random_uuid(), i.id, moment, encode(sha256((i.id || moment)::bytea), 'hex'), :picture,
                               :picture, 2048, 1536, planned_start, planned_start, 'Malo'
                        FROM intervention i, unnest(ARRAY ['BEFORE', 'AFTER']) moment WHERE status = 'CLOSED'
                        """).param("picture", PICTURE).update();
        database.sql("ANALYZE").update();
    }

    private UUID oneInTheMiddle() {
        return database.sql("SELECT id FROM photo ORDER BY taken_at DESC, id DESC OFFSET :count LIMIT 1")
                .param("count", INTERVENTIONS)
                .query(UUID.class)
                .single();
    }
}
