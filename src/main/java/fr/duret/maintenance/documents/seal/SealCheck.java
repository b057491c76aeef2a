package fr.duret.maintenance.documents.seal;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TimestampToken;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/** Reads the seal of a document: whose, when, and whether every byte is still what was sealed. */
final class SealCheck {

    private final IssuedBy known;

    SealCheck(IssuedBy known) {
        this.known = known;
    }

    Optional<Seal> of(byte[] pdf) {
        PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
        analyzer.setCertificateVerifier(new CommonCertificateVerifier());
        List<AdvancedSignature> signatures = analyzer.getSignatures();
        return signatures.isEmpty()
                ? Optional.empty()
                : Optional.of(read((PAdESSignature) signatures.get(signatures.size() - 1), pdf.length));
    }

    private Seal read(PAdESSignature signature, int length) {
        CertificateToken signer = signature.getSigningCertificateToken();
        TimestampToken stamp = signature.getSignatureTimestamps().stream().findFirst().orElse(null);
        Instant at = stamp == null
                ? signature.getSigningTime().toInstant()
                : stamp.getGenerationTime().toInstant();
        if (signer == null) {
            return new Seal("?", "?", at, Seal.Verdict.CHANGED);
        }
        return new Seal(
                name(signer.getCertificate().getSubjectX500Principal()),
                name(signer.getCertificate().getIssuerX500Principal()),
                at,
                verdict(signature, signer, stamp, at, length));
    }

    private Seal.Verdict verdict(
            PAdESSignature signature, CertificateToken signer, @Nullable TimestampToken stamp, Instant at, int length) {
        CertificateToken stamper = stamp == null || !stamp.isMessageImprintDataIntact() ? null : stamper(stamp);
        boolean intact = signature.getSignatureCryptographicVerification().isSignatureValid()
                && coversEverything(signature.getPdfRevision().getByteRange(), length);
        if (!intact || stamp == null || stamper == null) {
            return Seal.Verdict.CHANGED;
        }
        return isKnown(signer, signature.getCertificates(), at) && isKnown(stamper, stamp.getCertificates(), at)
                ? Seal.Verdict.INTACT
                : Seal.Verdict.UNKNOWN_ISSUER;
    }

    private static @Nullable CertificateToken stamper(TimestampToken stamp) {
        return stamp.getCertificates().stream()
                .filter(stamp::isSignedBy)
                .findFirst()
                .orElse(null);
    }

    /** Anything appended after the seal lies outside of it. */
    private static boolean coversEverything(ByteRange range, int length) {
        return range.getFirstPartStart() == 0 && range.getSecondPartStart() + range.getSecondPartEnd() == length;
    }

    private boolean isKnown(CertificateToken certificate, Collection<CertificateToken> beside, Instant at) {
        List<X509Certificate> others =
                beside.stream().map(CertificateToken::getCertificate).toList();
        return known.isKnown(certificate.getCertificate(), others, at);
    }

    private static String name(X500Principal principal) {
        X500Name name = X500Name.getInstance(principal.getEncoded());
        RDN[] common = name.getRDNs(BCStyle.CN);
        return common.length == 0
                ? name.toString()
                : IETFUtils.valueToString(common[0].getFirst().getValue());
    }
}
