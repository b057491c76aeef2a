package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.ChannelPost;
import fr.duret.maintenance.notifications.Posting;
import fr.duret.maintenance.quotes.QuoteState;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A text message of a Sunday waits for Monday; what a machine slept through is not made up for. */
class QuoteReminderTest extends QuotePlay {

    private static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage("quote-signature");

    @Autowired
    ChannelPost post;

    @Override
    FlowNodeCoverage coverage() {
        return COVERAGE;
    }

    @Test
    void isTakenBackWhenTheCustomerAnswersBeforeItHasLeft() {
        send();
        stage.until(LocalDate.of(2026, 12, 6), LocalTime.of(10, 0));
        post.post(new Posting("quote-reminder", quote, "sunday", List.of(), null, null), Set.of(Channel.SMS));
        assertThat(state()).isEqualTo("QUEUED");

        quotes.refuse(quote, "Trop cher");

        assertThat(state()).isEqualTo("EXPIRED");
        stage.until(LocalDate.of(2026, 12, 7));
        assertThat(state()).as("and stays so").isEqualTo("EXPIRED");
    }

    @Test
    void isNotMadeUpForWhenItsMorningIsOver() {
        send(3, 30);

        stage.leap(LocalDate.of(2026, 12, 24), LocalTime.of(10, 0));
        stage.letWork();

        assertThat(messages())
                .as("the one that it waited for leaves late, that of the 22nd does not follow at its heels")
                .containsOnlyOnce("quote-reminder");
        stage.until(LocalDate.of(2027, 1, 2));
        assertThat(quote().state()).isEqualTo(QuoteState.EXPIRED);
        assertThat(messages()).containsOnlyOnce("quote-reminder");
    }

    private String state() {
        return database.sql("SELECT state FROM outbox_message WHERE template = 'quote-reminder'")
                .query(String.class)
                .single();
    }
}
