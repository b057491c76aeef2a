package fr.duret.maintenance.documents.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A time-stamp authority that really speaks RFC 3161 over HTTP, on the loopback; it can be down. */
final class TimeStampStandIn implements AutoCloseable {

    private final HttpServer server;
    private final TimeStamps.Authority authority;
    private volatile boolean down;

    TimeStampStandIn(TimeStamps.Authority authority) throws IOException {
        this.authority = authority;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tsa", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    void down(boolean isDown) {
        down = isDown;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] query = exchange.getRequestBody().readAllBytes();
        boolean asked = "application/timestamp-query"
                .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (down || !asked) {
            exchange.sendResponseHeaders(down ? 503 : 415, -1);
        } else {
            byte[] answer = authority.answer(query);
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
