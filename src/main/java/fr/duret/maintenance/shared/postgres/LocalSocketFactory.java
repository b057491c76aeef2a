package fr.duret.maintenance.shared.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;

/**
 * Sockets to a PostgreSQL of the same machine through a file, past the network's layers, which cost as much as a short
 * answer. They wait without a limit: who asks like this has nothing else to do, and ends with the server. The driver of
 * PostgreSQL makes one by its name and that of the file.
 */
public final class LocalSocketFactory extends SocketFactory {

    private final UnixDomainSocketAddress server;

    public LocalSocketFactory(String file) {
        this.server = UnixDomainSocketAddress.of(file);
    }

    @Override
    public Socket createSocket() throws IOException {
        return new LocalSocket(server);
    }

    /** Whatever the host, the file leads to the one server. */
    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(server);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    /** A channel that looks like a socket, as far as the driver looks; what belongs to the network has no effect. */
    private static final class LocalSocket extends Socket {

        private final UnixDomainSocketAddress server;
        private final SocketChannel channel;

        LocalSocket(UnixDomainSocketAddress server) throws IOException {
            this.server = server;
            this.channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        }

        @Override
        public void connect(SocketAddress host, int timeout) throws IOException {
            channel.connect(server);
        }

        @Override
        public InputStream getInputStream() {
            return Channels.newInputStream(channel);
        }

        @Override
        public OutputStream getOutputStream() {
            return Channels.newOutputStream(channel);
        }

        @Override
        public boolean isConnected() {
            return channel.isConnected();
        }

        @Override
        public boolean isClosed() {
            return !channel.isOpen();
        }

        @Override
        public void setTcpNoDelay(boolean on) {}

        @Override
        public void setKeepAlive(boolean on) {}

        @Override
        public void setSoTimeout(int timeout) {}

        @Override
        public int getSoTimeout() {
            return 0;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
