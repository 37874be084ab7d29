package dev.ballast.ingest.social.door;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.InboundMessage;
import java.util.List;

/** The parser is pure and fetches nothing, so a message gets its files afterwards. */
final class MessageWithFiles {
    private MessageWithFiles() {}

    static InboundMessage of(InboundMessage message, List<Attachment> attachments) {
        return new InboundMessage(
                message.id(),
                message.channel(),
                message.platform(),
                message.account(),
                message.externalId(),
                message.conversation(),
                message.inReplyTo(),
                message.sender(),
                message.addresses(),
                message.subject(),
                message.text(),
                message.fullText(),
                message.html(),
                message.language(),
                message.sentAt(),
                message.receivedAt(),
                attachments,
                message.rating(),
                message.productRef(),
                message.orderRef(),
                message.automatic(),
                message.bounce(),
                message.act(),
                message.author(),
                message.readingNotes(),
                message.rawSha256());
    }
}
