package fr.duret.maintenance.signing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Where a request came from, for the evidence.
 *
 * @param address IP address
 * @param agent what the browser calls itself
 */
public record Origin(String address, String agent) {

    private static final int LONGEST = 300;
    private static final int IPV6_BYTES = 16;

    public Origin {
        agent = agent.substring(0, Math.min(agent.length(), LONGEST));
    }

    /** Where that request came from. */
    public static Origin of(HttpServletRequest request) {
        return new Origin(
                request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader("User-Agent"), "inconnu"));
    }

    /** What one subscriber cannot change at will: the address, or the first 64 bits of one by IPv6. */
    String network() {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_BYTES / 2))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
