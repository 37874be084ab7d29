package dev.ballast.ticket.deadletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of a dead-letter topic, whichever service put it there.
 *
 * @param delivery as it lies on the dead-letter topic, its headers included
 * @param topic    the topic it was meant for
 * @param origin   where it lay there; null where it never did
 * @param buriedAt when the broker took it
 */
record Letter(Delivery delivery, String topic, @Nullable Origin origin, Instant buriedAt) {

    private static final String SUFFIX = ".dlq";
    /** So many always fit. */
    private static final int INT_DIGITS = 9;

    private static final int LONG_DIGITS = 18;

    record Origin(int partition, long offset) {}

    static Letter of(ConsumerRecord<String, byte[]> record) {
        Delivery delivery = Delivery.of(record);
        Headers headers = new Headers(delivery.headers());
        String topic = headers.text("dead-letter-topic");
        return new Letter(
                delivery,
                topic == null ? withoutSuffix(record.topic()) : topic,
                origin(headers),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static @Nullable Origin origin(Headers headers) {
        String partition = headers.text("dead-letter-partition");
        String offset = headers.text("dead-letter-offset");
        return isNumber(partition, INT_DIGITS) && isNumber(offset, LONG_DIGITS)
                ? new Origin(Integer.parseInt(partition), Long.parseLong(offset))
                : null;
    }

    private static boolean isNumber(@Nullable String text, int digits) {
        return text != null && text.length() <= digits && text.matches("\\d+");
    }

    private static String withoutSuffix(String topic) {
        return topic.endsWith(SUFFIX) ? topic.substring(0, topic.length() - SUFFIX.length()) : topic;
    }

    String reason() {
        String reason = headers().text("dead-letter-reason");
        return reason == null || reason.isBlank() ? "no reason was given" : reason;
    }

    String cause() {
        String cause = headers().text("dead-letter-cause");
        return cause == null ? "" : cause;
    }

    int attempts() {
        String attempts = headers().text("dead-letter-attempts");
        return isNumber(attempts, INT_DIGITS) ? Integer.parseInt(String.valueOf(attempts)) : 1;
    }

    /** The webhook it came by; null for a record that lay on a topic before. */
    @Nullable
    String source() {
        return headers().text("dead-letter-source");
    }

    byte[] content() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] value = delivery.value();
            return digest.digest(value == null ? new byte[0] : value);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Headers headers() {
        return new Headers(delivery.headers());
    }

    private record Headers(Map<String, byte[]> values) {

        @Nullable
        String text(String name) {
            byte[] value = values.get(name);
            return value == null ? null : new String(value, StandardCharsets.UTF_8);
        }
    }
}
