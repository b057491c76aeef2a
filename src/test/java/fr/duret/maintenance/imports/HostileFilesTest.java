package fr.duret.maintenance.imports;

import static fr.duret.maintenance.imports.CsvTexts.CUSTOMERS;
import static fr.duret.maintenance.imports.CsvTexts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files that nobody should be able to do harm with: refused by name, memory flat. */
class HostileFilesTest extends RefusedFilesPlay {

    private static final long TWO_HUNDRED_MEGABYTES = 200L * 1024 * 1024;

    @Test
    void refusesABinary() {
        byte[] noise = new byte[2_000_000];
        new Random(7).nextBytes(noise);
        byte[] hidden = (CUSTOMERS + customer("HOS-2") + "HOS-3;parti\u0000culier").getBytes(StandardCharsets.UTF_8);

        assertThat(send("customers", BodyPublishers.ofByteArray(noise)).statusCode())
                .isEqualTo(400);
        assertRefused(send("customers", BodyPublishers.ofByteArray(hidden)), 400, "file-binary", 3, "caractère 12");
    }

    @Test
    void refusesAWorkbook() {
        assertRefused(send("customers", "PK\u0003\u0004 and so on"), 400, "file-not-csv", 1, "caractère 1");
    }

    @Test
    void refusesTwoHundredMegabytes() {
        long more = LiveHeap.mostMegabytesMore(() -> {
            assertRefused(send("customers", endless("HOS-9;particulier\n")), 413, "file-too-large", 0, null);
            assertRefused(send("customers", endless("\"never closed\n")), 413, "file-too-large", 0, null);
        });

        assertThat(more).isLessThan(24);
    }

    @Test
    void refusesTwoHundredMegabytesInAForm() {
        String start = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        String end = "\r\n--edge--\r\n";
        BodyPublisher form = BodyPublishers.concat(
                BodyPublishers.ofString(start), endless("HOS-9;particulier\n"), BodyPublishers.ofString(end));

        long more = LiveHeap.mostMegabytesMore(() -> assertRefused(
                send("customers", "multipart/form-data; boundary=edge", form), 413, "file-too-large", 0, null));

        assertThat(more).isLessThan(64);
    }

    @Test
    void refusesAQuoteThatNeverCloses() {
        String lines = customer("HOS-2") + customer("HOS-3").replace("Burnet", "\"Burnet");

        assertRefused(
                send("customers", CUSTOMERS + lines + customer("HOS-4").repeat(20_000)),
                400,
                "csv-quote-not-closed",
                3,
                "Nom");
    }

    @Test
    void refusesFormulas() {
        HttpResponse<String> answer = send(
                "customers",
                CUSTOMERS
                        + customer("HOS-2").replace("Burnet", "=HYPERLINK(\"http://x\")")
                        + customer("HOS-3").replace("12 rue des Tilleuls", "@SUM(1+1)*cmd|' /C calc'!A0"));

        assertLineRefused(answer, 2, "Nom", "formula");
        assertLineRefused(answer, 3, "Adresse", "formula");
    }

    /** Two hundred megabytes of that text, made while they are sent. */
    private static BodyPublisher endless(String text) {
        byte[] bytes = (CUSTOMERS + text.repeat(1000)).getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.ofInputStream(() -> new InputStream() {
            private long given;

            @Override
            public int read() {
                return given < TWO_HUNDRED_MEGABYTES ? bytes[(int) (given++ % bytes.length)] : -1;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                int from = (int) (given % bytes.length);
                int count = (int) Math.min(Math.min(length, bytes.length - from), TWO_HUNDRED_MEGABYTES - given);
                System.arraycopy(bytes, from, to, offset, count);
                given += count;
                return count == 0 ? -1 : count;
            }
        });
    }
}
