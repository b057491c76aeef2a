package fr.duret.maintenance.documents.seal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import fr.duret.maintenance.documents.PrintedSamples;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.support.PdfStandards;
import fr.duret.maintenance.support.SealJudge;
import fr.duret.maintenance.support.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The seal, made with a time-stamp from a server on the loopback and judged by an ETSI validator. */
class SealsTest {

    private static final Clock CLOCK = BusinessClock.standing(TestClock.START);
    private static final byte[] LETTER = PrintedSamples.letter();

    @TempDir
    static Path folder;

    private static LocalKeys authority;
    private static TimeStampStandIn timeStamps;
    private static Seals seals;
    private static byte[] sealed;

    @BeforeAll
    static void seal() throws IOException {
        authority = LocalAuthority.in(folder.resolve("authority"), "Duret Électricité");
        timeStamps = new TimeStampStandIn(new LocalTimeStamps(authority.stamp(), CLOCK));
        seals = sealing(timeStamps.url());
        sealed = seals.seal(LETTER);
    }

    @AfterAll
    static void close() {
        timeStamps.close();
    }

    private static Seals sealing(URI timeStampUrl) {
        SealProperties properties = new SealProperties(
                folder.resolve("authority").resolve(LocalKeys.SEAL),
                "demo",
                null,
                new SealProperties.TimeStamp(timeStampUrl, null, null));
        Path keystore = folder.resolve("authority").resolve(LocalKeys.SEAL);
        return new Seals(() -> SealConfiguration.configured(keystore, properties), CLOCK);
    }

