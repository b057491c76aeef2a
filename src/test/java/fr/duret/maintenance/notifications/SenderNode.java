package fr.duret.maintenance.notifications;

import fr.duret.maintenance.shared.Paris;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The sender of the outbox in a process of its own, as it is, with its courier of mails; without engine and pages, so
 * that it is up again soon after it was killed.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableScheduling
@ConfigurationPropertiesScan({
    "fr.duret.maintenance.notifications",
    "fr.duret.maintenance.documents",
    "fr.duret.maintenance.shared"
})
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    AopAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@ComponentScan(
        basePackages = "fr.duret.maintenance",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(OutboxQueue|Outages|OutboxSender|OutboxTimer|OutboxMetrics|DeliveryWatch"
                                + "|Arrivals|AddressFaults|Documents|Contents|ArchiveFigures"
                                + "|StorageConfiguration|SealConfiguration"
                                + "|SendGridCourier|SendGridLine|SendGridMail)"))
public class SenderNode {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(SenderNode.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    @Bean
    Clock clock(@Value("${ahead}") Duration ahead) {
        return Clock.offset(Clock.system(Paris.ZONE), ahead);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
