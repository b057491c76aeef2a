package fr.duret.maintenance.backoffice;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open boards that something happened. It looks into the books every two seconds, as long as a board is open:
 * whichever node changed them, every board hears of it.
 */
@Component
class PlanningNews {

    /** After that long a browser asks anew, so that a board which nobody looks at does not stay open for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final List<SseEmitter> boards = new CopyOnWriteArrayList<>();
    private String seen = "";

    PlanningNews(JdbcClient database) {
        this.database = database;
    }

    SseEmitter follow() {
        SseEmitter board = new SseEmitter(PATIENCE.toMillis());
        board.onCompletion(() -> boards.remove(board));
        board.onTimeout(board::complete);
        board.onError(cause -> boards.remove(board));
        boards.add(board);
        tell(board, "bonjour");
        return board;
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        if (boards.isEmpty()) {
            seen = "";
            return;
        }
        String latest = database.sql("""
                        SELECT coalesce((SELECT id::text FROM intervention_journal ORDER BY id DESC LIMIT 1), '')
                            || coalesce((SELECT id::text || state FROM optimisation_run ORDER BY asked_at DESC LIMIT 1), '')
                            || coalesce((SELECT id::text FROM absence ORDER BY id DESC LIMIT 1), '')
                        """).query(String.class).single();
        if (!seen.isEmpty() && !latest.equals(seen)) {
            boards.forEach(board -> tell(board, "change"));
        }
        seen = latest;
    }

    /** An application that ends need not wait for boards that stay open; each browser asks again by itself. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        boards.forEach(SseEmitter::complete);
    }

    private void tell(SseEmitter board, String what) {
        try {
            board.send(SseEmitter.event().name(what).data(""));
        } catch (IOException | IllegalStateException gone) {
            boards.remove(board);
        }
    }
}
