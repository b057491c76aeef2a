package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.ChannelPost;
import fr.duret.maintenance.notifications.Posting;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A text message of a Sunday waits for Monday. */
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

    private String state() {
        return database.sql("SELECT state FROM outbox_message WHERE template = 'quote-reminder'")
                .query(String.class)
                .single();
    }
}
