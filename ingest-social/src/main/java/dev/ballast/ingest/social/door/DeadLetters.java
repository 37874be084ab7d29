package dev.ballast.ingest.social.door;

import dev.ballast.contract.Topic;
import dev.ballast.contract.WireRecord;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.publish.PublishFailed;
import dev.ballast.ingest.social.order.OrderTopics;
import dev.ballast.ingest.social.platform.Arrival;
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
     * @throws PublishFailed when the broker may not have it
     */
    void keepUnreadable(String reason, String platform, Arrival arrival) throws PublishFailed {
        keep(Topic.INBOUND_MESSAGE, arrival.account().id().value(), headers(reason, platform, arrival), arrival);
    }

    /** News of an order that is not known yet: {@link dev.ballast.ingest.social.order.OrderKeeper} finds it here later. */
    void keepWaiting(String orderId, String platform, Arrival arrival) throws PublishFailed {
        Map<String, byte[]> headers =
                headers("the order is not known yet; it takes this up when it comes", platform, arrival);
        headers.put(
                OrderTopics.WAITING_TOPIC,
                utf8(arrival.delivery().header("X-Shopify-Topic").orElse("unknown")));
        keep(Topic.SHOP_ORDER, orderId, headers, arrival);
    }

    private void keep(Topic topic, String key, Map<String, byte[]> headers, Arrival arrival) throws PublishFailed {
        byte[] body = arrival.delivery().body();
        headers.put("dead-letter-topic", utf8(topic.topicName()));
        publisher.publishAndWait(
                new WireRecord(topic, key, headers, body.length > LARGEST_VALUE ? new byte[0] : body), timeout);
    }

    private static Map<String, byte[]> headers(String reason, String platform, Arrival arrival) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put("dead-letter-reason", utf8(reason));
        headers.put(
                "dead-letter-source",
                utf8("/webhooks/" + platform + "/" + arrival.account().id()));
        headers.put("dead-letter-time", utf8(arrival.at().toString()));
        headers.put("dead-letter-raw-sha256", utf8(arrival.rawSha256()));
        headers.put("content-type", utf8("application/json"));
        return headers;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
