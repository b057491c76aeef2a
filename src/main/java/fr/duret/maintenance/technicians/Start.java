package fr.duret.maintenance.technicians;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a technician's day begins, as it is stored: an address only where it is their home. */
@Embeddable
record Start(
        @Enumerated(EnumType.STRING) @Column(name = "start_kind")
        Kind kind,

        @Column(name = "start_street") @Nullable String street,
        @Column(name = "start_postcode") @Nullable String postcode,
        @Column(name = "start_town") @Nullable String town,
        @Column(name = "start_latitude") @Nullable Double latitude,
        @Column(name = "start_longitude") @Nullable Double longitude) {

    enum Kind {
        DEPOT,
        HOME
    }

    static final Start DEPOT = new Start(Kind.DEPOT, null, null, null, null, null);

    StartingPoint view(StartingPoint depot) {
        return kind == Kind.DEPOT
                ? depot
                : new StartingPoint(
                        true,
                        Objects.requireNonNull(street),
                        Objects.requireNonNull(postcode),
                        Objects.requireNonNull(town),
                        Objects.requireNonNull(latitude),
                        Objects.requireNonNull(longitude));
    }
}
