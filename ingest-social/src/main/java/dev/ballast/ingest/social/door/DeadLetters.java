package dev.ballast.ingest.social.door;

import dev.ballast.contract.WireRecord;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.publish.PublishFailed;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.SocialPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps what cannot be read, whole, beside the reason. It does not use the spool: while the broker is away the platform
 * keeps these few itself and comes again.
 */
public final class DeadLetters {
    /** The broker takes a record of 1 MiB by default; a longer body is found in the blob store by its hash. */
    private static final int LARGEST_VALUE = 900_000;

    private static final String SHOPIFY_TOPIC = "x-shopify-topic";

    private final EventPublisher publisher;
    private final Duration timeout;

    /** @param publisher sends to the dead-letter topic of a record's topic */
    public DeadLetters(EventPublisher publisher, Duration timeout) {
        this.publisher = publisher;
        this.timeout = timeout;
    }

    /**
     * Returns after the broker has it.
     *
     * @param reason for the operator; no customer text
     * @param cause  the stage that gave it up
     * @throws PublishFailed when the broker may not have it
     */
    void keep(SocialPlatform platform, String reason, String cause, Arrival arrival) throws PublishFailed {
        byte[] body = arrival.delivery().body();
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put("dead-letter-reason", utf8(reason));
        headers.put("dead-letter-cause", utf8(cause));
        headers.put("dead-letter-topic", utf8(platform.topic().topicName()));
        headers.put("dead-letter-attempts", utf8("1"));
        // It never was a record of its topic; partition and offset therefore are absent, and this says where it came
        // in.
        headers.put(
                "dead-letter-source",
                utf8("/webhooks/" + platform.path() + "/" + arrival.account().id()));
        headers.put("dead-letter-time", utf8(arrival.at().toString()));
        headers.put("dead-letter-raw-sha256", utf8(arrival.rawSha256()));
        headers.put("content-type", utf8("application/json"));
        // What of the delivery its body does not say; a second reading needs it.
        arrival.delivery().header(SHOPIFY_TOPIC).ifPresent(topic -> headers.put(SHOPIFY_TOPIC, utf8(topic)));
        publisher.publishAndWait(
                new WireRecord(
                        platform.topic(),
                        arrival.account().id().value(),
                        headers,
                        body.length > LARGEST_VALUE ? new byte[0] : body),
                timeout);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
