package dev.ballast.local.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.function.Predicate;

/** Ways to see that a process serves. */
public final class Readiness {

    private static final int TIMEOUT_MILLIS = 2_000;

    private Readiness() {}

    /** The readiness check of a Quarkus service: 200 when every part is up. */
    static Predicate<ProcessHandle> http(int port) {
        return process -> answersReady(port);
    }

    static Predicate<ProcessHandle> tcp(int port) {
        return process -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
                return true;
            } catch (IOException e) {
                return false;
            }
        };
    }

    static boolean answersReady(int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
