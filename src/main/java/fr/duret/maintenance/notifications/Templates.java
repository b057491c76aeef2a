package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.TemplatePreview.Rendering;
import fr.duret.maintenance.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** The message templates, to be read before they are sent. */
@Service
public class Templates {

    private final TemplateCatalogue catalogue;
    private final MessageSetting setting;
    private final Letters letters;
    private final Samples samples;

    Templates(TemplateCatalogue catalogue, MessageSetting setting, Letters letters, Samples samples) {
        this.catalogue = catalogue;
        this.setting = setting;
        this.letters = letters;
        this.samples = samples;
    }

    /** All templates, by title. */
    public List<TemplateSummary> all() {
        return catalogue.all().stream()
                .map(Templates::summary)
                .sorted(Comparator.comparing(TemplateSummary::title))
                .toList();
    }

    /** What a template looks like on each of its channels; a refusal if there is none of that key. */
    public TemplatePreview preview(String key) {
        MessageTemplate template = template(key);
        MessageContent sample = samples.about(template.about());
        return new TemplatePreview(
                summary(template),
                template.channels().stream()
                        .map(channel -> rendering(channel, setting.set(template, channel, sample)))
                        .toList());
    }

    /** The letter of a template as PDF; a refusal if it does not go by post. */
    public byte[] letter(String key) {
        MessageTemplate template = template(key);
        if (!template.channels().contains(Channel.LETTER)) {
            throw unknown(key + " (courrier)");
        }
        MessageContent sample = samples.about(template.about());
        return letters.preview(sample, setting.set(template, Channel.LETTER, sample));
    }

    private MessageTemplate template(String key) {
        return catalogue.all().stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow(() -> unknown(key));
    }

    private static Refusal unknown(String key) {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "template-unknown",
                "Modèle introuvable",
                "Aucun modèle ne s’appelle " + key + ".");
    }

    private static TemplateSummary summary(MessageTemplate template) {
        return new TemplateSummary(
                template.key(),
                template.title(),
                template.when(),
                template.about(),
                template.channels(),
                template.immediate());
    }

    private static Rendering rendering(Channel channel, SetMessage set) {
        return new Rendering(
                channel,
                set.subject(),
                set.html(),
                set.text(),
                channel == Channel.SMS ? SmsText.segmentsOf(set.text()) : 0);
    }
}
