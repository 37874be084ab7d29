package dev.ballast.ingest.kit.spool;

import dev.ballast.contract.Topic;
import dev.ballast.contract.WireRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Records whose value is their text. */
final class Records {

    private Records() {}

    static WireRecord of(String key, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new WireRecord(Topic.INBOUND_MESSAGE, key, Map.of("ce_id", bytes), bytes);
    }

    static String text(WireRecord record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
