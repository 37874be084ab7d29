package dev.ballast.ingest.social.whatsapp;

import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.Multipart;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.reply.OutboundFile;
import java.io.IOException;
import java.net.URI;

/** A file has to be with WhatsApp before a message can name it. */
record WhatsAppUpload(PlatformHttp http) {
    /**
     * The id under which WhatsApp keeps it.
     *
     * @throws IOException when it was not taken; nobody saw anything yet
     */
    String store(OutboundFile file, Connection connection, String token) throws IOException {
        URI uri = WhatsAppMedia.BASE.of(connection, "/" + connection.setting("phone-number-id", "") + "/media");
        Multipart form = new Multipart()
                .field("messaging_product", "whatsapp")
                .field("type", file.contentType())
                .file("file", file.name(), file.contentType(), file.content());
        HttpAnswer answer = http.exchange(form.in(http.request(uri))
                .header("Authorization", "Bearer " + token)
                .build());
        String id = answer.body().text("id");
        if (!answer.ok() || id == null) {
            throw new IOException("the platform answered " + answer.status());
        }
        return id;
    }
}
