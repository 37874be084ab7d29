package dev.ballast.local.launcher;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

/** A service as small as can be: answers the readiness check. Argument: its port, or {@code dies} to end at once. */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("dies")) {
            System.exit(7);
        }
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
