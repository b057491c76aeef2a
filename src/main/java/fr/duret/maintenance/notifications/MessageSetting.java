package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.Company;
import fr.duret.maintenance.shared.French;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;

/**
 * Sets a template's message for a channel. The body is written once, as plain well-formed HTML; the mail, the plain
 * text and the letter are made from it, so that they cannot say different things.
 */
@Component
class MessageSetting {

    private final MessageTemplates templates = new MessageTemplates();
    private final Stylesheet mail = new Stylesheet("messages/layout/mail.xsl");
    private final Stylesheet letter = new Stylesheet("messages/layout/letter.xsl");
    private final Company company;

    MessageSetting(Company company) {
        this.company = company;
    }

    SetMessage set(MessageTemplate template, Channel channel, MessageContent content) {
        Context values = values(channel, content);
        String subject = French.typeset(templates.inline(template.subject(), values));
        if (channel == Channel.SMS) {
            String text = templates.file(template.key() + "/sms", values);
            return new SetMessage(subject, null, SmsText.of(text).text(), null);
        }
        MessageBody body = MessageBody.parse(template.key(), templates.file(template.key() + "/body", values));
        if (channel == Channel.LETTER) {
            return new SetMessage(
                    subject, null, PlainText.of(body, letterClosing(content)), letter.apply(body, parameters(content)));
        }
        values.setVariable("subject", subject);
        values.setVariable("opening", body.opening());
        values.setVariable("body", mail.apply(body, parameters(content)));
        return new SetMessage(
                subject, templates.file("layout/mail", values), PlainText.of(body, closing()) + signature(), null);
    }

    private Context values(Channel channel, MessageContent content) {
        Context context = new Context(Locale.FRANCE, content.values());
        context.setVariable("reference", content.reference());
        context.setVariable("recipient", content.recipient().name());
        context.setVariable("greeting", content.recipient().greeting());
        context.setVariable("company", company);
        context.setVariable("fr", French.FORMATS);
        context.setVariable("onPaper", channel == Channel.LETTER);
        return context;
    }

    private Map<String, String> parameters(MessageContent content) {
        return Map.of("company", company.name(), "greeting", content.recipient().greeting());
    }

    private String letterClosing(MessageContent content) {
        return "Veuillez agréer, " + content.recipient().greeting() + ", nos salutations distinguées.\n\nL’équipe de "
                + company.name() + "\n";
    }

    private String closing() {
        return "Bien à vous,\nl’équipe de " + company.name() + "\n";
    }

    private String signature() {
        return "\n--\n" + company.name() + "\n" + company.phoneDisplay() + " (" + company.hours() + ")\n"
                + company.website() + "\n";
    }
}
