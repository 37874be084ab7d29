package dev.ballast.ingest.webform.widget;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

/**
 * {@code GET /forms/{account}/widget.js}: the same script for every form; it reads from its own address which form it
 * serves. Compressed once at start.
 */
public final class WidgetScript {

    private static final String RESOURCE = "/widget/widget.js";

    private final Buffer plain;
    private final Buffer gzip;
    private final String etag;

    public WidgetScript() throws IOException {
        byte[] script = load();
        this.plain = Buffer.buffer(script);
        this.gzip = Buffer.buffer(compressed(script));
        CRC32C crc = new CRC32C();
        crc.update(script, 0, script.length);
        this.etag = "\"" + Long.toHexString(crc.getValue()) + "\"";
    }

    public void mount(Router router) {
        router.get("/forms/:account/widget.js").handler(this::serve);
    }

    private void serve(RoutingContext context) {
        var response = context.response()
                .putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                // A script may be loaded by any page; which page may post is decided by the form's own list.
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (etag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript; charset=utf-8");
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && accepted.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(gzip);
        } else {
            response.end(plain);
        }
    }

    private static byte[] load() throws IOException {
        try (InputStream in = WidgetScript.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException(RESOURCE + " is missing from the class path");
            }
            return in.readAllBytes();
        }
    }

    private static byte[] compressed(byte[] script) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(script);
        }
        return bytes.toByteArray();
    }
}
