package fr.duret.maintenance.documents.seal;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a certificate leads to somebody who is trusted. Revocation is for whoever checks the seal as evidence. */
final class IssuedBy {

    private final Set<TrustAnchor> anchors;

    IssuedBy(List<X509Certificate> trusted) {
        this.anchors = trusted.stream()
                .map(certificate -> new TrustAnchor(certificate, null))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param beside the certificates that came with it
     * @param at when it was used
     */
    boolean isKnown(X509Certificate certificate, Collection<X509Certificate> beside, Instant at) {
        if (anchors.stream().anyMatch(anchor -> certificate.equals(anchor.getTrustedCert()))) {
            return true;
        }
        try {
            X509CertSelector wanted = new X509CertSelector();
            wanted.setCertificate(certificate);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, wanted);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(beside)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
