package fr.duret.maintenance.mobile;

import static fr.duret.maintenance.mobile.Device.etag;
import static fr.duret.maintenance.mobile.Device.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.duret.maintenance.interventions.PhotoUploads;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.support.TestClock;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos over HTTP: at once or in parts, once however often they come, and what becomes of those that nobody finishes. */
class PhotosApiTest extends DevicePlay {

    @Autowired
    private PhotoUploads uploads;

    private String sheet = "";

    @BeforeEach
    void arrive() {
        sheet = "/api/v1/interventions/" + site.planned(technician);
        assertThat(device.post(sheet + "/clock-in", "\"2\"", DeviceTexts.tap(TestClock.START))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsAPhotoScaledWithItsThumbnail() throws IOException {
        HttpResponse<String> sent = send(photo(3000, 2000, Color.RED), "BEFORE", key());

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        JsonNode photo = json(sent);
        assertThat(photo.get("moment").asText()).isEqualTo("BEFORE");
        assertThat(photo.get("width").asInt()).isEqualTo(2048);
        assertThat(json(device.get(sheet)).at("/photos/0/id").asText())
                .isEqualTo(photo.get("id").asText());
        HttpResponse<String> thumbnail =
                device.get(sheet + "/photos/" + photo.get("id").asText() + "/thumbnail");
        assertThat(thumbnail.statusCode()).isEqualTo(200);
        assertThat(thumbnail.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    }

    @Test
    void takesTheSamePictureTwiceForOnePhoto() throws IOException {
        byte[] file = photo(400, 300, Color.BLUE);
        String key = key();
        HttpResponse<String> first = send(file, "BEFORE", key);
        assertThat(send(file, "BEFORE", key).body()).isEqualTo(first.body());
        assertThat(json(send(file, "BEFORE", key())).get("id"))
                .isEqualTo(json(first).get("id"));
        problem(send(photo(400, 300, Color.GREEN), "BEFORE", key), 422, "idempotency-key-reused");
        assertThat(json(device.get(sheet)).get("photos")).hasSize(1);
    }

    @Test
    void keepsTenPhotosAtMost() throws IOException {
        for (int shade = 0; shade < 10; shade++) {
            assertThat(send(photo(60, 40, new Color(shade * 20, 0, 0)), shade < 5 ? "BEFORE" : "AFTER", key())
                            .statusCode())
                    .isEqualTo(201);
        }
        problem(send(photo(60, 40, Color.PINK), "AFTER", key()), 422, "too-many-photos");
    }

    @Test
    void comesInPartsAndGoesOnWhereTheLineBroke() throws IOException {
        byte[] file = photo(1200, 900, Color.ORANGE);
        int half = file.length / 2;
        HttpResponse<String> begun =
                device.post(sheet + "/photo-uploads", null, "{\"moment\":\"AFTER\",\"length\":" + file.length + "}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        String upload = begun.headers().firstValue("Location").orElseThrow();

        assertThat(part(upload, 0, Arrays.copyOf(file, half)).statusCode()).isEqualTo(200);
        HttpResponse<String> again = part(upload, 0, Arrays.copyOf(file, half));
        problem(again, 409, "upload-offset");
        assertThat(json(again).get("offset").asInt()).isEqualTo(half);
        problem(device.post(upload + "/completion", null, ""), 409, "upload-offset");
        assertThat(json(device.get(upload)).get("offset").asInt()).isEqualTo(half);
        problem(part(upload, half, new byte[file.length]), 409, "upload-offset");
        assertThat(part(upload, half, Arrays.copyOfRange(file, half, file.length))
                        .headers()
                        .firstValue("Upload-Offset"))
                .hasValue(String.valueOf(file.length));
        String key = key();
        HttpResponse<String> whole = device.write("POST", upload + "/completion", key, null, "");
        assertThat(whole.statusCode()).as(whole.body()).isEqualTo(201);
        assertThat(json(whole).get("width").asInt()).isEqualTo(1200);
        assertThat(device.write("POST", upload + "/completion", key, null, "").body())
                .isEqualTo(whole.body());
        problem(device.get(upload), 404, "upload-unknown");
    }

    @Test
    void saysWhichHeaderOrParameterIsMissing() {
        HttpResponse<String> begun = device.post(sheet + "/photo-uploads", null, "{\"moment\":\"AFTER\",\"length\":5}");
        HttpResponse<String> without = device.send(
                device.request(begun.headers().firstValue("Location").orElseThrow())
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofByteArray(new byte[5])));
        problem(without, 400, "request-unreadable");
        assertThat(json(without).get("detail").asText()).startsWith("Il manque l’en-tête «\u202fUpload-Offset\u202f»");

        HttpResponse<String> noMoment = device.send(device.request(sheet + "/photos")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Idempotency-Key", key())
                .POST(BodyPublishers.ofString("--b--\r\n")));
        problem(noMoment, 400, "request-unreadable");
        assertThat(json(noMoment).get("detail").asText()).startsWith("Il manque le paramètre «\u202fmoment\u202f»");

        HttpResponse<String> noFile = device.send(device.request(sheet + "/photos?moment=AFTER")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Idempotency-Key", key())
                .POST(BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--b--\r\n")));
        problem(noFile, 400, "request-unreadable");
        assertThat(json(noFile).get("detail").asText()).startsWith("Il manque la partie «\u202ffile\u202f»");
    }

    @Test
    void forgetsUploadsThatNobodyFinishesInEightDays() {
        HttpResponse<String> begun = device.post(sheet + "/photo-uploads", null, "{\"moment\":\"AFTER\",\"length\":5}");
        String upload = begun.headers().firstValue("Location").orElseThrow();
        assertThat(part(upload, 0, new byte[3]).statusCode()).isEqualTo(200);

        clock.moveTo(TestClock.START.plus(Duration.ofDays(8)));
        uploads.forgetOld();
        assertThat(json(device.get(upload)).get("offset").asInt()).isEqualTo(3);

        clock.moveTo(TestClock.START.plus(Duration.ofDays(8)).plusSeconds(1));
        assertThat(uploads.forgetOld()).isPositive();
        problem(device.get(upload), 404, "upload-unknown");
        assertThat(uploads.forgetOld()).isZero();
    }

    @Test
    void voidsASignatureByAPhotoThatComesAfterIt() throws IOException {
        site.listParts();
        HttpResponse<String> saved =
                device.write("PUT", sheet + "/report", key(), etag(device.get(sheet)), DeviceTexts.report("Fait."));
        HttpResponse<String> complete = device.post(sheet + "/report/completion", etag(saved), "");
        assertThat(device.post(sheet + "/signature", etag(complete), DeviceTexts.signature())
                        .statusCode())
                .isEqualTo(200);

        assertThat(send(photo(80, 60, Color.GRAY), "AFTER", key()).statusCode()).isEqualTo(201);

        JsonNode after = json(device.get(sheet));
        assertThat(after.at("/signatures/0/voidReason").asText()).isEqualTo("Photo ajoutée");
        assertThat(after.at("/report/state").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void hidesPhotosFromOtherTechnicians() {
        UUID others = site.planned(site.technician());
        String path = "/api/v1/interventions/" + others;
        problem(device.get(path + "/photos/" + Ids.next()), 404, "intervention-unknown");
        problem(
                device.post(path + "/photo-uploads", null, "{\"moment\":\"AFTER\",\"length\":5}"),
                404,
                "intervention-unknown");
    }

    private HttpResponse<String> part(String upload, int offset, byte[] bytes) {
        return device.send(device.request(upload)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", String.valueOf(offset))
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    private HttpResponse<String> send(byte[] file, String moment, String key) {
        return device.photo(sheet, file, moment, key);
    }

    private static byte[] photo(int width, int height, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        return jpeg.toByteArray();
    }
}
