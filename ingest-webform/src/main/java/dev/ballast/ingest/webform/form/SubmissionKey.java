package dev.ballast.ingest.webform.form;

import dev.ballast.contract.inbound.Attachment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes a submission the same one when it comes again. From it the message id is derived, so every replica gives
 * the same answer without asking another.
 */
public record SubmissionKey(String value) {

    private static final int MAX_LENGTH = 200;
    /**
     * Without a key, the same content counts as the same submission within one such stretch of the clock. A repetition
     * across its boundary becomes a second message, which the ticket's own check for equal texts catches.
     */
    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** Reads an {@code Idempotency-Key}: visible ASCII; empty when it is none. */
    public static Optional<SubmissionKey> ofHeader(String header) {
        String key = header.strip();
        boolean visible = key.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return key.isEmpty() || key.length() > MAX_LENGTH || !visible
                ? Optional.empty()
                : Optional.of(new SubmissionKey(key));
    }

    public static SubmissionKey ofContent(CheckedForm.Valid form, List<Attachment> attachments, Instant now) {
        MessageDigest digest = sha256();
        add(digest, form.email().value());
        add(digest, form.message());
        add(digest, form.subject());
        add(digest, form.orderNumber());
        add(digest, form.product());
        attachments.forEach(attachment -> add(digest, attachment.sha256()));
        digest.update(ByteBuffer.allocate(Long.BYTES)
                .putLong(now.getEpochSecond() / WINDOW.toSeconds())
                .flip());
        return new SubmissionKey("content-" + HexFormat.of().formatHex(digest.digest(), 0, 16));
    }

    private static void add(MessageDigest digest, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
