package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterPartTest {

    @Test
    void framesWhatPlainTextDrawsABoxAround() {
        assertThat(LetterPart.of("Madame,\n\n┏━━━━\n┃ lundi 3 mai\n┃ à 10 h\n┗━━━━\n\nCordialement"))
                .containsExactly(
                        new LetterPart("Madame,", false),
                        new LetterPart("lundi 3 mai\nà 10 h", true),
                        new LetterPart("Cordialement", false));
    }
}
