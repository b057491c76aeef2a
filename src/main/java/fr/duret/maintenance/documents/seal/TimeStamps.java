package fr.duret.maintenance.documents.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Asks an authority for time-stamps (RFC 3161) and takes only an answer to the question that was asked. */
final class TimeStamps {

    /** Whoever answers: a server, or the demo company's own authority. */
    interface Authority {
        byte[] answer(byte[] query) throws IOException;
    }

    private final Authority authority;
    private final SecureRandom random = new SecureRandom();

    TimeStamps(Authority authority) {
        this.authority = authority;
    }

    TimestampBinary stamp(DigestAlgorithm algorithm, byte[] digest) {
        try {
            TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            TimeStampRequest request = requests.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(64, random));
            TimeStampResponse response = new TimeStampResponse(authority.answer(request.getEncoded()));
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException("The authority refused: " + response.getStatusString());
            }
            return new TimestampBinary(token.getEncoded());
        } catch (IOException | TSPException e) {
            throw new SealUnavailable("No time-stamp was to be had: " + e.getMessage(), e);
        }
    }
}
