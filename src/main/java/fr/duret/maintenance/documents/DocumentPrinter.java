package fr.duret.maintenance.documents;

import fr.duret.maintenance.shared.Company;
import fr.duret.maintenance.shared.French;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Sets documents: an XSL-FO template is filled in and made a document of, PDF/A-3 that screen readers can read aloud. */
@Service
public class DocumentPrinter {

    private final SpringTemplateEngine templates = DocumentTemplates.engine();
    private final Press press;
    private final Company company;

    DocumentPrinter(Press press, Company company) {
        this.press = press;
        this.company = company;
    }

    /** Prints the template {@code documents/<template>.fo} with those values. */
    public byte[] print(String template, Map<String, Object> values) {
        return print(template, values, Map.of());
    }

    /**
     * Prints a template that shows pictures, as {@code picture:name}; they are JPEG or PNG.
     *
     * @param pictures by names of which each stands for one picture for ever, because the renderer remembers them
     */
    public byte[] print(String template, Map<String, Object> values, Map<String, byte[]> pictures) {
        Context context = new Context(Locale.FRANCE, values);
        context.setVariable("fr", French.FORMATS);
        context.setVariable("company", company);
        return press.press(template, French.typeset(templates.process(template, context)), pictures);
    }
}
