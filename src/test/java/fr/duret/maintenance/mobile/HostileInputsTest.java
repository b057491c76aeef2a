package fr.duret.maintenance.mobile;

import static fr.duret.maintenance.mobile.Device.etag;
import static fr.duret.maintenance.mobile.Device.json;
import static fr.duret.maintenance.mobile.DeviceTexts.tap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.duret.maintenance.documents.photos.SamplePhotos;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a broken or hostile device sends: each has its clear answer and leaves no trace. */
class HostileInputsTest extends DevicePlay {

    private static final List<String> TABLES = List.of(
            "clocking",
            "work_period",
            "report",
            "signature",
            "amendment",
            "photo",
            "photo_upload",
            "photo_upload_part",
            "document",
            "intervention_journal",
            "api_request",
            "outbox_message");

    private String sheet = "";

    @BeforeEach
    void plan() {
        sheet = "/api/v1/interventions/" + site.planned(technician);
    }

    static Stream<Arguments> filesThatAreNoPhotos() {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                refused("a photo of 60 MP", SamplePhotos.pngOf(10_000, 6_000), "photo-too-many-pixels", "60 millions"),
                refused("a zip bomb named .jpg", SamplePhotos.zipBomb(), "photo-is-archive", "compressé"),
                refused("an SVG with a script", svg, "photo-is-svg", "programme"),
                refused("nothing", new byte[0], "photo-not-an-image", "ni du JPEG ni du PNG"));
    }

    private static Arguments refused(String name, byte[] file, String code, String words) {
        return Arguments.of(Named.of(name, file), code, words);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("filesThatAreNoPhotos")
    void refusesWhatIsNoPhotoAtOnceAndInParts(byte[] file, String code, String words) {
        done(device.post(sheet + "/clock-in", "\"2\"", tap(NOW)));
        Map<String, Long> before = traces();
        String sheetBefore = device.get(sheet).body();

        HttpResponse<String> atOnce = device.photo(sheet, file, "BEFORE", key());
        problem(atOnce, 422, code);
        assertThat(json(atOnce).get("detail").asText()).contains(words);
        if (file.length > 0) {
            HttpResponse<String> inParts = sendInParts(file);
            problem(inParts, 422, code);
            assertThat(json(inParts).get("detail").asText()).contains(words);
            before.merge("api_request", 1L, Long::sum); // Only that an upload was begun is remembered.
        }

        assertThat(traces()).isEqualTo(before);
        assertThat(device.get(sheet).body()).isEqualTo(sheetBefore);
    }

    private HttpResponse<String> sendInParts(byte[] file) {
        HttpResponse<String> begun =
                device.post(sheet + "/photo-uploads", null, "{\"moment\":\"AFTER\",\"length\":" + file.length + "}");
        String upload = begun.headers().firstValue("Location").orElseThrow();
        assertThat(device.send(device.request(upload)
                                .header("Content-Type", "application/offset+octet-stream")
                                .header("Upload-Offset", "0")
                                .method("PATCH", BodyPublishers.ofByteArray(file)))
                        .statusCode())
                .isEqualTo(200);
        return device.post(upload + "/completion", null, "");
    }

    @Test
    void keepsOnePhotoOfTwoUploadsOfTheSameAtOnce() throws Exception {
        done(device.post(sheet + "/clock-in", "\"2\"", tap(NOW)));
        byte[] file = SamplePhotos.jpeg(SamplePhotos.picture(640, 480));
        Map<String, Long> before = traces();

        for (HttpResponse<String> answer : atOnce(() -> device.photo(sheet, file, "BEFORE", key()))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }

        JsonNode photos = json(device.get(sheet)).get("photos");
        assertThat(photos).hasSize(1);
        before.merge("photo", 1L, Long::sum);
        before.merge("document", 2L, Long::sum);
        before.merge("intervention_journal", 1L, Long::sum);
        before.merge("api_request", 2L, Long::sum);
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void refusesADepartureBeforeTheArrival() {
        Map<String, Long> before = traces();
        HttpResponse<String> tooSoon = device.post(sheet + "/clock-out", "\"2\"", tap(NOW));
        problem(tooSoon, 409, "intervention-status");
        assertThat(json(tooSoon).get("detail").asText()).contains("Planifiée");
        assertThat(traces()).isEqualTo(before);

        HttpResponse<String> in = done(device.post(sheet + "/clock-in", "\"2\"", tap(NOW)));
        before = traces();
        HttpResponse<String> earlier = device.post(sheet + "/clock-out", etag(in), tap(NOW.minusSeconds(60)));
        problem(earlier, 422, "clocking-before-last");
        assertThat(traces()).isEqualTo(before);
        assertThat(etag(device.get(sheet))).isEqualTo(etag(in));
    }

    @ParameterizedTest
    @CsvSource({"145.83, 6.18, 8", "45.83, 181, 8", "-90.1, 0, 8", "45.83, 6.18, -1", "\"NaN\", 6.18, 8"})
    void refusesAPositionOutsideTheWorld(String latitude, String longitude, String accuracy) {
        Map<String, Long> before = traces();
        HttpResponse<String> answer = device.post(
                sheet + "/clock-in",
                "\"2\"",
                "{\"at\":\"%s\",\"position\":{\"latitude\":%s,\"longitude\":%s,\"accuracy\":%s}}"
                        .formatted(NOW, latitude, longitude, accuracy));

        problem(answer, 422, "position-outside-world");
        assertThat(json(answer).get("detail").asText()).contains("pointez à la main en disant pourquoi");
        assertThat(traces()).isEqualTo(before);
        assertThat(json(device.get(sheet)).at("/intervention/status").asText()).isEqualTo("PLANNED");
    }

    @ParameterizedTest
    @CsvSource({"7200, -7200", "-7200, 7200"})
    void putsAClockRightThatIsTwoHoursWrongAndSaysSo(long ahead, long skew) {
        Instant wrong = NOW.plusSeconds(ahead);
        HttpResponse<String> in = done(device.post(
                sheet + "/clock-in",
                "\"2\"",
                tap(wrong.minusSeconds(30)).replace("{\"at\"", "{\"sentAt\":\"" + wrong + "\",\"at\"")));

        JsonNode clocking = json(in).get("clocking");
        assertThat(Instant.parse(clocking.get("at").asText())).isEqualTo(NOW.minusSeconds(30));
        assertThat(Instant.parse(clocking.get("deviceAt").asText())).isEqualTo(wrong.minusSeconds(30));
        assertThat(clocking.get("skewSeconds").asLong()).isEqualTo(skew);
        assertThat(json(in).get("effectiveSeconds").asLong()).isZero();
    }

    private List<HttpResponse<String>> atOnce(java.util.concurrent.Callable<HttpResponse<String>> request)
            throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(2);
        try {
            List<Future<HttpResponse<String>>> sent = IntStream.range(0, 2)
                    .mapToObj(sender -> senders.submit(request))
                    .toList();
            return List.of(sent.get(0).get(), sent.get(1).get());
        } finally {
            senders.shutdownNow();
        }
    }

    /** How many rows there are wherever an input could leave one. */
    private Map<String, Long> traces() {
        Map<String, Long> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(
                table,
                database.sql("SELECT count(*) FROM " + table).query(Long.class).single()));
        return rows;
    }
}
