package dev.ballast.ingest.social.tiktokbusiness;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.util.List;
import java.util.Objects;

/** One event; what it is about stands as JSON inside the string {@code content}. */
public final class TikTokBusinessParser implements WebhookParser {
    private static final String RECEIVED = "im_receive_msg";
    /** What the shop sent, by this service or in the app. It can arrive before the sending call returns. */
    private static final String SENT = "im_send_msg";

    @Override
    public List<Reading> read(Payload body, Arrival arrival) {
        return Reading.each(List.of(body), one -> readEvent(one, arrival));
    }

    private static Reading readEvent(Payload body, Arrival arrival) {
        String event = Objects.requireNonNullElse(body.text("event"), "unknown");
        if (!event.equals(RECEIVED) && !event.equals(SENT)) {
            return new Reading.NotAMessage(event);
        }
        Payload content = body.inner("content");
        // Answers go to the conversation, which belongs to one customer: its id is the handle.
        String conversation = content.required("conversation_id");
        MessageDraft draft = new MessageDraft(
                        arrival, Channel.DM, Platform.TIKTOK, content.required("message_id"), conversation)
                .from(content.text("from"), null, null)
                .sentAt(content.time("timestamp").orElse(arrival.at()))
                .inReplyTo(content.text("referenced_message_info", "referenced_message_id"));
        addContent(draft, content);
        return (event.equals(SENT) ? draft.byShop(conversation) : draft).build();
    }

    private static void addContent(MessageDraft draft, Payload content) {
        String type = Objects.requireNonNullElse(content.text("type"), "text");
        switch (type) {
            case "text" -> draft.text(content.text("text", "body"));
            case "image" -> addFile(draft, content, type, "image/jpeg");
            case "video" -> addFile(draft, content, type, "video/mp4");
            case "share_post" -> draft.text(content.text("share_post", "embed_url"));
            default -> {
                // Buttons and answers to templates, which differ from country to country, say it in a text as well.
                draft.text(content.text("text", "body"));
                if (!draft.hasText()) {
                    draft.note("a message of the kind " + type);
                }
            }
        }
    }

    private static void addFile(MessageDraft draft, Payload content, String type, String contentType) {
        draft.file(new MediaRef(type, contentType, content.required(type, "media_id"), null));
    }
}
