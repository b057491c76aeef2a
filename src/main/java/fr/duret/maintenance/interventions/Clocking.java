package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One tap on the clock, with what the device said, what was received and what counts. */
@Entity
class Clocking {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "intervention_id")
    private Intervention intervention;

    @Column
    @Enumerated(EnumType.STRING)
    private ClockingKind kind;

    @Column
    private Instant at;

    @Column
    private Instant deviceAt;

    @Column
    private Instant receivedAt;

    private @Nullable Long skewSeconds;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable Double accuracy;
    private @Nullable Integer distance;
    private @Nullable String address;

    @Column
    @Enumerated(EnumType.STRING)
    private AddressSource addressSource;

    private @Nullable String noPosition;

    @Column
    private String author;

    private boolean positionErased;

    @SuppressWarnings("NullAway.Init")
    protected Clocking() {}

    Clocking(
            Intervention intervention,
            ClockingKind kind,
            ClockTap tap,
            ClockTap.Times times,
            Whereabouts whereabouts,
            String author) {
        this.id = Ids.next();
        this.intervention = intervention;
        this.kind = kind;
        this.at = times.counts();
        this.deviceAt = times.device();
        this.receivedAt = times.received();
        this.skewSeconds = times.skewSeconds();
        Position position = tap.position();
        if (position != null) {
            this.latitude = position.latitude();
            this.longitude = position.longitude();
            this.accuracy = position.accuracy();
        }
        this.distance = whereabouts.distance();
        this.address = whereabouts.address();
        this.addressSource = whereabouts.source();
        this.noPosition = tap.noPosition();
        this.author = author;
    }

    void correct(Instant corrected) {
        at = corrected;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    ClockingKind kind() {
        return kind;
    }

    ClockingView view() {
        return new ClockingView(
                id,
                kind,
                at,
                deviceAt,
                receivedAt,
                skewSeconds,
                latitude,
                longitude,
                accuracy,
                distance,
                address,
                addressSource,
                noPosition,
                author);
    }
}
