package fr.duret.maintenance.signing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Refusal;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers who sign, with the code as it stands in the message on their phone. */
@TestComponent
public class Signers {

    public static final Origin PHONE = new Origin("203.0.113.7", "Phone");

    private final SigningDesk desk;
    private final Quotes quotes;
    private final JdbcClient database;

    Signers(SigningDesk desk, Quotes quotes, JdbcClient database) {
        this.desk = desk;
        this.quotes = quotes;
        this.database = database;
    }

    /** Signs that quote from afar, as it was sent, without any option. */
    public QuoteView sign(UUID quoteId) {
        return sign(quoteId, SigningPlace.DISTANCE, false);
    }

    public QuoteView sign(UUID quoteId, SigningPlace place, boolean early) {
        UUID signing =
                desk.begin(wish(quotes.quote(quoteId), place, early), PHONE).signingId();
        return desk.sign(quoteId, signing, codeOf(signing), PHONE);
    }

    /** Signs it with those options and variants, and asks for the work to begin at once. */
    public QuoteView signForWorkAtOnce(UUID quoteId, Integer... taken) {
        SigningRequest request = wish(quotes.quote(quoteId), SigningPlace.DISTANCE, true, Set.of(taken));
        UUID signing = desk.begin(request, PHONE).signingId();
        return desk.sign(quoteId, signing, codeOf(signing), PHONE);
    }

    static SigningRequest wish(QuoteView quote) {
        return wish(quote, SigningPlace.DISTANCE, false);
    }

    static SigningRequest wish(QuoteView quote, SigningPlace place, boolean early) {
        return wish(quote, place, early, Set.of());
    }

    private static SigningRequest wish(QuoteView quote, SigningPlace place, boolean early, Set<Integer> taken) {
        return new SigningRequest(
                quote.id(),
                place,
                Objects.requireNonNull(quote.sha256()),
                taken,
                "Odile Perrissin",
                true,
                early,
                drawing());
    }

    static void assertRefused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(Refusal.class).hasFieldOrPropertyWithValue("code", code);
    }

    /** The six digits in the message that was sent for that attempt. */
    public String codeOf(UUID signingId) {
        String text = database.sql("SELECT text FROM outbox_message WHERE once_key = ?")
                .param("signing-code:" + signingId)
                .query(String.class)
                .single();
        return text.replaceAll("(?s)^.*?(?<!\\d)(\\d{6})(?!\\d).*$", "$1");
    }

    /** A scrawl, as a finger leaves it. */
    static byte[] drawing() {
        BufferedImage image = new BufferedImage(320, 120, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
        pen.drawLine(20, 90, 140, 20);
        pen.drawLine(140, 20, 290, 100);
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
