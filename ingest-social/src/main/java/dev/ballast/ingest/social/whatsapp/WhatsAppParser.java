package dev.ballast.ingest.social.whatsapp;

import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Walks {@code entry[]}, {@code changes[]} and in each {@code messages[]}, {@code message_echoes[]} and
 * {@code statuses[]}. Some providers between Meta and the shop pass on the innermost value alone; it is read as well.
 */
public final class WhatsAppParser implements WebhookParser {
    @Override
    public List<Reading> read(Payload body, Arrival arrival) {
        if (!body.has("entry") && body.has("messages")) {
            return readValue(body, "messages", arrival);
        }
        List<Reading> readings = new ArrayList<>();
        for (Payload entry : body.items("entry")) {
            for (Payload change : entry.items("changes")) {
                String field = Objects.requireNonNullElse(change.text("field"), "unknown");
                readings.addAll(readValue(change.at("value"), field, arrival));
            }
        }
        return readings.isEmpty() ? List.of(new Reading.NotAMessage("empty")) : readings;
    }

    private static List<Reading> readValue(Payload value, String field, Arrival arrival) {
        WhatsAppMessages messages = new WhatsAppMessages(arrival, value);
        List<Reading> readings = new ArrayList<>(Reading.each(value.items("messages"), messages::read));
        readings.addAll(Reading.each(value.items("message_echoes"), messages::readEcho));
        readings.addAll(Reading.each(
                value.items("statuses"), status -> new Reading.NotAMessage("status-" + status.text("status"))));
        return readings.isEmpty() ? List.of(new Reading.NotAMessage(field)) : readings;
    }
}
