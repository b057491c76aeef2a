package fr.duret.maintenance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.documents.photos.SamplePhotos;
import fr.duret.maintenance.documents.seal.Seals;
import fr.duret.maintenance.identity.AccountDraft;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.ApiClients;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.ReportPrinting;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.mobile.Device;
import fr.duret.maintenance.mobile.DeviceTexts;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.TestClock;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a phone waits for a photo of 4 MB to be taken, and how long a signed report with ten of them takes. */
@IntegrationTest
class ReportBench {

    private static final int PHOTOS = 10;
    private static final int VISITS = 5;
    private static final int ROUNDS = 40;
    private static final int WARM = 20;

    @LocalServerPort
    int port;

    @Autowired
    AccountRegister accounts;

    @Autowired
    ApiClients clients;

    @Autowired
    Worksite site;

    @Autowired
    DocumentPrinter printer;

    @Autowired
    Seals seals;

    @Autowired
    ReportPrinting printing;

    @Autowired
    JdbcClient database;

    private final byte[] picture = SamplePhotos.jpeg(SamplePhotos.grainy(4032, 3024, 20));
    private Browser browser;
    private Device device;
    private UUID technician;
    private int sent;

    /** As after a start: something was printed and sealed, no report and no photo. */
    @BeforeEach
    void prepare() {
        new PrinterWarmUp(printer, seals).warmUp();
        site.listParts();
        technician = site.technician();
        accounts.open(new AccountDraft("bench-photos", "Malo Essai", null, Staff.PASSWORD, Set.of(Role.TECHNICIAN)));
        accounts.linkTechnician("bench-photos", technician);
        browser = new Browser(port);
        device = Device.withToken(
                browser,
                "bench-photos",
                clients.open("bench-photos", "Essai", "bench-photos", Set.of("interventions")));
    }

    @Test
    void takesPhotosAndSealsReportsQuickly() {
        UUID first = site.planned(technician);
        clock(first, "clock-in", arrival(0));
        photos(first);
        sign(first);
        clock(first, "clock-out", departure(0));
        double whole = millis(() -> printing.archive(first));
        System.out.printf(Locale.ROOT, "first report with %d photos after the start: %.0f ms%n", PHOTOS, whole);

        double[] uploads = IntStream.range(1, VISITS)
                .mapToObj(this::photosOfVisit)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        IntStream.range(0, WARM).forEach(round -> again(first));
        double[] reports =
                IntStream.range(0, ROUNDS).mapToDouble(round -> again(first)).toArray();

        System.out.printf(
                Locale.ROOT,
                "photos of %.1f MB, one phone; load of the machine %.1f on %d processors%n",
                picture.length / 1e6,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        assertThat(whole).as("first report").isLessThan(2_000);
        assertThat(p95("photo sent, processed and kept", uploads)).isLessThan(500);
        assertThat(p95("report printed, sealed and kept", reports)).isLessThan(700);
    }

    /** One visit after the other, for a technician is at one place at a time. */
    private double[] photosOfVisit(int number) {
        UUID visit = site.planned(technician);
        clock(visit, "clock-in", arrival(number));
        double[] times = photos(visit);
        clock(visit, "clock-out", departure(number));
        return times;
    }

    private static Instant arrival(int number) {
        return TestClock.START.minus(Duration.ofMinutes(10L * (VISITS - number)));
    }

    private static Instant departure(int number) {
        return arrival(number).plus(Duration.ofMinutes(8));
    }

    private void clock(UUID visit, String tap, Instant at) {
        String sheet = "/api/v1/interventions/" + visit;
        HttpResponse<String> answer =
                device.post(sheet + "/" + tap, Device.etag(device.get(sheet)), DeviceTexts.tap(at));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    /** Ten photos for one visit; how long each took. */
    private double[] photos(UUID visit) {
        return IntStream.range(0, PHOTOS)
                .mapToDouble(number -> millis(() -> {
                    HttpResponse<String> answer =
                            browser.send(device.request("/api/v1/interventions/" + visit + "/photos?moment=AFTER")
                                    .header("Content-Type", "multipart/form-data; boundary=photo")
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .POST(BodyPublishers.ofByteArray(another())));
                    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
                }))
                .toArray();
    }

    /** A form with the picture and a comment in it of its own, so that it is none that was sent before. */
    private byte[] another() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(("--photo\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        file.write(picture, 0, 2);
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 4, (byte) (++sent >> 8), (byte) sent});
        file.write(picture, 2, picture.length - 2);
        file.writeBytes("\r\n--photo--\r\n".getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }

    private void sign(UUID visit) {
        String sheet = "/api/v1/interventions/" + visit;
        String version = Device.etag(device.get(sheet));
        version = Device.etag(device.write(
                "PUT", sheet + "/report", UUID.randomUUID().toString(), version, DeviceTexts.report("Fait.")));
        version = Device.etag(device.post(sheet + "/report/completion", version, ""));
        HttpResponse<String> signed = device.post(sheet + "/signature", version, DeviceTexts.signature());
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
    }

    /** The same report as if it had not been printed yet; how long that takes. */
    private double again(UUID visit) {
        database.sql("UPDATE signature SET document_id = NULL WHERE intervention_id = ?")
                .param(visit)
                .update();
        return millis(() -> printing.archive(visit));
    }

    private static double millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double p95(String what, double[] times) {
        Arrays.sort(times);
        double p95 = times[times.length * 95 / 100];
        System.out.printf(Locale.ROOT, "%s: median %.0f ms, p95 %.0f ms%n", what, times[times.length / 2], p95);
        return p95;
    }
}
