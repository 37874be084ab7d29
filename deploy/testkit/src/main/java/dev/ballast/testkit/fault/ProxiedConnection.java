package dev.ballast.testkit.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One client's connection and its counterpart to the server, with a pump for each direction. */
final class ProxiedConnection {

    private static final int CHUNK = 16 * 1024;

    private final Socket client;
    private final Socket server;
    private final Supplier<Fault> fault;
    private final Consumer<ProxiedConnection> ended;

    ProxiedConnection(Socket client, Socket server, Supplier<Fault> fault, Consumer<ProxiedConnection> ended) {
        this.client = client;
        this.server = server;
        this.fault = fault;
        this.ended = ended;
    }

    void start() {
        Thread.ofVirtual().start(() -> pump(client, server, Direction.TO_SERVER));
        Thread.ofVirtual().start(() -> pump(server, client, Direction.TO_CLIENT));
    }

    private void pump(Socket from, Socket to, Direction direction) {
        Tail seen = new Tail();
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            int length = in.read(chunk);
            while (length >= 0) {
                seen.add(chunk, length);
                if (!pass(chunk, length, out, direction, seen)) {
                    return;
                }
                length = in.read(chunk);
            }
            end(Fault.Ending.CLOSE);
        } catch (IOException e) {
            // One side broke off: the other one learns it the same way.
            end(Fault.Ending.RESET);
        }
    }

    /** Returns false when the connection was ended. */
    private boolean pass(byte[] chunk, int length, OutputStream out, Direction direction, Tail seen)
            throws IOException {
        Fault now = fault.get();
        switch (now) {
            case Fault.None none -> out.write(chunk, 0, length);
            case Fault.Delay(var time) -> {
                LockSupport.parkNanos(time.toNanos());
                out.write(chunk, 0, length);
            }
            case Fault.BlackHole blackHole -> {}
            case Fault.Refuse refuse -> {
                end(Fault.Ending.RESET);
                return false;
            }
            case Fault.CutAfter(var counted, long bytes, var ending) -> {
                long over = counted == direction ? seen.total() - bytes : 0;
                out.write(chunk, 0, (int) Math.max(0, length - Math.max(0, over)));
                if (over >= 0 && counted == direction) {
                    end(ending);
                    return false;
                }
            }
            case Fault.CutAtText cut -> {
                out.write(chunk, 0, length);
                if (cut.direction() == direction && seen.contains(cut.bytes())) {
                    end(cut.ending());
                    return false;
                }
            }
        }
        return true;
    }

    void end(Fault.Ending ending) {
        close(client, ending);
        close(server, ending);
        ended.accept(this);
    }

    private static void close(Socket socket, Fault.Ending ending) {
        try (socket) {
            if (ending == Fault.Ending.RESET && !socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            // Already broken: that is what was wanted.
            return;
        }
    }

    /** How much passed in one direction, and the end of it, for a text that is split over two chunks. */
    private static final class Tail {

        private String end = "";
        private long total;

        void add(byte[] chunk, int length) {
            total += length;
            end = end.substring(Math.max(0, end.length() - CHUNK))
                    + new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
        }

        long total() {
            return total;
        }

        boolean contains(byte[] text) {
            return end.contains(new String(text, StandardCharsets.ISO_8859_1));
        }
    }
}
