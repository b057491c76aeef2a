package fr.duret.maintenance.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.TestClock;
import fr.duret.maintenance.support.TestCompany;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final TemplateCatalogue CATALOGUE = new TemplateCatalogue();
    private static final MessageSetting SETTING = new MessageSetting(TestCompany.DURET);
    private static final Samples SAMPLES =
            new Samples(Clock.fixed(TestClock.START, Paris.ZONE), "https://duret-electricite.example");

    /** What a source leaves out where there is nothing to say. */
    private static final Set<String> OPTIONAL = Set.of(
            "declineBefore", "declineLink", "renewedBy", "terminatedOn", "terminationReason", "wantedOn", "reason");

    private static final Pattern HREF = Pattern.compile("href=\"(https?:[^\"]+)\"");
    private static final Pattern TYPED_SPACE = Pattern.compile(" [;!?»%€]|« |[\\p{L}]'[\\p{L}]");

    static Stream<Arguments> everyTemplateOnItsChannels() {
        return CATALOGUE.all().stream()
                .flatMap(template -> template.channels().stream().map(channel -> Arguments.of(template, channel)));
    }

    @Test
    void areThoseThatTheProcessesName() {
        assertThat(CATALOGUE.all())
                .extracting(MessageTemplate::key)
                .containsExactly(
                        "annual-visit-plan",
                        "appointment-cancelled",
                        "appointment-confirmed",
                        "appointment-declined",
                        "appointment-late",
                        "appointment-on-the-way",
                        "appointment-reminder",
                        "clock-out-reminder",
                        "contract-decline-noted",
                        "contract-ended",
                        "contract-expiring",
                        "contract-lapsed",
                        "contract-reminder",
                        "contract-renewed",
                        "contract-terminated",
                        "contract-unreachable",
                        "credit-note-issued",
                        "deposit-requested",
                        "emergency-noted",
                        "invoice-issued",
                        "quote-reminder",
                        "quote-sent",
                        "quote-signed",
                        "quote-signed-copy",
                        "quote-withdrawn",
                        "report-reminder",
                        "report-sent",
                        "rounds-published",
                        "satisfaction-reminder",
                        "satisfaction-survey",
                        "signing-alert",
                        "signing-code",
                        "signing-locked",
                        "tacit-renewal-notice",
                        "termination-acknowledged",
                        "termination-refused");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyTemplateOnItsChannels")
    void sayEverythingTheyMeanTo(MessageTemplate template, Channel channel) {
        isWhole(SETTING.set(template, channel, SAMPLES.about(template.about())), channel);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyTemplateOnItsChannels")
    void doWithoutWhatIsOptional(MessageTemplate template, Channel channel) {
        MessageContent sample = SAMPLES.about(template.about());
        Map<String, Object> values = new HashMap<>(sample.values());
        values.keySet().removeAll(OPTIONAL);

        isWhole(SETTING.set(template, channel, with(sample, sample.recipient(), values)), channel);
    }

    private static void isWhole(SetMessage message, Channel channel) {
        List<String> texts = Stream.of(message.subject(), message.text()).toList();
        assertThat(texts).noneMatch(text -> text.isBlank() || text.contains("null") || text.contains("[["));
        assertThat(message.html() != null).isEqualTo(channel == Channel.EMAIL);
        if (message.html() != null) {
            assertThat(HREF.matcher(message.html()).results().map(link -> link.group(1)))
                    .filteredOn(link -> !link.endsWith("/resilier-votre-contrat")) // in the footer
                    .as("what the mail's buttons open, its plain text says")
                    .allMatch(link -> message.text().contains(link));
        }
        assertThat(message.letterBody() != null).isEqualTo(channel == Channel.LETTER);
        if (channel == Channel.SMS) {
            assertThat(SmsText.segmentsOf(message.text())).isEqualTo(1);
        } else {
            assertThat(texts).noneMatch(text -> TYPED_SPACE.matcher(text).find());
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyTemplateOnItsChannels")
    void neverTakeANameForMarkup(MessageTemplate template, Channel channel) {
        MessageContent sample = SAMPLES.about(template.about());
        String evil = "<script>alert(1)</script> & \"[[${1+1}]]\"";
        Map<String, Object> values = new HashMap<>(sample.values());
        values.replaceAll((name, value) -> value instanceof String && !name.endsWith("Link") ? evil : value);
        Recipient person = sample.recipient();
        Recipient recipient =
                new Recipient(evil, evil, person.email(), person.mobile(), person.address(), person.preferred());

        SetMessage set = SETTING.set(template, channel, with(sample, recipient, values));

        assertThat(Stream.of(set.html(), set.letterBody()).filter(markup -> markup != null))
                .allMatch(markup -> !markup.contains("<script>") && markup.contains("&lt;script&gt;"));
        assertThat(set.text()).doesNotContain("\"2\"");
    }

    @Test
    void showTheDeadlineOfATacitRenewalInABoxAndQuoteTheLaw() {
        MessageTemplate template = CATALOGUE.template("tacit-renewal-notice");

        SetMessage mail = SETTING.set(template, Channel.EMAIL, SAMPLES.about(template.about()));

        assertThat(mail.text())
                .containsPattern("┏━+\n┃ Date limite pour refuser la reconduction\n┃\n┃ mercredi 30.décembre 2026\n┃")
                .contains("article L215-1", "médiateur de la consommation");
        assertThat(mail.html()).contains("border:2px solid", "mercredi 30\u00a0décembre 2026");
        assertThat(template.channels()).containsExactlyInAnyOrder(Channel.EMAIL, Channel.LETTER);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyTemplateOnItsChannels")
    void haveOneButtonAtMost(MessageTemplate template, Channel channel) {
        SetMessage set = SETTING.set(template, channel, SAMPLES.about(template.about()));

        String html = set.html() == null ? "" : set.html();
        assertThat(html.split("display:inline-block")).hasSizeLessThanOrEqualTo(2);
        assertThat(html).doesNotContain("<link", "<img", "src=");
    }

    private static MessageContent with(MessageContent sample, Recipient recipient, Map<String, Object> values) {
        return new MessageContent(recipient, sample.customerId(), sample.contractId(), sample.reference(), values);
    }
}
