package fr.duret.maintenance.interventions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Google's Geocoding API. */
class GoogleGeocoder implements Geocoder {

    private final RestClient client;
    private final String key;

    GoogleGeocoder(RestClient client, String key) {
        this.client = client;
        this.key = key;
    }

    @Override
    public Optional<String> addressAt(Position position) {
        try {
            JsonNode answer = client.get()
                    .uri(
                            "/json?latlng={lat},{lon}&language=fr&key={key}",
                            position.latitude(),
                            position.longitude(),
                            key)
                    .retrieve()
                    .body(JsonNode.class);
            String status = answer == null ? "" : answer.path("status").asText("");
            return switch (status) {
                case "OK" -> Optional.of(answer.at("/results/0/formatted_address").asText());
                case "ZERO_RESULTS" -> Optional.empty();
                default -> throw new GeocoderFailed("Google's geocoder answered with « " + status + " »", null);
            };
        } catch (RestClientException e) {
            // Its message would name the address with the key.
            throw new GeocoderFailed("Google's geocoder does not answer", null);
        }
    }
}
