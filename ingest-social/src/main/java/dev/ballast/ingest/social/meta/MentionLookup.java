package dev.ballast.ingest.social.meta;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.NotSent;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Confirmation;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches the comments under other people's pictures in which the account was named. */
record MentionLookup(PlatformHttp http) implements Confirmation {
    private static final String FIELDS = "mentioned_comment.comment_id(%s){id,text,timestamp,username}";

    @Override
    public List<Reading> confirm(List<Reading> readings, Arrival arrival, Connection connection) throws IOException {
        Optional<String> token = connection.secret("access-token");
        List<Reading> found = new ArrayList<>();
        for (Reading reading : readings) {
            found.add(
                    reading instanceof Reading.Pointer pointer && token.isPresent()
                            ? fetch(pointer, arrival, connection, token.get())
                            : reading);
        }
        return found;
    }

    private Reading fetch(Reading.Pointer pointer, Arrival arrival, Connection connection, String token)
            throws IOException {
        URI address = MetaReplies.base(connection)
                .of(connection, "/" + encoded(pointer.owner()) + "?fields=" + encoded(FIELDS.formatted(pointer.id())));
        HttpAnswer answer;
        try {
            answer = http.exchange(http.request(address)
                    .header("Authorization", "Bearer " + token)
                    .build());
        } catch (NotSent e) {
            // A connector that gets no connection out would make Meta repeat for days, and give the address up.
            return new Reading.Unreadable("Instagram cannot be reached to fetch the mention " + pointer.id());
        }
        if (answer.status() >= 500) {
            throw new IOException("Instagram answered " + answer.status());
        }
        Payload comment = answer.body().at("mentioned_comment");
        if (!answer.ok() || !comment.has("text")) {
            return new Reading.NotAMessage(pointer.kind());
        }
        String author = comment.has("username") ? comment.required("username") : pointer.id();
        return new MessageDraft(arrival, Channel.COMMENT, Platform.INSTAGRAM, pointer.id(), author)
                .from(comment.text("username"), null, null)
                .text(comment.text("text"))
                .sentAt(comment.time("timestamp").orElse(arrival.at()))
                .note("named the shop under somebody else's picture; Instagram may take no answer there")
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
