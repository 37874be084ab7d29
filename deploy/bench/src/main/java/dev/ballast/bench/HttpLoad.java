package dev.ballast.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/**
 * A bare HTTP/1.1 client: one blocking socket per connection, keep-alive, the next request after the last answer. It
 * reads no more of an answer than its length, because on two cores the client's own work would be measured otherwise.
 */
final class HttpLoad {

    private final URI target;
    private final int connections;

    HttpLoad(URI target, int connections) {
        this.target = target;
        this.connections = connections;
    }

    /** @param statuses counts by class: index 2 holds 2xx */
    record Result(int requests, double seconds, Percentiles latency, long[] statuses) {

        double rate() {
            return requests / seconds;
        }
    }

    /** Sends {@code requests} in all; {@code body} gives the JSON of the n-th one. */
    Result run(int requests, LongFunction<String> body) {
        long start = System.nanoTime();
        List<Connection> finished = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Connection>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int first = i;
                running.add(threads.submit(() -> new Connection(first, requests, body).send()));
            }
            for (Future<Connection> connection : running) {
                finished.add(connection.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a connection broke", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return combine(finished, seconds);
    }

    private static Result combine(List<Connection> finished, double seconds) {
        long[] all = finished.stream()
                .flatMapToLong(c -> java.util.Arrays.stream(c.nanos, 0, c.done))
                .toArray();
        long[] statuses = new long[6];
        for (Connection connection : finished) {
            for (int i = 0; i < statuses.length; i++) {
                statuses[i] += connection.statuses[i];
            }
        }
        return new Result(all.length, seconds, Percentiles.of(all), statuses);
    }

    private final class Connection {
        private final int first;
        private final int requests;
        private final LongFunction<String> body;
        private final long[] nanos;
        private final long[] statuses = new long[6];
        private int done;

        Connection(int first, int requests, LongFunction<String> body) {
            this.first = first;
            this.requests = requests;
            this.body = body;
            this.nanos = new long[requests / connections + 1];
        }

        Connection send() {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), target.getPort())) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(30_000);
                OutputStream out = socket.getOutputStream();
                InputStream in = new BufferedInputStream(socket.getInputStream(), 4096);
                for (long n = first; n < requests; n += connections) {
                    byte[] request = request(body.apply(n));
                    long sent = System.nanoTime();
                    out.write(request);
                    int status = readAnswer(in);
                    nanos[done++] = System.nanoTime() - sent;
                    statuses[status / 100]++;
                }
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private byte[] request(String json) {
            byte[] content = json.getBytes(StandardCharsets.UTF_8);
            byte[] head = ("POST " + target.getRawPath()
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + "Content-Length: "
                            + content.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] all = new byte[head.length + content.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(content, 0, all, head.length, content.length);
            return all;
        }

        private int readAnswer(InputStream in) throws IOException {
            int status = Integer.parseInt(line(in).split(" ", 3)[1]);
            int length = 0;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            in.skipNBytes(length);
            return status;
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
