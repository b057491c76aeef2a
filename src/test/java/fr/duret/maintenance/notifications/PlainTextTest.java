package fr.duret.maintenance.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void writesLinksOutAndDrawsBoxes() {
        MessageBody body = MessageBody.parse("test", """
                <body>
                  <p>Madame Burnet,</p>
                  <section class="deadline"><p>Date limite</p><h2>31 janvier 2027</h2></section>
                  <ul><li>une visite ;</li><li>un rapport.</li></ul>
                  <dl><dt>Prix</dt><dd>1\u202f234,50\u202f€</dd></dl>
                  <a class="button" href="https://duret.example/x">Refuser</a>
                  <footer><p>Médiateur : personne.</p></footer>
                </body>
                """);

        assertThat(PlainText.of(body, "Bien à vous\n")).isEqualTo("""
                        Madame Burnet,

                        ┏━━━━━━━━━━━━━━━━━━━━━━━━
                        ┃ Date limite
                        ┃
                        ┃ 31 janvier 2027
                        ┗━━━━━━━━━━━━━━━━━━━━━━━━

                        - une visite\u202f;
                        - un rapport.

                        Prix : 1\u202f234,50\u202f€

                        Refuser :
                        https://duret.example/x

                        Bien à vous

                        Médiateur\u202f: personne.
                        """);
    }

    @Test
    void neverBreaksAnAmount() {
        MessageBody body =
                MessageBody.parse("test", "<body><p>" + "mot ".repeat(16) + "1\u202f234,50\u202f€</p></body>");

        assertThat(PlainText.of(body, "").lines())
                .allMatch(line -> line.length() <= 72)
                .contains("1\u202f234,50\u202f€");
    }
}
