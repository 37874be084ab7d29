package dev.ballast.ingest.social.meta;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.Multipart;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.FileStep;
import dev.ballast.ingest.social.reply.OutboundFile;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.PartwiseSending;
import dev.ballast.ingest.social.reply.PublicFiles;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.ReplyWindow;
import dev.ballast.ingest.social.reply.TakenFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers to direct messages, and public answers under comments and reviews. */
final class MetaReplies implements PlatformReplies {
    static final ApiBase PAGES = new ApiBase("api-base", "https://graph.facebook.com/v22.0");
    static final ApiBase INSTAGRAM = new ApiBase("api-base", "https://graph.instagram.com/v22.0");
    private static final int MESSENGER_LIMIT = 2_000;
    /** Instagram counts bytes, and some scripts need three for a character. */
    private static final int INSTAGRAM_BYTES = 1_000;

    private static final TakenFiles MESSENGER_FILES = TakenFiles.ofAnyType("Messenger", 25);
    private static final TakenFiles INSTAGRAM_FILES =
            TakenFiles.of("Instagram", 8, "image/jpeg", "image/png", "image/gif", "video/mp4", "audio/mp4");
    private static final TakenFiles COMMENT_FILES =
            TakenFiles.of("a comment on Facebook", 4, "image/jpeg", "image/png", "image/gif");

    private final PlatformHttp http;
    private final ReplyCall calls;
    private final OutboundFiles files;
    private final PublicFiles addresses;
    private final InstantSource clock;

    MetaReplies(PlatformHttp http, ReplyCall calls, OutboundFiles files, PublicFiles addresses, InstantSource clock) {
        this.http = http;
        this.calls = calls;
        this.files = files;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<String> token = connection.secret("access-token");
        if (token.isEmpty()) {
            return new SendResult.Refused("the account has no access-token");
        }
        return reply.channel() == Channel.DM
                ? sendDirect(reply, connection, token.get())
                : sendPublic(reply, connection, token.get());
    }

    /** Messenger takes files within the call, Instagram only addresses that it can fetch itself, a comment one picture. */
    @Override
    public Optional<String> objection(Attachment file, OutboundReply reply) {
        boolean instagram = reply.platform() == Platform.INSTAGRAM;
        if (reply.channel() == Channel.DM && instagram) {
            return INSTAGRAM_FILES
                    .objection(file)
                    .or(() -> addresses.base().isEmpty() ? Optional.of(PublicFiles.NO_ADDRESS) : Optional.empty());
        }
        if (reply.channel() == Channel.DM) {
            return MESSENGER_FILES.objection(file);
        }
        if (instagram || reply.channel() != Channel.COMMENT) {
            return PlatformReplies.super.objection(file, reply);
        }
        return reply.attachments().size() > 1
                ? Optional.of("a comment on Facebook takes one picture; put links into the text")
                : COMMENT_FILES.objection(file);
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
        boolean instagram = reply.platform() == Platform.INSTAGRAM;
        return PartwiseSending.textAndFiles(
                reply,
                instagram ? instagramLimit(reply.text()) : MESSENGER_LIMIT,
                files,
                part -> call(http.post(uri, message.text(part)), reply, token),
                file -> instagram
                        ? linked(file, uri, message, reply, token)
                        : new FileStep.Ready(() -> call(message.file(file).in(http.request(uri)), reply, token)));
    }

    private static int instagramLimit(String text) {
        boolean plain = text.getBytes(StandardCharsets.UTF_8).length == text.length();
        return plain ? INSTAGRAM_BYTES : INSTAGRAM_BYTES / 3;
    }

    private FileStep linked(OutboundFile file, URI uri, DirectMessage message, OutboundReply reply, String token) {
        return addresses
                .address(file.sha256(), file.contentType())
                .<FileStep>map(address ->
                        new FileStep.Ready(() -> call(http.post(uri, message.linked(file, address)), reply, token)))
                .orElseGet(() -> new FileStep.Failed(new SendResult.Refused(PublicFiles.NO_ADDRESS)));
    }

    private SendResult sendPublic(OutboundReply reply, Connection connection, String token) {
        if (reply.inReplyTo() == null) {
            return new SendResult.Refused("it is not known which comment this answers");
        }
        String edge = reply.platform() == Platform.INSTAGRAM ? "/replies" : "/comments";
        URI uri = base(connection).of(connection, "/" + reply.inReplyTo() + edge);
        try {
            List<OutboundFile> pictures = files.of(reply);
            if (pictures.isEmpty()) {
                return call(http.post(uri, Map.of("message", reply.text())), reply, token);
            }
            OutboundFile picture = pictures.getFirst();
            Multipart form = new Multipart()
                    .field("message", reply.text())
                    .file("source", picture.name(), picture.contentType(), picture.content());
            return call(form.in(http.request(uri)), reply, token);
        } catch (IOException e) {
            return new SendResult.Refused(String.valueOf(e.getMessage()));
        }
    }

    private SendResult call(HttpRequest.Builder request, OutboundReply reply, String token) {
        return calls.send(
                request.header("Authorization", "Bearer " + token).build(), reply.account(), new GraphDialect());
    }

    /** An account connected by Instagram's own login has a host of its own; one behind a page goes through the page. */
    static ApiBase base(Connection connection) {
        return connection.account().platform() == Platform.INSTAGRAM ? INSTAGRAM : PAGES;
    }
}
