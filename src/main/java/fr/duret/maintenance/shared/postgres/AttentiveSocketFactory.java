package fr.duret.maintenance.shared.postgres;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets whose reader looks for an answer a little longer before it lets itself be put to sleep. Between two programs
 * of one machine most answers are there after some thirty microseconds, and to be woken takes as long again. It pays
 * where one thread asks one question after the other, as a rehearsal does; a server with many threads has better work
 * for its processors. The driver of PostgreSQL makes one by its name.
 */
public final class AttentiveSocketFactory extends SocketFactory {

    /** How long a reader stays awake: longer than nearly every answer of a small database takes. */
    private static final Duration PATIENCE = Duration.ofNanos(100_000);

    @Override
    public Socket createSocket() {
        return new AttentiveSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(from, fromPort));
    }

    private Socket connected(SocketAddress to, @Nullable SocketAddress from) throws IOException {
        Socket socket = createSocket();
        socket.bind(from);
        socket.connect(to);
        return socket;
    }

    private static final class AttentiveSocket extends Socket {

        @Override
        public InputStream getInputStream() throws IOException {
            return new Attentive(super.getInputStream());
        }
    }

    private static final class Attentive extends FilterInputStream {

        Attentive(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            long start = System.nanoTime();
            while (in.available() == 0 && System.nanoTime() - start < PATIENCE.toNanos()) {
                Thread.onSpinWait();
            }
            return super.read(buffer, offset, length);
        }
    }
}
