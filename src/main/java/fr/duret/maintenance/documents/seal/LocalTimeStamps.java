package fr.duret.maintenance.documents.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** The time-stamp authority of the demo company and of tests: its time is the application's. */
final class LocalTimeStamps implements TimeStamps.Authority {

    /** Below the arc that anybody may use (X.667). */
    private static final ASN1ObjectIdentifier POLICY =
            new ASN1ObjectIdentifier("2.25.305782469203874518364512046112334509157");

    private final KeyStore.PrivateKeyEntry key;
    private final Clock clock;

    LocalTimeStamps(KeyStore.PrivateKeyEntry key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    @Override
    public byte[] answer(byte[] query) throws IOException {
        try {
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build("SHA256withECDSA", key.getPrivateKey(), (X509Certificate) key.getCertificate()),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(key.getCertificateChain())));
            Date now = Date.from(clock.instant());
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(query), BigInteger.valueOf(now.getTime()), now)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IOException("The local authority cannot stamp", e);
        }
    }
}
