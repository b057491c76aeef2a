package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.notifications.OutboxMessage;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.surveys.Answers;
import fr.duret.maintenance.surveys.SurveyState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The link in the mail: a click on a note, the full answer after it, and strangers. */
class SurveyLinkTest extends SurveyPlay {

    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/avis/[\\w-]+)\\?note=4");

    @LocalServerPort
    int port;

    @Test
    void takesTheClickInTheMailAndTheFullAnswerAfterIt() {
        stage.until(LocalDate.of(2026, 12, 3));
        String link = link();
        Browser customersBrowser = new Browser(port);

        assertThat(customersBrowser.get(link + "?note=4").body()).contains("data-score=\"4\"", "Votre avis");
        assertThat(surveys.survey(survey).state())
                .as("opening a link is no answer: programs open links too")
                .isEqualTo(SurveyState.OPEN);
        assertThat(customersBrowser
                        .postForm(link + "/note", Map.of("note", "4"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(surveys.survey(survey).answers()).isEqualTo(Answers.ofClick(4));

        customersBrowser.postForm(
                link,
                Map.of(
                        "overall",
                        "5",
                        "punctuality",
                        "4",
                        "workmanship",
                        "5",
                        "remark",
                        " Très <b>bien</b> expliqué "));
        customersBrowser.postForm(link + "/note", Map.of("note", "1"));

        assertThat(surveys.survey(survey).answers())
                .as("a second click in the mail does not undo the full answer")
                .isEqualTo(new Answers(5, 4, 5, null, null, "Très <b>bien</b> expliqué"));
        assertThat(customersBrowser.get(link).body()).contains("Très &lt;b&gt;bien&lt;/b&gt; expliqué");
    }

    @Test
    void refusesWhatIsNoScoreAndAStrangersLink() {
        stage.until(LocalDate.of(2026, 12, 3));
        Browser stranger = new Browser(port);
        for (String note : List.of("0", "6", "9999999999", "1 OR 1", "")) {
            assertThat(stranger.postForm(link() + "/note", Map.of("note", note)).statusCode())
                    .as(note)
                    .isEqualTo(400);
        }
        assertThat(stranger.postForm(link(), Map.of("remark", "sans note")).body())
                .contains("Choisissez au moins une note");
        assertThat(stranger.get("/avis/" + "A".repeat(48)).body()).contains("Ce lien n’est pas complet");
        assertThat(surveys.survey(survey).state()).isEqualTo(SurveyState.OPEN);
    }

    private String link() {
        OutboxMessage mail = outbox.message(outbox.ofCustomer(customer).get(0).id());
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group(1);
    }
}
