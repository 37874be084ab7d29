package dev.ballast.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

    private ServerSocket echo;
    private FaultProxy proxy;

    @BeforeEach
    void startEcho() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!echo.isClosed()) {
                try {
                    Socket client = echo.accept();
                    Thread.ofVirtual().start(() -> copy(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
        proxy = FaultProxy.to(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void without_a_fault_everything_passes() throws IOException {
        try (Socket client = connect()) {
            assertThat(ask(client, "hello", 5)).isEqualTo("hello");
        }
    }

    @Test
    void a_delay_holds_each_direction() throws IOException {
        proxy.fault(new Fault.Delay(Duration.ofMillis(150)));
        try (Socket client = connect()) {
            long before = System.nanoTime();

            ask(client, "hello", 5);

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void a_cut_passes_so_many_bytes_and_then_ends_the_stream() throws IOException {
        proxy.fault(new Fault.CutAfter(Direction.TO_CLIENT, 3, Fault.Ending.CLOSE));
        try (Socket client = connect()) {
            client.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));

            assertThat(client.getInputStream().readAllBytes()).asString().isEqualTo("hel");
        }
    }

    @Test
    void a_reset_is_seen_as_one() throws IOException {
        proxy.fault(new Fault.CutAfter(Direction.TO_SERVER, 0, Fault.Ending.RESET));
        try (Socket client = connect()) {
            client.getOutputStream().write(1);

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void a_cut_at_a_text_passes_the_text_even_where_it_comes_in_pieces() throws IOException {
        proxy.fault(new Fault.CutAtText(Direction.TO_CLIENT, "lo wo", Fault.Ending.CLOSE));
        try (Socket client = connect()) {
            assertThat(ask(client, "hello", 5)).isEqualTo("hello");
            assertThat(ask(client, " world", 6)).isEqualTo(" world");

            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_black_hole_stays_open_and_silent() throws IOException {
        proxy.fault(new Fault.BlackHole());
        try (Socket client = connect()) {
            client.setSoTimeout(200);
            client.getOutputStream().write(1);

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void refusing_ends_open_connections_and_new_ones_until_it_is_lifted() throws IOException {
        try (Socket client = connect()) {
            ask(client, "hello", 5);
            proxy.fault(new Fault.Refuse());
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        try (Socket refused = connect()) {
            assertThatThrownBy(() -> ask(refused, "hello", 5)).isInstanceOf(IOException.class);
        }

        proxy.fault(new Fault.None());

        try (Socket client = connect()) {
            assertThat(ask(client, "again", 5)).isEqualTo("again");
        }
        await().untilAsserted(() -> assertThat(proxy.openConnections()).isZero());
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static String ask(Socket socket, String text, int expected) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        byte[] answer = socket.getInputStream().readNBytes(expected);
        if (answer.length < expected) {
            throw new IOException("connection ended after " + answer.length + " bytes");
        }
        return new String(answer, StandardCharsets.US_ASCII);
    }

    private static void copy(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // The proxy cut it: what the test is about.
            return;
        }
    }
}
