package dev.ballast.ingest.social.platform;

import java.util.Optional;

/** How Meta makes sure that an address wants its webhooks: it asks once by GET, and expects its challenge back. */
public final class SubscribeHandshake {
    public static final String VERIFY_TOKEN = "verify-token";

    private SubscribeHandshake() {}

    /** The body of the answer; empty when the token is wrong. */
    public static Optional<String> answer(Delivery request, Connection connection) {
        boolean subscribes =
                request.parameter("hub.mode").filter("subscribe"::equals).isPresent();
        String token = request.parameter("hub.verify_token").orElse("");
        boolean known = false;
        for (String expected : connection.secrets(VERIFY_TOKEN)) {
            known |= Hmac.same(token, expected);
        }
        return subscribes && known ? request.parameter("hub.challenge") : Optional.empty();
    }
}
