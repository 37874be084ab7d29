package dev.ballast.ingest.social.meta;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.util.ArrayList;
import java.util.List;

/** Walks {@code entry[]} and in each of them {@code messaging[]}, {@code standby[]} and {@code changes[]}. */
public final class MetaParser implements WebhookParser {
    @Override
    public List<Reading> read(Payload body, Arrival arrival) {
        boolean instagram = isInstagram(body, arrival);
        List<Reading> readings = new ArrayList<>();
        for (Payload entry : body.items("entry")) {
            readings.addAll(readEntry(entry, instagram, arrival));
        }
        return readings.isEmpty() ? List.of(new Reading.NotAMessage("empty")) : readings;
    }

    private static List<Reading> readEntry(Payload entry, boolean instagram, Arrival arrival) {
        DirectMessages messages =
                new DirectMessages(arrival, instagram ? Platform.INSTAGRAM : Platform.MESSENGER, entry.text("id"));
        List<Reading> readings = new ArrayList<>(Reading.each(entry.items("messaging"), messages::read));
        // Another app holds the conversation; the customer's words reach the shop all the same.
        readings.addAll(Reading.each(entry.items("standby"), messages::read));
        readings.addAll(Reading.each(
                entry.items("changes"), change -> readChange(change, entry, instagram, messages, arrival)));
        return readings;
    }

    private static Reading readChange(
            Payload change, Payload entry, boolean instagram, DirectMessages messages, Arrival arrival) {
        String field = change.required("field");
        Payload value = change.at("value");
        return switch (field) {
            // "mention": the post or comment stands on somebody else's page.
            case "feed", "mention" -> new PageFeed(arrival, entry).read(value);
            case "ratings" -> new PageRatings(arrival, entry).read(value);
            case "comments", "live_comments" ->
                instagram ? new InstagramComments(arrival, entry).read(value) : new Reading.NotAMessage(field);
            case "mentions" -> mention(value, entry);
            // The developer console's test button sends direct messages, postbacks and the like this way.
            default -> value.has("sender", "id") ? messages.read(value) : new Reading.NotAMessage(field);
        };
    }

    /** Instagram tells that the account was named under somebody's picture, and not what was said. */
    private static Reading mention(Payload value, Payload entry) {
        String comment = value.text("comment_id");
        String owner = entry.text("id");
        return comment == null || owner == null
                ? new Reading.NotAMessage("mentions")
                : new Reading.Pointer("mentions", owner, comment);
    }

    private static boolean isInstagram(Payload body, Arrival arrival) {
        String object = body.text("object");
        return object == null ? arrival.account().platform() == Platform.INSTAGRAM : object.equals("instagram");
    }
}
