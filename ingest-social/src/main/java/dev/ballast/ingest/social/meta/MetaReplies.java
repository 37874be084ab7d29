package dev.ballast.ingest.social.meta;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.PartwiseSending;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.ReplyWindow;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Answers to direct messages, and public answers under comments and reviews. */
final class MetaReplies implements PlatformReplies {
    static final ApiBase PAGES = new ApiBase("api-base", "https://graph.facebook.com/v22.0");
    private static final ApiBase INSTAGRAM = new ApiBase("api-base", "https://graph.instagram.com/v22.0");

    private static final int MESSENGER_LIMIT = 2_000;
    /** Instagram counts 1,000 bytes; a third of it holds for the scripts with three bytes a character. */
    private static final int INSTAGRAM_LIMIT = 333;

    private final PlatformHttp http;
    private final ReplyCall calls;
    private final OutboundFiles files;
    private final InstantSource clock;

    MetaReplies(PlatformHttp http, ReplyCall calls, OutboundFiles files, InstantSource clock) {
        this.http = http;
        this.calls = calls;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<String> token = connection.secret("access-token");
        if (token.isEmpty()) {
            return new SendResult.Refused("the account has no access-token");
        }
        boolean messenger = reply.channel() == Channel.DM && reply.platform() == Platform.MESSENGER;
        if (!reply.attachments().isEmpty() && !messenger) {
            return new SendResult.Refused("of Meta's channels only Messenger takes files; put a link into the text");
        }
        return reply.channel() == Channel.DM
                ? sendDirect(reply, connection, token.get())
                : sendPublic(reply, connection, token.get());
    }

    /** Messenger takes files within the call; Instagram only addresses that it can fetch itself. */
    @Override
    public boolean takesFiles() {
        return true;
    }

    private SendResult sendDirect(OutboundReply reply, Connection connection, String token) {
        ReplyWindow window = ReplyWindow.at(clock.instant(), reply.lastCustomerMessageAt());
        if (window == ReplyWindow.CLOSED) {
            return new SendResult.Refused("the customer wrote more than 7 days ago; Meta takes no answer any more");
        }
        if (window == ReplyWindow.HUMAN_ONLY && reply.automatic()) {
            return new SendResult.Refused("the customer wrote more than 24 hours ago; only a person may answer");
        }
        URI uri = base(connection).of(connection, "/me/messages");
        DirectMessage message = new DirectMessage(reply.recipientHandle(), window);
        return PartwiseSending.textAndFiles(
                reply,
                reply.platform() == Platform.INSTAGRAM ? INSTAGRAM_LIMIT : MESSENGER_LIMIT,
                files,
                part -> call(http.post(uri, message.text(part)), reply, token),
                file -> call(message.file(file).in(http.request(uri)), reply, token));
    }

    private SendResult sendPublic(OutboundReply reply, Connection connection, String token) {
        if (reply.inReplyTo() == null) {
            return new SendResult.Refused("it is not known which comment this answers");
        }
        String edge = reply.platform() == Platform.INSTAGRAM ? "/replies" : "/comments";
        URI uri = base(connection).of(connection, "/" + reply.inReplyTo() + edge);
        return call(http.post(uri, Map.of("message", reply.text())), reply, token);
    }

    private SendResult call(HttpRequest.Builder request, OutboundReply reply, String token) {
        return calls.send(
                request.header("Authorization", "Bearer " + token).build(), reply.account(), new GraphDialect());
    }

    /** An account connected by Instagram's own login has a host of its own; one behind a page goes through the page. */
    private static ApiBase base(Connection connection) {
        return connection.account().platform() == Platform.INSTAGRAM ? INSTAGRAM : PAGES;
    }
}
