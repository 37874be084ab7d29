package dev.ballast.ingest.social.reply;

import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.reply.OutboundReply;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The files that an agent put on a reply. */
public record OutboundFiles(BlobStore blobs) {
    /** @throws IOException when one is not there: then nothing should be sent, for the text may speak of it */
    public List<OutboundFile> of(OutboundReply reply) throws IOException {
        List<OutboundFile> files = new ArrayList<>();
        for (Attachment attachment : reply.attachments()) {
            String sha256 = attachment.sha256();
            if (sha256 == null) {
                throw new IOException("the file '%s' was left out".formatted(attachment.name()));
            }
            files.add(new OutboundFile(
                    attachment.name(), attachment.contentType(), sha256, read(attachment.name(), sha256)));
        }
        return files;
    }

    private byte[] read(String name, String sha256) throws IOException {
        try (InputStream in = blobs.open(sha256)
                .orElseThrow(() -> new IOException("the file '%s' is no longer there".formatted(name)))) {
            return in.readAllBytes();
        }
    }
}
