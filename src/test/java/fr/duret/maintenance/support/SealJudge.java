package fr.duret.maintenance.support;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A validator of the ETSI's kind (EN 319 102-1) that trusts one root, and asks its list who was revoked. */
public final class SealJudge {

    private SealJudge() {}

    /** What it says of the seal of a document made with the local authority in that folder. */
    public static SimpleReport trusting(Path authority, byte[] pdf, Instant at) throws IOException {
        return judge(root(authority), Files.readAllBytes(authority.resolve("revoked.crl")), pdf, at);
    }

    /** @param revoked the list of revoked certificates; none if it is not to be had */
    public static SimpleReport judge(X509Certificate root, byte @Nullable [] revoked, byte[] pdf, Instant at) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(root));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        if (revoked != null) {
            verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(revoked)));
        }
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(at));
        return validator.validateDocument().getSimpleReport();
    }

    private static X509Certificate root(Path authority) throws IOException {
        char[] password = "demo".toCharArray();
        try (InputStream in = Files.newInputStream(authority.resolve("seal.p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            Certificate[] chain = store.getCertificateChain("key");
            return (X509Certificate) chain[chain.length - 1];
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
