package fr.duret.maintenance.notifications.sendgrid;

import com.sendgrid.helpers.mail.Mail;
import com.sendgrid.helpers.mail.objects.Attachments;
import com.sendgrid.helpers.mail.objects.ClickTrackingSetting;
import com.sendgrid.helpers.mail.objects.Content;
import com.sendgrid.helpers.mail.objects.Email;
import com.sendgrid.helpers.mail.objects.MailSettings;
import com.sendgrid.helpers.mail.objects.OpenTrackingSetting;
import com.sendgrid.helpers.mail.objects.Personalization;
import com.sendgrid.helpers.mail.objects.Setting;
import com.sendgrid.helpers.mail.objects.SubscriptionTrackingSetting;
import com.sendgrid.helpers.mail.objects.TrackingSettings;
import fr.duret.maintenance.documents.DocumentView;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.notifications.OutgoingMessage;
import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes a message as SendGrid wants it: nothing is tracked, nothing is added to it. */
@Component
class SendGridMail {

    /** Our own reference, in SendGrid's events and records as an argument of the mail's own. */
    static final String REFERENCE = "duret_message";

    private final SendGridSettings settings;
    private final Documents documents;

    SendGridMail(SendGridSettings settings, Documents documents) {
        this.settings = settings;
        this.documents = documents;
    }

    String of(OutgoingMessage message) throws IOException {
        Mail mail = new Mail();
        mail.setFrom(new Email(settings.senderAddress(), settings.senderName()));
        if (!settings.replyTo().isEmpty()) {
            mail.setReplyTo(new Email(settings.replyTo()));
        }
        mail.setSubject(message.subject());
        mail.addPersonalization(envelope(message));
        // In this order: SendGrid refuses the plain text behind the other.
        mail.addContent(new Content("text/plain", message.text()));
        mail.addContent(new Content("text/html", Objects.requireNonNull(message.html())));
        for (UUID document : message.attachments()) {
            mail.addAttachments(attachment(document));
        }
        mail.setTrackingSettings(noTracking());
        mail.setMailSettings(noSandbox());
        return mail.build();
    }

    private Personalization envelope(OutgoingMessage message) {
        Personalization envelope = new Personalization();
        envelope.addTo(new Email(message.address(), message.recipient()));
        envelope.addCustomArg(REFERENCE, message.id().toString());
        envelope.addHeader("Message-ID", "<" + message.id() + "@" + domain() + ">");
        return envelope;
    }

    private String domain() {
        return settings.senderAddress().substring(settings.senderAddress().indexOf('@') + 1);
    }

    private Attachments attachment(UUID id) {
        DocumentView document = documents.document(id);
        Attachments attachment = new Attachments();
        attachment.setContent(Base64.getEncoder().encodeToString(documents.content(id)));
        attachment.setType(document.mediaType());
        attachment.setFilename(document.fileName());
        attachment.setDisposition("attachment");
        return attachment;
    }

    private static TrackingSettings noTracking() {
        ClickTrackingSetting clicks = new ClickTrackingSetting();
        clicks.setEnable(false);
        clicks.setEnableText(false);
        OpenTrackingSetting opens = new OpenTrackingSetting();
        opens.setEnable(false);
        SubscriptionTrackingSetting subscriptions = new SubscriptionTrackingSetting();
        subscriptions.setEnable(false);
        TrackingSettings none = new TrackingSettings();
        none.setClickTrackingSetting(clicks);
        none.setOpenTrackingSetting(opens);
        none.setSubscriptionTrackingSetting(subscriptions);
        return none;
    }

    private static MailSettings noSandbox() {
        Setting sandbox = new Setting();
        sandbox.setEnable(false);
        MailSettings real = new MailSettings();
        real.setSandboxMode(sandbox);
        return real;
    }
}
