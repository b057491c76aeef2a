package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.interventions.FieldWork;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.PhotoAlbum;
import fr.duret.maintenance.interventions.PhotoMoment;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.TestClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding photos by whose they are, when they were taken, and what for. */
@IntegrationTest
class PhotosPageTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(40);
    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    AccountRegister accounts;

    @Autowired
    Worksite site;

    @Autowired
    FieldWork work;

    @Autowired
    PhotoAlbum album;

    @Autowired
    InterventionBook book;

    @Autowired
    CustomerRegister customers;

    private Browser office;
    private UUID visit;
    private String customer = "";

    @BeforeEach
    void visit() {
        Staff.open(accounts);
        office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
        visit = begun();
        customer = customers.customer(book.intervention(visit).customerId()).name();
    }

    @Test
    void findsThemByCustomerDaysAndType() {
        UUID before = photo(PhotoMoment.BEFORE, TestClock.START.minus(Duration.ofDays(1)));
        UUID after = photo(PhotoMoment.AFTER, TestClock.START);
        String name = "q=" + customer.substring(customer.lastIndexOf(' ') + 1);

        assertThat(body(name))
                .contains(before + "/vignette", after + "/vignette", "href=\"/interventions/" + visit + "\"")
                .contains("alt=\"Avant : Intervention garantie chez " + customer + ", Duingt, lun. 30 nov. 2026\"")
                .contains("2\u00a0photos");
        assertThat(body(name + "&moment=AFTER")).contains(after.toString()).doesNotContain(before.toString());
        assertThat(body(name + "&au=2026-11-30")).contains(before.toString()).doesNotContain(after.toString());
        assertThat(body(name + "&du=2026-12-01")).contains(after.toString()).doesNotContain(before.toString());
        assertThat(body(name + "&type=WARRANTY")).contains(after.toString());
        assertThat(body(name + "&type=OTHER")).contains("Aucune photo ne correspond.");
        assertThat(body("q=personne-de-ce-nom")).contains("Aucune photo ne correspond.");
        UUID customerId = book.intervention(visit).customerId();
        assertThat(body("client=" + customerId)).contains(after.toString(), "retirer ce filtre");
        assertThat(office.get("/clients/" + customerId).body()).contains("/photos?client=" + customerId);
    }

    @Test
    void leafsThroughManyAndBack() {
        UUID other = begun();
        UUID third = begun();
        UUID oldest = photo(visit, PhotoMoment.BEFORE, TestClock.START.minus(Duration.ofDays(400)));
        for (int i = 0; i < 9; i++) {
            for (UUID id : new UUID[] {visit, other, third}) {
                photo(id, PhotoMoment.AFTER, TestClock.START.minus(Duration.ofDays(300 + i)));
            }
        }
        String days = "type=WARRANTY&du=2025-01-01&au=2026-03-01";

        String first = body(days);
        assertThat(first).doesNotContain(oldest.toString(), "rel=\"prev\"");
        Matcher older = OLDER.matcher(first);
        assertThat(older.find()).isTrue();
        String second = office.get(older.group(1).replace("&amp;", "&")).body();

        assertThat(second).contains(oldest.toString(), "rel=\"prev\"").doesNotContain("rel=\"next\"");
        Matcher newer = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"").matcher(second);
        assertThat(newer.find()).isTrue();
        String back = office.get(newer.group(1).replace("&amp;", "&")).body();
        assertThat(thumbnails(back)).isEqualTo(thumbnails(first));
    }

    private UUID begun() {
        UUID technician = site.technician();
        UUID id = site.planned(InterventionKind.WARRANTY, technician);
        work.clockIn(
                new Change(id, technician, "Malo Essai", book.intervention(id).version()),
                Worksite.tap(TestClock.START));
        return id;
    }

    private static String thumbnails(String page) {
        return Pattern.compile("[0-9a-f-]{36}/vignette")
                .matcher(page)
                .results()
                .map(found -> found.group())
                .toList()
                .toString();
    }

    private String body(String query) {
        return office.get("/photos?" + query).body();
    }

    private UUID photo(PhotoMoment moment, Instant taken) {
        return photo(visit, moment, taken);
    }

    private UUID photo(UUID intervention, PhotoMoment moment, Instant taken) {
        UUID technician = Objects.requireNonNull(book.intervention(intervention).technicianId());
        return album.add(intervention, technician, "Malo Essai", album.develop(picture(), moment, taken, null))
                .id();
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(40, NUMBER.incrementAndGet(), BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return png.toByteArray();
    }
}
