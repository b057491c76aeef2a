package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.notifications.Mailroom;
import fr.duret.maintenance.notifications.Posting;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those whom published rounds concern. */
@Service
@Transactional
public class RoundNews {

    private static final String MOVED = "visit-announced";

    private final RunBook book;
    private final Workload workload;
    private final Mailroom mailroom;

    RoundNews(RunBook book, Workload workload, Mailroom mailroom) {
        this.book = book;
        this.workload = workload;
        this.mailroom = mailroom;
    }

    /** Posts the message once to each technician whose rounds changed, or to each customer with a new promise. */
    public void tell(UUID runId, boolean customers, String template, Posting.Origin origin) {
        List<ProposedVisit> published = book.visits(runId).stream()
                .filter(visit -> Boolean.TRUE.equals(visit.published()))
                .toList();
        Stream<UUID> about = customers
                ? published.stream().filter(ProposedVisit::announced).map(ProposedVisit::interventionId)
                : published.stream()
                        .flatMap(visit -> Stream.concat(
                                Stream.of(visit.after().technicianId()), Stream.ofNullable(visit.beforeTechnician())))
                        .distinct();
        about.forEach(id ->
                mailroom.post(new Posting(template, id, template + ":" + id + ":" + runId, List.of(), null, origin)));
    }

    /** Tells a customer that somebody comes at another hour than was promised; once for each new hour. */
    void tellNewPromise(UUID interventionId) {
        long version = workload.item(interventionId).version();
        String key = MOVED + ":" + interventionId + ":" + version;
        mailroom.post(new Posting(MOVED, interventionId, key, List.of(), null, null));
    }
}
