package fr.duret.maintenance;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** What is wrong with the choice of couriers for production: each needs its secrets, and none may show messages only. */
final class CourierChoice {

    private final Environment settings;
    private final List<String> faults = new ArrayList<>();

    private CourierChoice(Environment settings) {
        this.settings = settings;
    }

    static List<String> faults(Environment settings) {
        CourierChoice choice = new CourierChoice(settings);
        choice.mail();
        choice.sms();
        return choice.faults;
    }

    private void mail() {
        if (!"sendgrid".equals(value("duret.mail.courier"))) {
            faults.add("DURET_MAIL_COURIER (duret.mail.courier) is « " + value("duret.mail.courier")
                    + " »; in production it is sendgrid: nothing else lets mails leave the house");
            return;
        }
        need("DURET_SENDGRID_API_KEY", "duret.sendgrid.api-key", "a key that may send mail and read its activity");
        need(
                "DURET_SENDGRID_WEBHOOK_PUBLIC_KEY",
                "duret.sendgrid.webhook-public-key",
                "the verification key that SendGrid shows beside its signed event webhook");
        need("DURET_SENDGRID_SENDER_ADDRESS", "duret.sendgrid.sender-address", "a sender verified at SendGrid");
        needHttps("DURET_SENDGRID_BASE_ADDRESS", "duret.sendgrid.base-address");
    }

    private void sms() {
        if (!"twilio".equals(value("duret.sms.courier"))) {
            faults.add("DURET_SMS_COURIER (duret.sms.courier) is « " + value("duret.sms.courier")
                    + " »; in production it is twilio: nothing else lets text messages leave the house");
            return;
        }
        if (!value("duret.twilio.account-sid").matches("AC[0-9a-fA-F]{32}")) {
            faults.add(
                    "DURET_TWILIO_ACCOUNT_SID (duret.twilio.account-sid) is missing or none; it begins with AC and has"
                            + " 34 characters");
        }
        need("DURET_TWILIO_AUTH_TOKEN", "duret.twilio.auth-token", "it proves that news of messages come from Twilio");
        need("DURET_TWILIO_SENDER", "duret.twilio.sender", "a messaging service (MG…), a number or a name");
        if (value("duret.twilio.api-key-sid").isEmpty()
                != value("duret.twilio.api-key-secret").isEmpty()) {
            faults.add("DURET_TWILIO_API_KEY_SID and DURET_TWILIO_API_KEY_SECRET (duret.twilio.api-key-sid,"
                    + " duret.twilio.api-key-secret) belong together: set both or neither");
        }
        needHttps("DURET_TWILIO_BASE_ADDRESS", "duret.twilio.base-address");
    }

    private void need(String variable, String setting, String what) {
        if (value(setting).isEmpty()) {
            faults.add(variable + " (" + setting + ") is missing: " + what);
        }
    }

    private void needHttps(String variable, String setting) {
        String address = value(setting);
        if (!address.isEmpty() && !isHttps(address)) {
            faults.add(variable + " (" + setting + ") is « " + address
                    + " »; secrets and personal data travel there, so" + " that it must be https, without a path");
        }
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPath().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String value(String setting) {
        return settings.getProperty(setting, "").strip();
    }
}
