package fr.duret.maintenance.documents.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopesTest {

    private static final String OLD = "2026:" + "0123456789abcdef".repeat(4);
    private static final String NEW = "2027:" + "fedcba9876543210".repeat(4);
    private static final byte[] CONTENT = "Contrat C-1042".getBytes(UTF_8);
    private static final String NAME = Fingerprint.of(CONTENT);

    private static Envelopes with(String keys) {
        return new Envelopes(MasterKeys.parse(keys));
    }

    @Test
    void opensWhatAnOlderKeyClosedAndClosesWithTheFirst() {
        byte[] before = with(OLD).close(CONTENT, NAME);
        Envelopes rotated = with(NEW + "," + OLD);

        assertThat(rotated.open(before, NAME)).isEqualTo(CONTENT);
        assertThat(with(NEW).open(rotated.close(CONTENT, NAME), NAME)).isEqualTo(CONTENT);
    }

    @Test
    void namesTheKeyThatIsNotThereAnyMore() {
        byte[] before = with(OLD).close(CONTENT, NAME);

        assertThatThrownBy(() -> with(NEW).open(before, NAME))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026");
    }

    @Test
    void usesAnotherKeyEachTime() {
        assertThat(with(OLD).close(CONTENT, NAME)).isNotEqualTo(with(OLD).close(CONTENT, NAME));
    }

    @Test
    void noticesEveryChangedByte() {
        byte[] envelope = with(OLD).close(CONTENT, NAME);
        for (int position = 0; position < envelope.length; position++) {
            byte[] changed = envelope.clone();
            changed[position] ^= 1;
            assertThatThrownBy(() -> with(OLD).open(changed, NAME))
                    .as("byte %d", position)
                    .isInstanceOfAny(ContentDamaged.class, IllegalStateException.class);
        }
    }

    @Test
    void noticesEveryMissingByte() {
        byte[] envelope = with(OLD).close(CONTENT, NAME);
        for (int length = 0; length < envelope.length; length++) {
            byte[] shorter = java.util.Arrays.copyOf(envelope, length);
            assertThatThrownBy(() -> with(OLD).open(shorter, NAME))
                    .as("%d bytes", length)
                    .isInstanceOf(ContentDamaged.class);
        }
    }

    @Test
    void doesNotOpenInThePlaceOfAnother() {
        byte[] envelope = with(OLD).close(CONTENT, NAME);
        String elsewhere = Fingerprint.of("another content".getBytes(UTF_8));

        assertThatThrownBy(() -> with(OLD).open(envelope, elsewhere)).isInstanceOf(ContentDamaged.class);
    }

    @Test
    void keepsItsKeysToItself() {
        assertThat(MasterKeys.parse(OLD)).asString().doesNotContain("0123456789abcdef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026:", "2026:abc", ":0123456789abcdef", "2026:xyz,"})
    void refusesKeysThatAreNone(String keys) {
        assertThatThrownBy(() -> MasterKeys.parse(keys))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("64 hexadecimal digits");
    }
}
