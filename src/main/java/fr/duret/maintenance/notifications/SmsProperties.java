package fr.duret.maintenance.notifications;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What text messages may cost.
 *
 * @param monthlyBudget in euros, net of tax
 * @param priceASegment what the provider charges for each message of 160 characters, in euros
 */
@ConfigurationProperties("duret.sms")
record SmsProperties(
        @DefaultValue("50") BigDecimal monthlyBudget,
        @DefaultValue("0.08") BigDecimal priceASegment) {

    SmsProperties {
        if (monthlyBudget.signum() <= 0 || priceASegment.signum() < 0) {
            throw new IllegalArgumentException(
                    "duret.sms.monthly-budget must be above 0 and duret.sms.price-a-segment not below 0");
        }
    }
}
