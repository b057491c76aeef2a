package fr.duret.maintenance.documents.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A certificate authority for the demo company and for tests: a root, the company's seal, a time-stamp authority and a
 * list of revoked certificates, made once and kept in a folder. The root's key is thrown away at once.
 */
final class LocalAuthority {

    static final String ISSUER = "Autorité locale (démonstration)";

    private static final String SIGNED_WITH = "SHA256withECDSA";
    private static final Date FROM = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final Date TO = Date.from(Instant.parse("2060-01-01T00:00:00Z"));

    private final JcaX509ExtensionUtils extensions;
    private final KeyPair rootKey;
    private final X509Certificate root;
    private int serial = 1;

    LocalAuthority() throws GeneralSecurityException, OperatorCreationException, IOException {
        extensions = new JcaX509ExtensionUtils();
        rootKey = keyPair();
        X500Name name = new X500NameBuilder().addRDN(BCStyle.CN, ISSUER).build();
        root = signed(builder(name, name, rootKey)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)));
    }

    /** The authority in that folder; it is made at the first call. */
    static LocalKeys in(Path folder, String company) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder.toAbsolutePath().getParent());
                Path unfinished =
                        Files.createTempDirectory(folder.toAbsolutePath().getParent(), "authority");
                new LocalAuthority().write(unfinished, company);
                Files.move(unfinished, folder);
            }
            return new LocalKeys(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The local authority cannot be kept in " + folder.toAbsolutePath(), e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("This Java platform cannot make certificates", e);
        }
    }

    void write(Path folder, String company) throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair sealKey = keyPair();
        X500Name sealName = new X500NameBuilder()
                .addRDN(BCStyle.C, "FR")
                .addRDN(BCStyle.O, company)
                .addRDN(BCStyle.CN, company)
                .build();
        X509Certificate seal = signed(builder(issuer(), sealName, sealKey)
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)));
        KeyPair stampKey = keyPair();
        X500Name stampName = new X500NameBuilder()
                .addRDN(BCStyle.CN, "Horodatage local (démonstration)")
                .build();
        X509Certificate stamp = signed(builder(issuer(), stampName, stampKey)
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)));
        LocalKeys.write(folder.resolve(LocalKeys.SEAL), sealKey.getPrivate(), chain(seal));
        LocalKeys.write(folder.resolve(LocalKeys.STAMP), stampKey.getPrivate(), chain(stamp));
        Files.write(folder.resolve(LocalKeys.REVOKED), revoked(null, FROM));
    }

    /** The list of revoked certificates: that one, since then, or none. */
    byte[] revoked(@Nullable X509Certificate certificate, Date since)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        X509v2CRLBuilder list = new JcaX509v2CRLBuilder(root.getSubjectX500Principal(), FROM)
                .setNextUpdate(TO)
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        extensions.createAuthorityKeyIdentifier(rootKey.getPublic()));
        if (certificate != null) {
            list.addCRLEntry(certificate.getSerialNumber(), since, CRLReason.keyCompromise);
        }
        return list.build(signer()).getEncoded();
    }

    private Certificate[] chain(X509Certificate certificate) {
        return new Certificate[] {certificate, root};
    }

    private X500Name issuer() {
        return X500Name.getInstance(root.getSubjectX500Principal().getEncoded());
    }

    private X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair subjectKey) throws IOException {
        return new JcaX509v3CertificateBuilder(
                        issuer, BigInteger.valueOf(serial++), FROM, TO, subject, subjectKey.getPublic())
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        extensions.createSubjectKeyIdentifier(subjectKey.getPublic()))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        extensions.createAuthorityKeyIdentifier(rootKey.getPublic()));
    }

    private X509Certificate signed(X509v3CertificateBuilder certificate)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(certificate.build(signer()));
    }

    private ContentSigner signer() throws OperatorCreationException {
        return new JcaContentSignerBuilder(SIGNED_WITH).build(rootKey.getPrivate());
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        return pairs.generateKeyPair();
    }
}
