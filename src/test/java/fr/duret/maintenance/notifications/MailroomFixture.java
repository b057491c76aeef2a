package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.PostalAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A mailroom whose messages are all to one invented person, on the real database. */
final class MailroomFixture {

    static final PostalAddress ADDRESS = new PostalAddress("12 chemin des Vignes", "Bâtiment B", "74000", "Annecy");
    static final Recipient ODETTE = person("Mme Odette Burnet", Channel.EMAIL);

    private MailroomFixture() {}

    static Recipient person(String name, Channel preferred) {
        return new Recipient(name, "Madame Burnet", "odette@exemple.example", "+33639980142", ADDRESS, preferred);
    }

    static Mailroom mailroom(
            Recipient recipient,
            Samples samples,
            MessageSetting setting,
            Letters letters,
            OutboxMessages messages,
            Clock clock) {
        MessageSource source = new MessageSource() {
            @Override
            public String about() {
                return "contract-term";
            }

            @Override
            public MessageContent contentOf(UUID subjectId) {
                Map<String, Object> values = samples.about("contract-term").values();
                return new MessageContent(recipient, subjectId, subjectId, "C-1042", values);
            }
        };
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("source", source));
        ObjectProvider<MessageSource> sources = beans.getBeanProvider(MessageSource.class);
        return new Mailroom(
                new TemplateCatalogue(), setting, letters, messages, sources, (customer, urgent) -> Set.of(), clock);
    }

    static Posting posting(String template, UUID subject, @Nullable Instant notAfter) {
        return new Posting(
                template,
                subject,
                template + ":" + subject,
                List.of(),
                notAfter,
                new Posting.Origin("contract-lifecycle", "Task_SendExpiring"));
    }
}
