package fr.duret.maintenance.notifications.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * SendGrid and Twilio on the loopback: takes what keeps to their own OpenAPI descriptions, counts it by the sender's
 * reference, fails as it is told, and calls back with signed events. Another process steers it below
 * {@code /_control}; {@code main} runs it in a process of its own.
 */
public final class ProviderStandIn implements AutoCloseable {

    private static final Set<String> TWILIO_USERS = Set.of(
            basic(TestKeys.TWILIO_ACCOUNT, TestKeys.TWILIO_AUTH_TOKEN),
            basic(TestKeys.TWILIO_API_KEY, TestKeys.TWILIO_API_SECRET));

    private final SendGridDesk sendGrid = new SendGridDesk();
    private final TwilioDesk twilio = new TwilioDesk();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final Control control = new Control(this);
    private Behaviour behaviour = Behaviour.take();
    private int left;
    private HttpServer server;
    private ExecutorService threads;

    private ProviderStandIn(int port) {
        threads = Executors.newCachedThreadPool();
        server = listen(port, threads);
    }

    /** Starts it on that port of the loopback; 0 takes a free one. */
    public static ProviderStandIn start(int port) {
        return new ProviderStandIn(port);
    }

    public static void main(String[] arguments) {
        ProviderStandIn standIn = start(arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]));
        System.out.println("Stand-in of the providers at " + standIn.url());
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often each of the sender's references was taken. */
    public Map<String, Integer> accepted() {
        Map<String, Integer> counts = new TreeMap<>();
        taken.forEach(message -> counts.merge(message.reference(), 1, Integer::sum));
        return counts;
    }

    /** Everything that was taken, in that order. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** In what requests broke the descriptions; each such request was refused with 400. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** How the next messages are dealt with. */
    public synchronized void behave(Behaviour wanted) {
        behaviour = wanted;
        left = wanted.times();
    }

    /** Forgets everything and takes messages again. */
    public void reset() {
        taken.clear();
        violations.clear();
        behave(Behaviour.take());
    }

    /** Refuses connections until {@link #comeBack}. */
    public void goDown() {
        server.stop(0);
        threads.shutdownNow();
    }

    public void comeBack() {
        int port = server.getAddress().getPort();
        threads = Executors.newCachedThreadPool();
        server = listen(port, threads);
    }

    @Override
    public void close() {
        goDown();
    }

    private HttpServer listen(int port, ExecutorService on) {
        try {
            HttpServer listening =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
            listening.setExecutor(on);
            listening.createContext("/", this::serve);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = Call.read(exchange);
            if (call.path().startsWith("/_control/")) {
                answer(exchange, control.serve(call));
            } else if (SendGridDesk.handsOver(call) || TwilioDesk.handsOver(call)) {
                handOver(exchange, call);
            } else {
                answer(exchange, lookUp(call));
            }
        } catch (RuntimeException e) {
            // The server would swallow it, and whoever asks would see a broken connection only.
            e.printStackTrace();
            throw e;
        }
    }

    /** A connection breaks where nothing is answered. */
    private void handOver(HttpExchange exchange, Call call) throws IOException {
        boolean mail = SendGridDesk.owns(call);
        if (!letsIn(call)) {
            answer(exchange, mail ? SendGridDesk.answer(401) : TwilioDesk.answer(401));
            return;
        }
        Behaviour now = next();
        if (now.kind() == Behaviour.Kind.ANSWER) {
            answer(exchange, mail ? SendGridDesk.answer(now.value()) : TwilioDesk.answer(now.value()));
        } else if (now.takes()) {
            Reply reply = take(call, mail, now.kind() == Behaviour.Kind.FORGET);
            if (reply.taken() == null || now.kind() == Behaviour.Kind.TAKE) {
                answer(exchange, reply);
            } else if (now.kind() == Behaviour.Kind.DELAY) {
                LockSupport.parkNanos(now.value() * 1_000_000L);
                answer(exchange, reply);
            }
        }
    }

    private Reply take(Call call, boolean mail, boolean forgotten) {
        List<String> found = mail ? sendGrid.violations(call) : twilio.violations(call);
        if (!found.isEmpty()) {
            violations.addAll(found);
            return mail ? sendGrid.refuse(found) : twilio.refuse(found);
        }
        Reply reply = mail ? sendGrid.take(call, forgotten) : twilio.take(call, forgotten);
        if (reply.taken() != null) {
            taken.add(reply.taken());
        }
        return reply;
    }

    private Reply lookUp(Call call) {
        if (!letsIn(call)) {
            return SendGridDesk.owns(call) ? SendGridDesk.answer(401) : TwilioDesk.answer(401);
        }
        Taken.Provider provider = SendGridDesk.owns(call) ? Taken.Provider.SENDGRID : Taken.Provider.TWILIO;
        List<Taken> known = taken.stream()
                .filter(message -> message.provider() == provider && !message.forgotten())
                .toList();
        Reply reply = SendGridDesk.owns(call) ? sendGrid.lookUp(call, known) : twilio.lookUp(call, known);
        if (reply.status() == 400) {
            violations.add(call.method() + " " + call.path() + ": " + reply.body());
        }
        return reply;
    }

    private synchronized Behaviour next() {
        Behaviour now = behaviour;
        if (now.times() > 0 && --left == 0) {
            behaviour = Behaviour.take();
        }
        return now;
    }

    private static boolean letsIn(Call call) {
        return SendGridDesk.owns(call)
                ? call.authorization().equals("Bearer " + TestKeys.SENDGRID_API_KEY)
                : TwilioDesk.owns(call) && TWILIO_USERS.contains(call.authorization());
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
