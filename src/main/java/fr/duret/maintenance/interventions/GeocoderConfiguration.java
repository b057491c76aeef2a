package fr.duret.maintenance.interventions;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The geocoder that the settings name; none as delivered, so that no position leaves the house unasked. */
@Configuration(proxyBeanMethods = false)
class GeocoderConfiguration {

    private static final URI FRENCH_ADDRESS_BASE = URI.create("https://data.geopf.fr/geocodage");
    private static final URI GOOGLE = URI.create("https://maps.googleapis.com/maps/api/geocode");

    @Bean
    @ConditionalOnProperty(name = "duret.geocoder.provider", havingValue = "ban")
    Geocoder frenchAddressBase(GeocoderProperties properties) {
        return new FrenchAddressBase(client(properties, FRENCH_ADDRESS_BASE));
    }

    @Bean
    @ConditionalOnProperty(name = "duret.geocoder.provider", havingValue = "google")
    Geocoder googleGeocoder(GeocoderProperties properties) {
        String key = Objects.requireNonNull(properties.key(), "duret.geocoder.key is missing; Google wants it");
        return new GoogleGeocoder(client(properties, GOOGLE), key);
    }

    private static RestClient client(GeocoderProperties properties, URI usual) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(properties.timeout()).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(properties.timeout());
        URI address = properties.address();
        return RestClient.builder()
                .requestFactory(requests)
                .baseUrl(address == null ? usual : address)
                .build();
    }
}
