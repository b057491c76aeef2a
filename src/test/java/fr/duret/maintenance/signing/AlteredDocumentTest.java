package fr.duret.maintenance.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.support.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with access to the disk alters a quote's document between reading and signing: it is signed by nobody. */
@IntegrationTest
class AlteredDocumentTest {

    /** What can be done to a file. */
    enum Alteration {
        ONE_BIT {
            @Override
            void of(Path file, Path other) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        },
        /** Genuine, kept by us, but that of another quote. */
        ANOTHER_QUOTES {
            @Override
            void of(Path file, Path other) throws IOException {
                Files.write(file, Files.readAllBytes(other));
            }
        },
        CUT_SHORT {
            @Override
            void of(Path file, Path other) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        },
        TAKEN_AWAY {
            @Override
            void of(Path file, Path other) throws IOException {
                Files.delete(file);
            }
        };

        abstract void of(Path file, Path other) throws IOException;
    }

    @Autowired
    Offers offers;

    @Autowired
    Quotes quotes;

    @Autowired
    SigningDesk desk;

    @Autowired
    Signers signers;

    @Autowired
    JdbcClient database;

    @Value("${duret.data-directory}")
    Path data;

    private QuoteView quote;
    private Path file;
    private byte[] kept;

    @BeforeEach
    void aQuoteIsRead() throws IOException {
        quote = offers.sent();
        quotes.see(quote.id());
        file = fileOf(quote);
        kept = Files.readAllBytes(file);
    }

    /** Other tests count what is damaged. */
    @AfterEach
    void putItBack() throws IOException {
        Files.write(file, kept);
    }

    private Path fileOf(QuoteView of) {
        String fingerprint = database.sql("SELECT sha256 FROM document WHERE id = ?")
                .param(Objects.requireNonNull(of.documentId()))
                .query(String.class)
                .single();
        return data.resolve("documents").resolve(fingerprint.substring(0, 2)).resolve(fingerprint + ".aes");
    }

    private static void assertRefused(ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOf(Refusal.class)
                .hasFieldOrPropertyWithValue("code", "quote-document-differs")
                .hasMessageContaining("n’est pas le document envoyé");
    }

    private int messages() {
        return database.sql("SELECT count(*) FROM outbox_message")
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource
    void getsNoCode(Alteration alteration) throws IOException {
        alteration.of(file, fileOf(offers.sent()));
        int before = messages();

        assertRefused(() -> desk.begin(Signers.wish(quote), Signers.PHONE));

        assertThat(quotes.quote(quote.id()).state()).isEqualTo(QuoteState.SENT);
        assertThat(messages()).isEqualTo(before);
        assertThat(database.sql("SELECT count(*) FROM signing WHERE quote_id = ?")
                        .param(quote.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void isNotSignedWithTheCodeThatWasSentBefore(Alteration alteration) throws IOException {
        UUID signing = desk.begin(Signers.wish(quote), Signers.PHONE).signingId();
        alteration.of(file, fileOf(offers.sent()));
        int before = messages();

        assertRefused(() -> desk.sign(quote.id(), signing, signers.codeOf(signing), Signers.PHONE));

        QuoteView after = quotes.quote(quote.id());
        assertThat(after.state()).isEqualTo(QuoteState.SENT);
        assertThat(after.signed()).isNull();
        assertThat(messages()).isEqualTo(before);
    }

    @Test
    void isSignedWithTheSameCodeOnceTheDocumentIsBack() throws IOException {
        UUID signing = desk.begin(Signers.wish(quote), Signers.PHONE).signingId();
        Files.delete(file);
        assertRefused(() -> desk.sign(quote.id(), signing, signers.codeOf(signing), Signers.PHONE));
        Files.write(file, kept);

        assertThat(desk.sign(quote.id(), signing, signers.codeOf(signing), Signers.PHONE)
                        .state())
                .isEqualTo(QuoteState.SIGNED);
    }
}
