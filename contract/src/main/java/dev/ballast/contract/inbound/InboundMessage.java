package dev.ballast.contract.inbound;

import dev.ballast.contract.account.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message, normalized. Everything a connector could not find out is null or empty; nothing is guessed.
 *
 * @param id           derived from channel, account and externalId, see {@link MessageId}
 * @param externalId   the message as its source names it: Message-ID, mid, update id, idempotency key
 * @param conversation also the record key
 * @param inReplyTo    external ids this one answers, nearest first: In-Reply-To, then References from the end; a parent
 *                     comment; a quoted direct message
 * @param addresses    of a mail; null on channels that have none
 * @param text         what the customer wrote anew, quotes and signature cut, at most {@value #MAX_TEXT} characters
 * @param fullText     the whole text, where it differs from {@code text}
 * @param html         as it came, never sanitized here: whoever shows it sanitizes it
 * @param language     BCP 47, as the channel says it; null when it says nothing
 * @param rating       stars of a review, 1 to 5
 * @param productRef   product as the channel names it: SKU, handle, URL, title
 * @param orderRef     order as the channel names it (a form field, a review's order); not searched for in the text
 * @param automatic    null for a person's message
 * @param bounce       with {@code automatic} = bounce, what the delivery status notification says
 * @param act          absent in old records: new
 * @param author       absent in old records: the customer
 * @param readingNotes what could not be read, in words for the agent: "charset x-unknown read as windows-1252"
 * @param rawSha256    the untouched original in the blob store
 */
public record InboundMessage(
        MessageId id,
        Channel channel,
        Platform platform,
        AccountId account,
        String externalId,
        ConversationId conversation,
        List<String> inReplyTo,
        Sender sender,
        @Nullable Addresses addresses,
        @Nullable String subject,
        String text,
        @Nullable String fullText,
        @Nullable String html,
        @Nullable String language,
        Instant sentAt,
        Instant receivedAt,
        List<Attachment> attachments,
        @Nullable Integer rating,
        @Nullable String productRef,
        @Nullable String orderRef,
        @Nullable AutomaticKind automatic,
        @Nullable Bounce bounce,
        MessageAct act,
        Author author,
        List<String> readingNotes,
        @Nullable String rawSha256) {

    /** Longer texts stay whole in the raw original; a Kafka record stays far under the broker's 1 MiB. */
    public static final int MAX_TEXT = 256 * 1024;

    // The compact constructor sees what JSON left out as null, whatever the types say.
    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    public InboundMessage {
        require(id != null && channel != null && platform != null && account != null, "id, channel, platform, account");
        require(conversation != null && sender != null, "conversation, sender");
        require(externalId != null && !externalId.isBlank(), "externalId");
        require(sentAt != null && receivedAt != null, "sentAt, receivedAt");
        require(rating == null || (rating >= 1 && rating <= 5), "rating from 1 to 5");
        inReplyTo = inReplyTo == null ? List.of() : List.copyOf(inReplyTo);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        readingNotes = readingNotes == null ? List.of() : List.copyOf(readingNotes);
        text = text == null ? "" : withoutNul(text);
        subject = subject == null ? null : withoutNul(subject);
        fullText = fullText == null ? null : withoutNul(fullText);
        html = html == null ? null : withoutNul(html);
        act = act == null ? MessageAct.NEW : act;
        author = author == null ? Author.CUSTOMER : author;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("inbound message: expected " + what);
        }
    }

    /** U+0000 is legal in JSON and refused by PostgreSQL: one such character would make a good message poison. */
    private static String withoutNul(String s) {
        return s.indexOf('\0') < 0 ? s : s.replace("\0", "");
    }
}
