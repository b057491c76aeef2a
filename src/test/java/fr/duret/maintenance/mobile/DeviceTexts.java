package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.support.TestClock;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a device sends for tests: a tap, a report, a signature. */
public final class DeviceTexts {

    private static final Instant NOW = TestClock.START;

    private DeviceTexts() {}

    public static String tap(Instant at) {
        return "{\"at\":\"" + at + "\",\"position\":{\"latitude\":45.83,\"longitude\":6.18,\"accuracy\":8.5}}";
    }

    public static String report(String text) {
        return """
                {"text":"%s","items":[{"item":"made-safe","answer":"DONE"},{"item":"fault-found","answer":"DONE"},
                {"item":"supply-restored","answer":"DONE"}],"measures":[{"check":"voltage","value":231.5}],
                "parts":[{"reference":"DIF-30-40A","quantity":1}],"observations":"Tableau ancien."}
                """.formatted(text);
    }

    public static String signature() {
        return "{\"outcome\":\"SIGNED\",\"at\":\"" + NOW + "\",\"signerName\":\"Odette Burnet\","
                + "\"consent\":\"Je reconnais avoir reçu l’intervention décrite.\",\"image\":\""
                + Base64.getEncoder().encodeToString(Worksite.signature()) + "\"}";
    }

    static String amendment(int minutes, @Nullable String hourlyRate) {
        return "{\"minutes\":" + minutes + (hourlyRate == null ? "" : ",\"hourlyRate\":" + hourlyRate) + ",\"at\":\""
                + NOW + "\",\"position\":{\"latitude\":45.83,\"longitude\":6.18,\"accuracy\":8.5},"
                + "\"signerName\":\"Odette Burnet\",\"consent\":\"J’accepte une heure de plus.\",\"image\":\""
                + Base64.getEncoder().encodeToString(Worksite.signature()) + "\"}";
    }
}
