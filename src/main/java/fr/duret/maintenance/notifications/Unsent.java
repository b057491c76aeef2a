package fr.duret.maintenance.notifications;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells failures before a request was sent from those after. */
public final class Unsent {

    private Unsent() {}

    /** Whether no connection came about, so that the other side certainly knows nothing. */
    public static boolean certainly(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConnectException
                        || cause instanceof UnknownHostException
                        || cause instanceof NoRouteToHostException
                        || cause instanceof SSLHandshakeException
                        || cause instanceof SSLPeerUnverifiedException
                        || cause instanceof org.apache.http.conn.ConnectTimeoutException
                        || cause instanceof org.apache.hc.client5.http.ConnectTimeoutException
                        || cause instanceof org.apache.hc.core5.http.ConnectionRequestTimeoutException);
    }
}
