package fr.duret.maintenance.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.TestClock;
import fr.duret.maintenance.support.TestCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final TemplateCatalogue CATALOGUE = new TemplateCatalogue();
    private static final MessageSetting SETTING = new MessageSetting(TestCompany.DURET);
    private static final Samples SAMPLES =
            new Samples(Clock.fixed(TestClock.START, Paris.ZONE), "https://duret-electricite.example");

    static Stream<Arguments> everyTemplateOnItsChannels() {
        return CATALOGUE.all().stream()
                .flatMap(template -> template.channels().stream().map(channel -> Arguments.of(template, channel)));
    }

    @ParameterizedTest
    @MethodSource("everyTemplateOnItsChannels")
    void rendersWithTheSample(MessageTemplate template, Channel channel) throws IOException {
        SetMessage set = SETTING.set(template, channel, SAMPLES.about(template.about()));
        keep(template.key() + "-" + channel.name().toLowerCase() + ".txt", set.subject() + "\n\n" + set.text());
        if (set.html() != null) {
            keep(template.key() + ".html", set.html());
        }
        assertThat(set.text()).isNotBlank().doesNotContain("null", "${", "[[");
    }

    private static void keep(String name, String content) throws IOException {
        Path file = Path.of("target", "messages", name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
