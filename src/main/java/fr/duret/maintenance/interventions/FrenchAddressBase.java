package fr.duret.maintenance.interventions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The « Base adresse nationale », asked by the State's geocoding service. */
class FrenchAddressBase implements Geocoder {

    private final RestClient client;

    FrenchAddressBase(RestClient client) {
        this.client = client;
    }

    @Override
    public Optional<String> addressAt(Position position) {
        try {
            JsonNode answer = client.get()
                    .uri("/reverse?lon={lon}&lat={lat}&limit=1", position.longitude(), position.latitude())
                    .retrieve()
                    .body(JsonNode.class);
            if (answer == null) {
                throw new GeocoderFailed("The French address base answered with nothing", null);
            }
            String label = answer.at("/features/0/properties/label").asText("");
            return label.isBlank() ? Optional.empty() : Optional.of(label);
        } catch (RestClientException e) {
            throw new GeocoderFailed("The French address base does not answer", e);
        }
    }
}
