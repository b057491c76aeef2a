package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts clocked times right; what was clocked at first stays known, with who changed it and why. */
@Service
@Transactional
public class TimeCorrections {

    private final Desk desk;
    private final Interventions interventions;
    private final OnePlaceAtATime places;
    private final SignatureBook signatures;
    private final Journal journal;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TimeCorrections(
            Desk desk,
            Interventions interventions,
            OnePlaceAtATime places,
            SignatureBook signatures,
            Journal journal,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.interventions = interventions;
        this.places = places;
        this.signatures = signatures;
        this.journal = journal;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** A technician corrects their own clocking. */
    public void correct(Change change, UUID clockingId, Instant at, String reason) {
        correct(desk.take(change), clockingId, at, reason, change.author());
    }

    /** The office corrects a clocking. */
    public void correct(UUID interventionId, UUID clockingId, Instant at, String reason, String author) {
        correct(interventions.locked(interventionId), clockingId, at, reason, author);
    }

    /** The corrections of an intervention's clockings, in their order. */
    @Transactional(readOnly = true)
    public List<TimeCorrection> of(UUID interventionId) {
        return database.sql("""
                        SELECT k.* FROM clocking_correction k JOIN clocking c ON c.id = k.clocking_id
                        WHERE c.intervention_id = :id ORDER BY k.at, k.id
                        """)
                .param("id", interventionId)
                .query(TimeCorrections::correction)
                .list();
    }

    private void correct(Intervention intervention, UUID clockingId, Instant at, String reason, String author) {
        String why = Dispatch.required(reason);
        Instant corrected = at.truncatedTo(ChronoUnit.SECONDS);
        if (corrected.isAfter(clock.instant())) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "correction-in-future",
                    "Heure dans l'avenir",
                    "Le " + French.moment(corrected) + " n'est pas encore passé. Corrigez l'heure.");
        }
        Instant original = intervention.view().clockings().stream()
                .filter(clocking -> clocking.id().equals(clockingId))
                .map(ClockingView::at)
                .findFirst()
                .orElse(corrected);
        Clocking clocking = intervention.correct(clockingId, corrected);
        for (Worked worked : intervention.worked()) {
            places.requireFree(intervention.technician(), intervention.id(), worked.from(), worked.to());
        }
        write(clocking, original, why, author);
        journal.write(
                intervention,
                Deed.TIME_CORRECTED,
                author,
                clocking.kind().label() + " : " + French.shortMoment(original) + " → " + French.shortMoment(corrected)
                        + " (" + why + ")");
        signatures.voidIfSigned(intervention, author, "Heure corrigée");
        events.publishEvent(new TimeCorrected(intervention.id(), clockingId));
    }

    private void write(Clocking clocking, Instant original, String why, String author) {
        database.sql("""
                        INSERT INTO clocking_correction (id, clocking_id, original_at, corrected_at, reason, author, at)
                        VALUES (:id, :clocking, :original, :corrected, :reason, :author, :at)
                        """)
                .param("id", Ids.next())
                .param("clocking", clocking.id())
                .param("original", original.atOffset(ZoneOffset.UTC))
                .param("corrected", clocking.at().atOffset(ZoneOffset.UTC))
                .param("reason", why)
                .param("author", author)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static TimeCorrection correction(ResultSet row, int number) throws SQLException {
        return new TimeCorrection(
                row.getObject("clocking_id", UUID.class),
                row.getObject("original_at", OffsetDateTime.class).toInstant(),
                row.getObject("corrected_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
