package dev.ballast.ingest.email.parse;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.ingest.email.mime.MimeMail.FilePart;
import java.util.ArrayList;
import java.util.List;

/** The files of a mail: what the message says about them, and the bytes to store. */
record Files(List<Attachment> attachments, List<byte[]> contents) {

    static Files of(List<FilePart> parts) {
        List<Attachment> attachments = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        for (FilePart part : parts) {
            if (part.incomplete()) {
                attachments.add(new Attachment(
                        part.name(), part.contentType(), 0, null, part.contentId(), "the mail is too large; left out"));
            } else {
                attachments.add(new Attachment(
                        part.name(),
                        part.contentType(),
                        part.content().length,
                        Hashes.sha256(part.content()),
                        part.contentId(),
                        null));
                contents.add(part.content());
            }
        }
        return new Files(attachments, contents);
    }
}
