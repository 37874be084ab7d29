package dev.ballast.ticket.security;

import dev.ballast.ticket.TicketCoreConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * A log-in as a signed cookie: login and expiry, HMAC-SHA256. No server keeps it, so every replica knows it. HttpOnly
 * and SameSite=Strict: no script reads it, no other site's form sends it.
 */
@ApplicationScoped
public class SessionCookie {

    public static final String NAME = "ballast_session";

    private static final Logger LOG = Logger.getLogger(SessionCookie.class);
    private static final int MIN_KEY = 32;

    private final SecretKeySpec key;
    private final TicketCoreConfig config;
    private final InstantSource clock;

    SessionCookie(TicketCoreConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.key = new SecretKeySpec(
                config.sessionKey()
                        .filter(k -> !k.isBlank())
                        .map(SessionCookie::checked)
                        .orElseGet(SessionCookie::random),
                "HmacSHA256");
    }

    private static byte[] checked(String key) {
        if (key.length() < MIN_KEY) {
            throw new IllegalArgumentException(
                    "BALLAST_SESSION_KEY: %d characters (expected: at least %d)".formatted(key.length(), MIN_KEY));
        }
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random() {
        LOG.info("BALLAST_SESSION_KEY is not set: log-ins end when this process does, and other replicas ignore them.");
        byte[] key = new byte[MIN_KEY];
        new SecureRandom().nextBytes(key);
        return key;
    }

    public NewCookie issue(String login) {
        Instant expires = clock.instant().plus(config.sessionLifetime());
        String content = encode(login.getBytes(StandardCharsets.UTF_8)) + "." + expires.getEpochSecond();
        return cookie(content + "." + encode(sign(content)), (int)
                config.sessionLifetime().toSeconds());
    }

    public NewCookie end() {
        return cookie("", 0);
    }

    /** The login, where the cookie is ours and not expired. */
    public Optional<String> login(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            boolean ours = MessageDigest.isEqual(signature, sign(parts[0] + "." + parts[1]));
            boolean fresh = ours && clock.instant().getEpochSecond() < Long.parseLong(parts[1]);
            return fresh
                    ? Optional.of(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private byte[] sign(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
