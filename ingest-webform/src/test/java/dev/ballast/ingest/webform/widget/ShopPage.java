package dev.ballast.ingest.webform.widget;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A shop's own page, on an origin that is not the form's. */
final class ShopPage implements AutoCloseable {

    private final HttpServer server;

    ShopPage() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Serves a page with the widget of that form at {@code /contact}. */
    void embed(String widget, String language, String attributes) {
        byte[] html = """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>Lamp shop</title></head>
                <body><main><h1>Lamp shop</h1><script src="%s" %s></script></main></body></html>
                """.formatted(language, widget, attributes).getBytes(StandardCharsets.UTF_8);
        server.createContext("/contact", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            try (var out = exchange.getResponseBody()) {
                out.write(html);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
