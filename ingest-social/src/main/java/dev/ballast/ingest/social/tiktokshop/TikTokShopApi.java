package dev.ballast.ingest.social.tiktokshop;

import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.Multipart;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Hmac;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Requests as the shop's API wants them: signed over path, parameters and body, where a form's body is left out.
 *
 * @param secret of the app
 * @param token  of the shop
 */
record TikTokShopApi(PlatformHttp http, InstantSource clock, Connection connection, String secret, String token) {
    static final ApiBase BASE = new ApiBase("api-base", "https://open-api.tiktokglobalshop.com");
    private static final byte[] NOTHING = {};

    HttpRequest post(String path, Map<String, Object> content) {
        byte[] body = PlatformHttp.json(content);
        return http.request(signed(path, body))
                .header("Content-Type", "application/json")
                .header("x-tts-access-token", token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    HttpRequest upload(String path, Multipart form) {
        return form.in(http.request(signed(path, NOTHING)))
                .header("x-tts-access-token", token)
                .build();
    }

    private URI signed(String path, byte[] body) {
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
}
