package fr.duret.maintenance.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmsTextTest {

    @Test
    void staysWithinTheGsmAlphabet() {
        assertThat(SmsText.of("L’œuvre « fenêtre » ça coûte 10\u202f€ : déjà réglé…")
                        .text())
                .isEqualTo("L'oeuvre \"fenetre\" ca coute 10 € : déjà réglé...");
    }

    @Test
    void spellsNamesThatTheAlphabetLacks() {
        assertThat(SmsText.of("Zoë Łęcka").text()).isEqualTo("Zoe Lecka");
    }

    @Test
    void countsWhatIsCharged() {
        assertThat(SmsText.of("a".repeat(160)).segments()).isEqualTo(1);
        assertThat(SmsText.of("a".repeat(161)).segments()).isEqualTo(2);
        assertThat(SmsText.of("a".repeat(306)).segments()).isEqualTo(2);
        assertThat(SmsText.of("a".repeat(307)).segments()).isEqualTo(3);
        assertThat(SmsText.of("€".repeat(80)).segments()).isEqualTo(1);
        assertThat(SmsText.of("€".repeat(81)).segments()).isEqualTo(2);
    }
}