    @Test
    void passesAnEtsiValidatorThatTrustsTheAuthority() throws IOException {
        SimpleReport report = validated(sealed);

        assertThat(report.getSignatureIdList()).hasSize(1);
        String seal = report.getFirstSignatureId();
        assertThat(report.getIndication(seal))
                .as("%s %s", report.getAdESValidationErrors(seal), report.getQualificationErrors(seal))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(seal)).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
    }

    @Test
    void passesOnlyIfTheListOfTheRevokedWasToBeHad() {
        SimpleReport report = judged(sealed, null);

        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.INDETERMINATE);
        assertThat(report.getSubIndication(report.getFirstSignatureId()))
                .isEqualTo(SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE);
    }

    @ParameterizedTest
    @CsvSource({"PT1H, true", "PT-1H, false"})
    void holdsAgainstARevocationThatCameAfterTheTimeStamp(Duration later, boolean passes) throws Exception {
        Path own = folder.resolve("revoking-" + passes);
        Files.createDirectories(own);
        LocalAuthority revoking = new LocalAuthority();
        revoking.write(own, "Duret Électricité");
        LocalKeys keys = new LocalKeys(own);
        SealRing ring = new SealRing(
                keys.seal(), new TimeStamps(new LocalTimeStamps(keys.stamp(), CLOCK)), List.of(keys.root()));
        byte[] pdf = new Seals(() -> ring, CLOCK).seal(LETTER);
        byte[] list = revoking.revoked(
                (X509Certificate) keys.seal().getCertificate(), Date.from(TestClock.START.plus(later)));

        SimpleReport report = SealJudge.judge(keys.root(), list, pdf, TestClock.START.plus(Duration.ofDays(1)));

        String seal = report.getFirstSignatureId();
        assertThat(report.getIndication(seal) == Indication.TOTAL_PASSED)
                .as("%s %s", report.getIndication(seal), report.getSubIndication(seal))
                .isEqualTo(passes);
    }

    @Test
    void saysSoWhenOneByteWasChanged() throws IOException {
        byte[] changed = sealed.clone();
        int somewhere = indexOf(changed, "/Lang");
        changed[somewhere + 7] ^= 1;

        SimpleReport report = validated(changed);

        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(report.getSubIndication(report.getFirstSignatureId())).isEqualTo(SubIndication.HASH_FAILURE);
        assertThat(seals.verify(changed))
                .hasValueSatisfying(seal -> assertThat(seal.verdict()).isEqualTo(Seal.Verdict.CHANGED));
    }

    @Test
    void holdsForEveryByteOutsideTheSealItself() {
        Matcher range = Pattern.compile("/ByteRange \\[0 (\\d+) (\\d+) ").matcher(new String(sealed, ISO_8859_1));
        assertThat(range.find()).isTrue();
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        for (int position = 0; position < sealed.length; position += 211) {
            if (position >= from && position < to) {
                continue;
            }
            byte[] changed = sealed.clone();
            changed[position] ^= 1;
            assertThat(seals.verify(changed).map(Seal::verdict))
                    .as("byte %d", position)
                    .isNotEqualTo(Optional.of(Seal.Verdict.INTACT));
        }
    }

    @Test
    void saysSoWhenSomethingWasAppended() {
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 40);
        byte[] comment = "\n%appended after the seal\n%%EOF\n".getBytes(US_ASCII);
        System.arraycopy(comment, 0, longer, sealed.length, comment.length);

        assertThat(seals.verify(longer))
                .hasValueSatisfying(seal -> assertThat(seal.verdict()).isEqualTo(Seal.Verdict.CHANGED));
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void leavesADocumentArchivableAndReadableAloud(PDFAFlavour standard) throws Exception {
        PdfStandards.assertConforms(sealed, standard);
    }

    @Test
    void namesWhoSealedAndWhen() {
        assertThat(seals.verify(sealed))
                .contains(new Seal("Duret Électricité", LocalAuthority.ISSUER, TestClock.START, Seal.Verdict.INTACT));
        assertThat(seals.verify(LETTER)).isEmpty();
    }

    @Test
    void doesNotTakeASealOfSomebodyElseForTheCompanys() {
        SealRing other = SealConfiguration.local(folder.resolve("other"), "Duret Électricité", CLOCK);

        assertThat(seals.verify(new Seals(() -> other, CLOCK).seal(LETTER)))
                .hasValueSatisfying(seal -> assertThat(seal.verdict()).isEqualTo(Seal.Verdict.UNKNOWN_ISSUER));
    }

    @Test
    void doesNotTakeATimeStampOfSomebodyElse() throws IOException {
        LocalKeys other = LocalAuthority.in(folder.resolve("stamper"), "Duret Électricité");
        try (TimeStampStandIn elsewhere = new TimeStampStandIn(new LocalTimeStamps(other.stamp(), CLOCK))) {
            assertThat(seals.verify(sealing(elsewhere.url()).seal(LETTER)))
                    .hasValueSatisfying(seal -> assertThat(seal.verdict()).isEqualTo(Seal.Verdict.UNKNOWN_ISSUER));
        }
    }

    @Test
    void sealsNothingWhileTheTimeStampAuthorityIsDownAndAgainWhenItIsBack() {
        timeStamps.down(true);
        assertThatThrownBy(() -> seals.seal(LETTER))
                .isInstanceOf(SealUnavailable.class)
                .hasMessageContaining("503");
        timeStamps.down(false);
        assertThat(seals.verify(seals.seal(LETTER))).isPresent();
    }

    @Test
    void refusesAnAnswerToAnotherQuestion() throws IOException {
        LocalTimeStamps real = new LocalTimeStamps(authority.stamp(), CLOCK);
        byte[] elsewhere = new byte[32];
        TimeStamps deaf = new TimeStamps(query -> {
            byte[][] kept = new byte[1][];
            new TimeStamps(other -> kept[0] = real.answer(other)).stamp(DigestAlgorithm.SHA256, elsewhere);
            return kept[0];
        });
        SealRing replayed = new SealRing(authority.seal(), deaf, List.of(authority.root()));

        assertThatThrownBy(() -> new Seals(() -> replayed, CLOCK).seal(LETTER)).isInstanceOf(SealUnavailable.class);
    }

    @Test
    void namesTheKeyFileThatIsNotThere() {
        SealProperties properties =
                new SealProperties(Path.of("nowhere.p12"), "", null, new SealProperties.TimeStamp(null, null, null));
        Seals without = new Seals(() -> SealConfiguration.configured(Path.of("nowhere.p12"), properties), CLOCK);

        assertThatThrownBy(() -> without.seal(LETTER))
                .isInstanceOf(SealUnavailable.class)
                .hasMessageContaining("nowhere.p12");
    }

    @Test
    void keepsItsLocalAuthority() {
        KeyStore.PrivateKeyEntry again = LocalAuthority.in(folder.resolve("authority"), "Duret Électricité")
                .seal();

        assertThat(again.getCertificate()).isEqualTo(authority.seal().getCertificate());
    }

    private static SimpleReport validated(byte[] pdf) throws IOException {
        return judged(pdf, authority.revoked());
    }

    private static SimpleReport judged(byte[] pdf, byte @Nullable [] revoked) {
        return SealJudge.judge(authority.root(), revoked, pdf, TestClock.START.plus(Duration.ofDays(1)));
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, ISO_8859_1).indexOf(text);
    }
}
