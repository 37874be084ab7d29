package dev.ballast.ticket.store;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.InboundMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over what a person would call the same message: sender, subject, text, files. Times are left out, because a
 * form that is submitted again under its old key carries a new one.
 *
 * @param hex lower case
 */
public record ContentHash(String hex) {

    public static ContentHash of(InboundMessage message) {
        MessageDigest digest = sha256();
        feed(digest, message.sender().handle());
        feed(digest, message.subject());
        feed(digest, message.fullText() == null ? message.text() : message.fullText());
        feed(digest, message.rating() == null ? null : message.rating().toString());
        for (Attachment attachment : message.attachments()) {
            feed(digest, attachment.sha256() == null ? attachment.name() : attachment.sha256());
        }
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    /** Of what an agent wrote. */
    public static ContentHash ofText(String text) {
        MessageDigest digest = sha256();
        feed(digest, text);
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    public static ContentHash of(byte[] stored) {
        return new ContentHash(HexFormat.of().formatHex(stored));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** A separator that no text contains keeps "ab","c" and "a","bc" apart. */
    private static void feed(MessageDigest digest, @Nullable String part) {
        if (part != null) {
            digest.update(part.strip().getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
