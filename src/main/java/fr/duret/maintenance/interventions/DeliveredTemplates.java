package fr.duret.maintenance.interventions;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Knows the templates that the application brings along, and takes in those that are news at every start, before anybody
 * asks for one.
 */
@Component
@Lazy(false)
public class DeliveredTemplates {

    private final ReportTemplates templates;
    private final ObjectMapper json;

    DeliveredTemplates(ReportTemplates templates, ObjectMapper json) {
        this.templates = templates;
        this.json = json;
    }

    @PostConstruct
    void bring() {
        for (InterventionKind kind : InterventionKind.values()) {
            templates.bring(kind, content(kind));
        }
    }

    /** What this release of the application delivers for that kind, whatever the office uses. */
    public TemplateContent content(InterventionKind kind) {
        String file = "report-templates/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
        try (InputStream content = new ClassPathResource(file).getInputStream()) {
            return json.readValue(content, TemplateContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + file + " cannot be read", e);
        }
    }
}
