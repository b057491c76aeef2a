package fr.duret.maintenance.notifications.twilio;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How text messages go by Twilio; what is empty is missing.
 *
 * @param apiKeySid a key of its own for this application; without one the auth token lets it in
 * @param authToken signs what Twilio tells us, hence always needed
 * @param sender a messaging service (MG…), a number, or up to 11 letters and digits
 * @param region where messages are handled, with the edge to it
 * @param baseAddress connects there instead of to Twilio: a proxy of the house, or a stand-in
 * @param absentAfter after how long a message of which Twilio knows nothing counts as never handed over
 */
@ConfigurationProperties("duret.twilio")
record TwilioSettings(
        @DefaultValue("") String accountSid,
        @DefaultValue("") String apiKeySid,
        @DefaultValue("") String apiKeySecret,
        @DefaultValue("") String authToken,
        @DefaultValue("") String sender,
        @DefaultValue("ie1") String region,
        @DefaultValue("dublin") String edge,
        @DefaultValue("") String baseAddress,
        @DefaultValue("15m") Duration absentAfter,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout) {

    boolean hasApiKey() {
        return !apiKeySid.isEmpty();
    }

    boolean sendsByService() {
        return sender.startsWith("MG") && sender.length() == 34;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "TwilioSettings[account=" + accountSid + ", sender=" + sender + ", region=" + region + "]";
    }
}
