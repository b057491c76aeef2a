package fr.duret.maintenance.documents.photos;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How long a photo of 4 MB takes, from the file to the two pictures that are kept. */
class PhotoBench {

    private static final int ROUNDS = 40;

    @Test
    void takesAPhotoOfFourMegabytes() {
        byte[] file = SamplePhotos.withExif(
                SamplePhotos.jpeg(SamplePhotos.grainy(4032, 3024, 14)), 6, "2027:01:14 09:30:15", "+01:00");
        Photos photos = new Photos();
        long begun = System.nanoTime();
        photos.take(file);
        long first = System.nanoTime() - begun;
        long[] times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            begun = System.nanoTime();
            photos.take(file);
            times[round] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "photo of %.1f MB, 12 MP, turned: first %d ms, median %d ms, p95 %d ms%n",
                file.length / 1e6,
                Duration.ofNanos(first).toMillis(),
                Duration.ofNanos(times[ROUNDS / 2]).toMillis(),
                Duration.ofNanos(times[ROUNDS * 95 / 100]).toMillis());
    }
}
