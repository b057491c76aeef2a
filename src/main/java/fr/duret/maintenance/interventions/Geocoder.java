package fr.duret.maintenance.interventions;

import java.util.Optional;

/** Knows which address lies at a position. */
interface Geocoder {

    /**
     * The nearest address, on one line.
     *
     * @throws GeocoderFailed if it does not answer, or not as agreed
     */
    Optional<String> addressAt(Position position);
}
