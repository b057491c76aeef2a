package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All message templates: one folder each below {@code messages/}. */
@Component
class TemplateCatalogue {

    private final Map<String, MessageTemplate> templates = new TreeMap<>();

    TemplateCatalogue() {
        try {
            Resource[] descriptors =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*/template.properties");
            for (Resource descriptor : descriptors) {
                MessageTemplate template = read(descriptor);
                templates.put(template.key(), template);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The message templates cannot be read", e);
        }
    }

    private static MessageTemplate read(Resource descriptor) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(descriptor.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        String[] path = descriptor.getURL().getPath().split("/");
        String key = path[path.length - 2];
        return new MessageTemplate(
                key,
                required(properties, key, "title"),
                required(properties, key, "when"),
                required(properties, key, "about"),
                channels(required(properties, key, "channels")),
                Boolean.parseBoolean(properties.getProperty("immediate", "false")),
                required(properties, key, "subject"));
    }

    private static String required(Properties properties, String key, String name) {
        String value = properties.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("messages/" + key + "/template.properties does not say: " + name);
        }
        return value;
    }

    private static Set<Channel> channels(String list) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        Arrays.stream(list.split(",")).map(String::strip).map(Channel::valueOf).forEach(channels::add);
        return channels;
    }

    Collection<MessageTemplate> all() {
        return templates.values();
    }

    /** {@code IllegalArgumentException} if there is none of that key. */
    MessageTemplate template(String key) {
        MessageTemplate template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException(
                    "There is no message template « " + key + " ». There are: " + templates.keySet());
        }
        return template;
    }
}
