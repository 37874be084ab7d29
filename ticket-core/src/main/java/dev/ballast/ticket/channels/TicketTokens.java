package dev.ballast.ticket.channels;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.TicketCoreConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tokens by which a customer continues a ticket through the site form: whoever has one was given it in private, on another
 * channel. A token names one ticket and an end, and is signed; a form that brings anything else is a form without one.
 */
@ApplicationScoped
public class TicketTokens {

    private static final String PREFIX = "tk1.";
    private static final int SIGNATURE_BYTES = 16;
    private static final int CONTENT_BYTES = 2 * Long.BYTES + Integer.BYTES;
    private static final int SECONDS_PER_MINUTE = 60;

    private final @Nullable SecretKeySpec key;
    private final Duration lifetime;

    @Inject
    TicketTokens(TicketCoreConfig config) {
        this(config.secretKey().filter(secret -> !secret.isBlank()), config.formLinkLifetime());
    }

    /** @param secret without one no token is issued, and none counts */
    public TicketTokens(Optional<String> secret, Duration lifetime) {
        this.key = secret.map(TicketTokens::derived).orElse(null);
        this.lifetime = lifetime;
    }

    /** Of its own, so that what is signed here is worth nothing elsewhere. */
    private static SecretKeySpec derived(String secret) {
        return new SecretKeySpec(("ticket-token\n" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** Empty where there is no key to sign with. */
    public Optional<String> issue(TicketId ticket, Instant now) {
        if (key == null) {
            return Optional.empty();
        }
        UUID id = ticket.value();
        byte[] content = ByteBuffer.allocate(CONTENT_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt((int) (now.plus(lifetime).getEpochSecond() / SECONDS_PER_MINUTE))
                .array();
        byte[] token = Arrays.copyOf(content, CONTENT_BYTES + SIGNATURE_BYTES);
        System.arraycopy(signature(key, content), 0, token, CONTENT_BYTES, SIGNATURE_BYTES);
        return Optional.of(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }

    /** The ticket that the token was issued for; empty for what is none, was altered, or has ended. */
    public Optional<TicketId> verify(String token, Instant now) {
        if (key == null || !token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != CONTENT_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, CONTENT_BYTES);
        byte[] signature = Arrays.copyOfRange(bytes, CONTENT_BYTES, bytes.length);
        if (!MessageDigest.isEqual(signature, signature(key, content))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(content);
        TicketId ticket = new TicketId(new UUID(read.getLong(), read.getLong()));
        Instant end = Instant.ofEpochSecond((long) read.getInt() * SECONDS_PER_MINUTE);
        return now.isBefore(end) ? Optional.of(ticket) : Optional.empty();
    }

    private static byte[] signature(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
