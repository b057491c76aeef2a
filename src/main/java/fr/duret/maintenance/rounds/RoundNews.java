package fr.duret.maintenance.rounds;

import fr.duret.maintenance.notifications.Mailroom;
import fr.duret.maintenance.notifications.Posting;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells technicians of published rounds; customers hear from their appointment. */
@Service
@Transactional
public class RoundNews {

    private final RunBook book;
    private final Mailroom mailroom;

    RoundNews(RunBook book, Mailroom mailroom) {
        this.book = book;
        this.mailroom = mailroom;
    }

    /** Posts the message once to each technician whose rounds changed. */
    public void tell(UUID runId, String template, Posting.Origin origin) {
        book.visits(runId).stream()
                .filter(visit -> Boolean.TRUE.equals(visit.published()))
                .flatMap(visit -> Stream.concat(
                        Stream.of(visit.after().technicianId()), Stream.ofNullable(visit.beforeTechnician())))
                .distinct()
                .forEach(id -> mailroom.post(
                        new Posting(template, id, template + ":" + id + ":" + runId, List.of(), null, origin)));
    }
}
