package fr.duret.maintenance.notifications;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** The Thymeleaf templates below {@code messages/}. */
final class MessageTemplates {

    private final SpringTemplateEngine files = engine();
    private final SpringTemplateEngine lines = new SpringTemplateEngine();

    MessageTemplates() {
        StringTemplateResolver inline = new StringTemplateResolver();
        inline.setTemplateMode(TemplateMode.TEXT);
        lines.setTemplateResolver(inline);
    }

    private static SpringTemplateEngine engine() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setEnableSpringELCompiler(true);
        engine.addTemplateResolver(resolver(TemplateMode.XML, ".html", "*/body", "layout/parts"));
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html", "layout/mail"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt", "*/sms"));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix, String... names) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("messages/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setResolvablePatterns(Set.of(names));
        return resolver;
    }

    /** Fills in one line of text, such as a subject. */
    String inline(String template, Context values) {
        return lines.process(template, values);
    }

    /** Fills in the file of that name below {@code messages/}, without its suffix. */
    String file(String name, Context values) {
        return files.process(name, values);
    }
}
