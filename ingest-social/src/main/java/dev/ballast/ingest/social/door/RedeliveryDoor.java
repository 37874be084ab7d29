package dev.ballast.ingest.social.door;

import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.connector.ask.Redelivery;
import dev.ballast.contract.connector.ask.SealedRequest;
import dev.ballast.ingest.kit.desk.DeskDoor;
import dev.ballast.ingest.kit.desk.DeskRoute;
import dev.ballast.ingest.social.platform.Delivery;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a dead letter's delivery once more, after a fix. It carries no signature any more; that the desk sealed it vouches
 * for it.
 */
public final class RedeliveryDoor implements DeskDoor {
    private static final Logger LOG = LoggerFactory.getLogger(RedeliveryDoor.class);
    /** A delivery of 4 MB, twice in base64. */
    private static final long MAX_REQUEST = 8L << 20;

    private final SecretCipher cipher;
    private final WebhookDoor door;
    private final InstantSource clock;

    public RedeliveryDoor(SecretCipher cipher, WebhookDoor door, InstantSource clock) {
        this.cipher = cipher;
        this.door = door;
        this.clock = clock;
    }

    public void mount(Router router) {
        DeskRoute.mount(router, Redelivery.PATH, MAX_REQUEST, this);
    }

    @Override
    public Answer to(byte[] sealed) {
        Redelivery again;
        try {
            again = SealedRequest.open(Redelivery.PATH, sealed, Redelivery.class, cipher, clock.instant());
        } catch (IllegalArgumentException e) {
            LOG.warn("a redelivery was refused: {}", e.getMessage());
            return Answer.of(403);
        }
        return Answer.of(
                switch (door.again(again.platform(), again.account(), delivery(again))) {
                    case DoorAnswer.Accepted() -> 204;
                    case DoorAnswer.NotFound() -> 404;
                    case DoorAnswer.Challenge challenge -> 400;
                    case DoorAnswer.Forged forged -> 403;
                    case DoorAnswer.Unavailable unavailable -> 503;
                });
    }

    private static Delivery delivery(Redelivery again) {
        Map<String, List<String>> headers = again.headers().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), header -> List.of(header.getValue())));
        return new Delivery(headers, Map.of(), again.body());
    }
}
