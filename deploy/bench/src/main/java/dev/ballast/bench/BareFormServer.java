package dev.ballast.bench;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The limit the form is held against: the same HTTP library and the same producer settings, no validation, no parsing. It
 * runs in a JVM of its own as the product does.
 */
final class BareFormServer implements AutoCloseable {

    private static final String TOPIC = "bench.limit";

    private final Process process;
    private final int port;

    private BareFormServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static BareFormServer start(String kafka) throws IOException {
        createTopic(kafka);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareFormServer.class.getName(),
                        Integer.toString(port),
                        kafka))
                .inheritIO()
                .start();
        BareFormServer server = new BareFormServer(process, port);
        server.awaitPort();
        return server;
    }

    private static void createTopic(String kafka) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/forms/bare/messages");
    }

    private void awaitPort() throws IOException {
        for (int attempt = 0; attempt < 400; attempt++) {
            try (java.net.Socket socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        throw new IOException("the bare server did not open port " + port);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The child JVM: port, bootstrap servers. */
    public static void main(String[] args) {
        KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", args[1], "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        Vertx vertx = Vertx.vertx();
        vertx.createHttpServer()
                .requestHandler(request -> answerWhenDurable(request, producer, vertx.getOrCreateContext()))
                .listen(Integer.parseInt(args[0]), "127.0.0.1");
    }

    private static void answerWhenDurable(
            HttpServerRequest request, KafkaProducer<String, byte[]> producer, Context eventLoop) {
        request.body()
                .onSuccess(body -> producer.send(
                        new ProducerRecord<>(TOPIC, Integer.toString(body.hashCode()), body.getBytes()),
                        (written, failure) -> eventLoop.runOnContext(none -> request.response()
                                .setStatusCode(failure == null ? 202 : 503)
                                .end())));
    }
}
