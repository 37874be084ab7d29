package dev.ballast.testkit.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A platform's API on a port of this machine. It remembers the last calls; answers that a test put in line go out before
 * those of the platform itself.
 */
public final class ApiServer implements AutoCloseable {
    /** A demo that runs for days must not keep every file it was sent. */
    private static final int REMEMBERED = 1_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Call, Answer> platform;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<TakenReply> taken = new CopyOnWriteArrayList<>();
    private final Queue<Answer> inLine = new ConcurrentLinkedQueue<>();

    private ApiServer(HttpServer server, Function<Call, Answer> platform) {
        this.server = server;
        this.platform = platform;
    }

    /** On any free port. */
    public static ApiServer start(Function<Call, Answer> platform) {
        return start(0, platform);
    }

    public static ApiServer start(int port, Function<Call, Answer> platform) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ApiServer api = new ApiServer(server, platform);
            server.setExecutor(api.threads);
            server.createContext("/", api::handle);
            server.start();
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a slash at its end. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Calls to paths that end so. */
    public List<Call> calls(String pathEnd) {
        return calls.stream().filter(call -> call.path().endsWith(pathEnd)).toList();
    }

    public void answerNext(Answer... answers) {
        inLine.addAll(List.of(answers));
    }

    void take(TakenReply reply) {
        taken.add(reply);
    }

    List<TakenReply> taken() {
        return List.copyOf(taken);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = read(exchange);
            calls.add(call);
            if (calls.size() > REMEMBERED) {
                calls.removeFirst();
            }
            Answer scripted = inLine.poll();
            Answer answer = scripted == null ? platform.apply(call) : scripted;
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static Call read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestURI().getRawQuery(),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
