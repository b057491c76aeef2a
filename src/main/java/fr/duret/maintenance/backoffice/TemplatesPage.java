package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.TemplatePreview;
import fr.duret.maintenance.notifications.TemplatePreview.Rendering;
import fr.duret.maintenance.notifications.TemplateSummary;
import fr.duret.maintenance.notifications.Templates;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** « Modèles de messages »: what the company writes, shown with an invented customer. */
@Controller
@RequestMapping("/modeles")
class TemplatesPage {

    /** A template as the list shows it. */
    record Line(String code, String url, String name, String channels, String when) {}

    /** A template on every channel that it takes. */
    record Sheet(
            String code,
            String name,
            String when,
            @Nullable String subject,
            @Nullable String htmlUrl,
            @Nullable String text,
            @Nullable String sms,
            int smsParts,
            @Nullable String letterUrl) {}

    private final Templates templates;

    TemplatesPage(Templates templates) {
        this.templates = templates;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute(
                "templates", templates.all().stream().map(TemplatesPage::line).toList());
        return "backoffice/templates";
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, Model model) {
        model.addAttribute("template", sheet(templates.preview(key)));
        return all(model);
    }

    /** The mail alone, for the frame in the page. */
    @GetMapping("/{key}/message")
    ResponseEntity<String> mail(@PathVariable String key) {
        return rendering(templates.preview(key), Channel.EMAIL)
                .map(Rendering::html)
                .map(FramedMail::of)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/{key}/courrier")
    ResponseEntity<byte[]> letter(@PathVariable String key) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(templates.letter(key));
    }

    private static Line line(TemplateSummary template) {
        List<String> channels =
                template.channels().stream().sorted().map(Wording::name).toList();
        return new Line(
                template.key(),
                "/modeles/" + template.key(),
                template.title(),
                String.join(", ", channels),
                template.when());
    }

    private static Sheet sheet(TemplatePreview preview) {
        TemplateSummary template = preview.template();
        String address = "/modeles/" + template.key();
        Rendering mail = rendering(preview, Channel.EMAIL).orElse(null);
        Rendering sms = rendering(preview, Channel.SMS).orElse(null);
        return new Sheet(
                template.key(),
                template.title(),
                template.when(),
                mail == null ? null : mail.subject(),
                mail == null ? null : address + "/message",
                mail == null ? null : mail.text(),
                sms == null ? null : sms.text(),
                sms == null ? 0 : sms.segments(),
                template.channels().contains(Channel.LETTER) ? address + "/courrier" : null);
    }

    private static Optional<Rendering> rendering(TemplatePreview preview, Channel channel) {
        return preview.renderings().stream()
                .filter(rendering -> rendering.channel() == channel)
                .findFirst();
    }
}
