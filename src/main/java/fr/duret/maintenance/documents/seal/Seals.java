package fr.duret.maintenance.documents.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Seals PDF documents for the company (ETSI EN 319 142, PAdES-BASELINE-T) and reads such seals. The seal is invisible
 * and the last thing that is written into a document.
 */
public class Seals {

    private final Supplier<SealRing> source;
    private final Clock clock;
    private volatile @Nullable SealRing ring;

    /** @param source is asked at the first seal, so that opening keys does not delay the application's start */
    Seals(Supplier<SealRing> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The document with the company's seal and a time-stamp in it; never the document without. */
    public byte[] seal(byte[] pdf) {
        try {
            SealRing with = ring();
            InMemoryDocument document = new InMemoryDocument(pdf);
            PAdESSignatureParameters parameters = parameters(with.key());
            PAdESService service = new PAdESService(new CommonCertificateVerifier());
            service.setTspSource(with.timeStamps()::stamp);
            // Named, because looking for it in every library takes longer than signing.
            service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
            byte[] toSign = service.getDataToSign(document, parameters).getBytes();
            SignatureValue value =
                    new SignatureValue(parameters.getSignatureAlgorithm(), signed(with.key(), parameters, toSign));
            ByteArrayOutputStream sealed = new ByteArrayOutputStream(pdf.length + (1 << 16));
            service.signDocument(document, parameters, value).writeTo(sealed);
            return sealed.toByteArray();
        } catch (SealUnavailable e) {
            throw e;
        } catch (RuntimeException | IOException | GeneralSecurityException e) {
            throw new SealUnavailable("The document could not be sealed: " + e.getMessage(), e);
        }
    }

    /** Whether that is something that it can seal. */
    public boolean takes(byte[] document) {
        return true;
    }

    /** The seal of a document, checked; empty if it bears none that can be read. */
    public Optional<Seal> verify(byte[] pdf) {
        SealCheck check = new SealCheck(new IssuedBy(ring().trusted()));
        try {
            return check.of(pdf);
        } catch (RuntimeException e) {
            // The reader answers a mangled file with whatever it stumbled over.
            return Optional.empty();
        }
    }

    private PAdESSignatureParameters parameters(KeyStore.PrivateKeyEntry key) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(token(key.getCertificate()));
        parameters.setCertificateChain(
                Arrays.stream(key.getCertificateChain()).map(Seals::token).toArray(CertificateToken[]::new));
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        return parameters;
    }

    private static byte[] signed(KeyStore.PrivateKeyEntry key, PAdESSignatureParameters parameters, byte[] data)
            throws GeneralSecurityException {
        Signature signature =
                Signature.getInstance(parameters.getSignatureAlgorithm().getJCEId());
        signature.initSign(key.getPrivateKey());
        signature.update(data);
        return signature.sign();
    }

    private static CertificateToken token(Certificate certificate) {
        return DSSUtils.loadCertificate(encoded((X509Certificate) certificate));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificate of the seal cannot be written", e);
        }
    }

    private SealRing ring() {
        SealRing opened = ring;
        if (opened == null) {
            synchronized (this) {
                opened = ring;
                if (opened == null) {
                    opened = source.get();
                    ring = opened;
                }
            }
        }
        return opened;
    }
}
