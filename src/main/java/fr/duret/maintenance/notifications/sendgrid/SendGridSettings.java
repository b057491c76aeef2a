package fr.duret.maintenance.notifications.sendgrid;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails go by SendGrid; what is empty is missing.
 *
 * @param replyTo where answers go; empty if to the sender
 * @param euResidency whether mails are handled in the European Union only
 * @param baseAddress connects there instead of to SendGrid: a proxy of the house, or a stand-in
 * @param webhookPublicKey what SendGrid shows as verification key beside its signed event webhook
 * @param absentAfter after how long a mail of which SendGrid knows nothing counts as never handed over; its records lag
 *     behind
 */
@ConfigurationProperties("duret.sendgrid")
record SendGridSettings(
        @DefaultValue("") String apiKey,
        @DefaultValue("") String senderAddress,
        @DefaultValue("") String senderName,
        @DefaultValue("") String replyTo,
        @DefaultValue("true") boolean euResidency,
        @DefaultValue("") String baseAddress,
        @DefaultValue("") String webhookPublicKey,
        @DefaultValue("1h") Duration absentAfter,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "SendGridSettings[sender=" + senderAddress + ", eu=" + euResidency + "]";
    }
}
