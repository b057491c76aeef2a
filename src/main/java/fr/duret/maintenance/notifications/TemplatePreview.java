package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message template as its readers would see it, with the values of an invented customer. */
public record TemplatePreview(TemplateSummary template, List<Rendering> renderings) {

    /**
     * What arrives by one channel.
     *
     * @param html for e-mails
     * @param segments how many messages an SMS is charged as; 0 for other channels
     */
    public record Rendering(
            Channel channel, String subject, @Nullable String html, String text, int segments) {}
}
