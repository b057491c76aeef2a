package fr.duret.maintenance.notifications;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes in what webhooks bring, one piece of news at a time, and answers so that the provider repeats what was lost. */
@Component
public class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Arrivals arrivals;

    Reception(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** 204, or 503 if something could not be kept at this moment: told again, it is not taken twice. */
    public ResponseEntity<Void> take(Iterable<ArrivalReport> reports) {
        boolean kept = true;
        for (ArrivalReport report : reports) {
            try {
                arrivals.take(report);
            } catch (RuntimeException e) {
                LOG.error("News {} about message {} could not be kept", report.event(), report.messageId(), e);
                kept = false;
            }
        }
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.SERVICE_UNAVAILABLE)
                .build();
    }
}
