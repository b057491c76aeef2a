package fr.duret.maintenance.interventions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets where technicians clocked after twelve months: one year is what the CNIL allows for the proof of an
 * intervention (délibération 2015-165). The times stay.
 */
@Service
public class PositionRetention {

    private static final int MONTHS = 12;

    private final JdbcClient database;
    private final Clock clock;

    PositionRetention(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Erases the positions of clockings, and the addresses found from them, that are older than twelve months. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Paris")
    @Transactional
    public int eraseOld() {
        return database.sql("""
                        UPDATE clocking
                        SET latitude = NULL, longitude = NULL, accuracy = NULL, distance = NULL, position_erased = true,
                            address = CASE WHEN address_source = 'GEOCODER' THEN NULL ELSE address END,
                            address_source = CASE WHEN address_source = 'GEOCODER' THEN 'NONE' ELSE address_source END
                        WHERE at < :limit AND latitude IS NOT NULL
                        """)
                .param(
                        "limit",
                        ZonedDateTime.now(clock)
                                .minusMonths(MONTHS)
                                .toOffsetDateTime()
                                .withOffsetSameInstant(ZoneOffset.UTC))
                .update();
    }
}
