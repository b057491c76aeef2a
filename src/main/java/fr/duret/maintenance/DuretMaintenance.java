package fr.duret.maintenance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The field-service system of Duret Électricité: contracts, visits, reports and bills, driven by processes. */
// Keys of tokens are made from the secret, in identity: no key is drawn at each start.
@SpringBootApplication(exclude = OAuth2AuthorizationServerJwtAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(sharedModules = "shared")
public class DuretMaintenance {

    public static void main(String[] args) {
        SpringApplication.run(DuretMaintenance.class, args);
    }
}
