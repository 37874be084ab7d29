package dev.ballast.ingest.social.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A {@code multipart/form-data} body (RFC 7578), gathered in memory: platforms take files of a few megabytes. */
public final class Multipart {
    private final String boundary = "ballast-" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Multipart field(String name, String value) {
        head("form-data; name=\"" + name + "\"", "text/plain; charset=utf-8");
        write(value);
        return end();
    }

    /** Quotes and line breaks in the file's name would end its header early, so they become underscores. */
    public Multipart file(String name, String fileName, String contentType, byte[] content) {
        String plain = fileName.replaceAll("[\"\\r\\n\\\\]", "_");
        head("form-data; name=\"" + name + "\"; filename=\"" + plain + "\"", contentType.replaceAll("[\\r\\n]", ""));
        body.writeBytes(content);
        return end();
    }

    /** Makes {@code request} post this body. */
    public HttpRequest.Builder in(HttpRequest.Builder request) {
        write("--" + boundary + "--\r\n");
        return request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private void head(String disposition, String contentType) {
        write("--" + boundary + "\r\nContent-Disposition: " + disposition + "\r\nContent-Type: " + contentType
                + "\r\n\r\n");
    }

    private Multipart end() {
        write("\r\n");
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
