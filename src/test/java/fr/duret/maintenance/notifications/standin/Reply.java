package fr.duret.maintenance.notifications.standin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a desk answers; a message that it took stands beside it. */
record Reply(
        int status,
        String body,
        Map<String, String> headers,
        @Nullable Taken taken) {

    static Reply of(int status, String body) {
        return new Reply(status, body, Map.of(), null);
    }
}
