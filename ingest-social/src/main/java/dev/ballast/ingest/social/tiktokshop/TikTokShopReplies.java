package dev.ballast.ingest.social.tiktokshop;

import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Hmac;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.ReplyDialect;
import dev.ballast.ingest.social.reply.ReplyWindow;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers into the conversation, each call signed over path, parameters and body. */
final class TikTokShopReplies implements PlatformReplies {
    static final ApiBase BASE = new ApiBase("api-base", "https://open-api.tiktokglobalshop.com");

    private final PlatformHttp http;
    private final ReplyCall calls;
    private final InstantSource clock;

    TikTokShopReplies(PlatformHttp http, ReplyCall calls, InstantSource clock) {
        this.http = http;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<String> token = connection.secret("access-token");
        Optional<String> secret = connection.secret("app-secret");
        if (token.isEmpty() || secret.isEmpty()) {
            return new SendResult.Refused("the account has no access-token or no app-secret");
        }
        if (ReplyWindow.at(clock.instant(), reply.lastCustomerMessageAt()) != ReplyWindow.OPEN) {
            return new SendResult.Refused("the customer wrote more than 24 hours ago; TikTok Shop takes no answer");
        }
        String content = new String(PlatformHttp.json(Map.of("content", reply.text())), StandardCharsets.UTF_8);
        byte[] body = PlatformHttp.json(Map.of("type", "TEXT", "content", content));
        String path = "/customer_service/202309/conversations/" + reply.recipientHandle() + "/messages";
        return calls.send(
                http.request(signed(path, body, secret.get(), connection))
                        .header("Content-Type", "application/json")
                        .header("x-tts-access-token", token.get())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                reply.account(),
                new Dialect());
    }

    private URI signed(String path, byte[] body, String secret, Connection connection) {
        SortedMap<String, String> query = new TreeMap<>();
        query.put("app_key", connection.setting("app-key", ""));
        query.put("shop_cipher", connection.setting("shop-cipher", ""));
        query.put("timestamp", Long.toString(clock.instant().getEpochSecond()));
        String parameters =
                query.entrySet().stream().map(e -> e.getKey() + e.getValue()).collect(Collectors.joining());
        String sign = Hmac.HEX.of(
                secret,
                (secret + path + parameters).getBytes(StandardCharsets.UTF_8),
                body,
                secret.getBytes(StandardCharsets.UTF_8));
        query.put("sign", sign);
        return BASE.of(
                connection,
                path + "?"
                        + query.entrySet().stream()
                                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")));
    }

    private static final class Dialect implements ReplyDialect {
        @Override
        public @Nullable String externalId(HttpAnswer answer) {
            return answer.body().text("data", "message_id");
        }

        @Override
        public boolean accepted(HttpAnswer answer) {
            return answer.ok() && "0".equals(answer.body().text("code"));
        }
    }
}
