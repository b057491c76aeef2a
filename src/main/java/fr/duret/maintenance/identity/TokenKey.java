package fr.duret.maintenance.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64URL;
import fr.duret.maintenance.shared.HouseSecret;
import java.math.BigInteger;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECPoint;

/**
 * What tokens are signed with: a key on P-256 derived from the secret that every node has, so that each node can read what
 * another has issued, none is kept anywhere, and a new secret makes a new key.
 */
final class TokenKey {

    private TokenKey() {}

    static ECKey of(HouseSecret secret) {
        X9ECParameters p256 = ECNamedCurveTable.getByName("P-256");
        BigInteger order = p256.getN();
        // From 1 to n - 1; that n is a little less than 2^256 favours no number that one could find.
        BigInteger d = new BigInteger(1, secret.derive("api tokens"))
                .mod(order.subtract(BigInteger.ONE))
                .add(BigInteger.ONE);
        ECPoint q = p256.getG().multiply(d).normalize();
        int size = Curve.P_256.toECParameterSpec().getCurve().getField().getFieldSize();
        Base64URL x = ECKey.encodeCoordinate(size, q.getAffineXCoord().toBigInteger());
        Base64URL y = ECKey.encodeCoordinate(size, q.getAffineYCoord().toBigInteger());
        try {
            return new ECKey.Builder(Curve.P_256, x, y)
                    .d(ECKey.encodeCoordinate(size, d))
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key of the tokens cannot be made", e);
        }
    }
}
