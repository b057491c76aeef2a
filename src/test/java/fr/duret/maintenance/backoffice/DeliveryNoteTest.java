package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.DeliveryState;
import fr.duret.maintenance.notifications.Outage;
import fr.duret.maintenance.notifications.SmsSpending;
import fr.duret.maintenance.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryNoteTest {

    /** Ten o'clock in Paris. */
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    @Test
    void saysThatEverythingHasLeft() {
        DeliveryNote note = DeliveryNote.of(new DeliveryState(0, null, 0, List.of()), spent(0), false, NOW);

        assertThat(note.lag()).isEqualTo("Rien n’est en retard");
        assertThat(note.waits()).isFalse();
        assertThat(note.stops()).isEmpty();
    }

    @Test
    void saysHowMuchWaitsSinceWhenAndHowMuchIsUncertain() {
        DeliveryState state = new DeliveryState(12, NOW.minus(Duration.ofMinutes(4)), 2, List.of());

        assertThat(DeliveryNote.of(state, spent(0), false, NOW).lag())
                .isEqualTo("12\u00a0messages attendent depuis 4\u00a0min, 2\u00a0incertains");
    }

    @ParameterizedTest
    @CsvSource({
        "PT20S, moins d’une minute",
        "PT59M, 59\u00a0min",
        "PT2H30M, 2\u00a0h",
        "PT47H, 47\u00a0h",
        "PT72H, 3\u00a0jours",
    })
    void namesADurationInOneUnit(Duration duration, String words) {
        assertThat(DeliveryNote.lasting(duration)).isEqualTo(words);
    }

    @Test
    void saysSinceWhenAChannelIsDownAndWhatItsProviderAnswers() {
        Outage outage = new Outage(
                UUID.randomUUID(),
                Channel.EMAIL,
                "SendGrid",
                NOW.minus(Duration.ofMinutes(48)),
                null,
                "Service arrêté.",
                143,
                NOW,
                0,
                null);
        DeliveryNote note = DeliveryNote.of(new DeliveryState(143, NOW, 0, List.of(outage)), spent(0), false, NOW);

        assertThat(note.stops()).singleElement().satisfies(stop -> {
            assertThat(stop.title()).isEqualTo("E-mails en panne depuis 9\u00a0h\u00a012");
            assertThat(stop.text()).startsWith("143\u00a0messages attendent").contains("Service arrêté.");
            assertThat(stop.url()).isEqualTo("/boite-d-envoi?canal=EMAIL&etat=QUEUED");
        });
    }

    @ParameterizedTest
    @CsvSource({"80, warn, à 80", "100, alert, est dépensé", "230, alert, est dépensé"})
    void warnsBeforeTheBudgetIsSpent(int percent, String tone, String words) {
        DeliveryNote.Budget budget = DeliveryNote.of(
                        new DeliveryState(0, null, 0, List.of()), spent(percent), true, NOW)
                .sms();

        assertThat(budget.tone()).isEqualTo(tone);
        assertThat(budget.warning()).contains(words);
        assertThat(budget.amounts()).startsWith("1,00\u202f€ sur 50,00\u202f€ en décembre 2026. ");
        assertThat(budget.share()).isEqualTo(Math.min(100, percent));
    }

    @Test
    void saysNothingOfTheBudgetOnceSomebodyHasTakenNote() {
        DeliveryNote.Budget budget = DeliveryNote.of(new DeliveryState(0, null, 0, List.of()), spent(85), false, NOW)
                .sms();

        assertThat(budget.warning()).isEmpty();
        assertThat(budget.tone()).isEqualTo("warn");
    }

    private static SmsSpending spent(int percent) {
        return new SmsSpending(YearMonth.of(2026, 12), 1, Money.of("1"), Money.of("50"), percent);
    }
}
