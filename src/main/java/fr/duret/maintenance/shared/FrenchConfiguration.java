package fr.duret.maintenance.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets pages write dates and amounts as messages do: {@code ${@fr.date(endsOn)}}. */
@Configuration(proxyBeanMethods = false)
class FrenchConfiguration {

    @Bean
    French fr() {
        return French.FORMATS;
    }
}
