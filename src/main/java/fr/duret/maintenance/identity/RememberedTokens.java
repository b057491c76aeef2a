package fr.duret.maintenance.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Reads tokens, and reckons the signature of each once: a device shows the same one with every request. Its times are
 * looked at each time, and who stands behind it is asked elsewhere.
 */
final class RememberedTokens implements JwtDecoder {

    private static final int MOST = 1_000;

    private final JwtDecoder decoder;
    private final JwtTimestampValidator times = new JwtTimestampValidator();
    private final Map<String, Jwt> remembered = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
            return size() > MOST;
        }
    };

    RememberedTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = known(token);
        if (known == null) {
            Jwt read = decoder.decode(token);
            synchronized (remembered) {
                remembered.put(token, read);
            }
            return read;
        }
        OAuth2TokenValidatorResult inTime = times.validate(known);
        if (inTime.hasErrors()) {
            throw new JwtValidationException("The token is not in time", inTime.getErrors());
        }
        return known;
    }

    private @Nullable Jwt known(String token) {
        synchronized (remembered) {
            return remembered.get(token);
        }
    }
}
