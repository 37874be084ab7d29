package dev.ballast.ingest.social.platform;

import dev.ballast.contract.Topic;
import dev.ballast.contract.inbound.Platform;
import java.util.Optional;
import java.util.Set;

/**
 * Everything this service knows about one outside platform. {@code docs/adding-a-platform.md} walks through writing one.
 *
 * @param path         its name in the webhook address
 * @param platforms    the platforms, as the contract names them, whose accounts and replies are its own
 * @param topic        where its news go; what cannot be read goes to the dead letters of the same topic
 * @param confirmation asked after parsing, where the delivery alone is not enough
 * @param credentials  watches whether the account's credentials still hold
 */
public record SocialPlatform(
        String path,
        Set<Platform> platforms,
        Topic topic,
        SignatureCheck signature,
        WebhookParser parser,
        Confirmation confirmation,
        CredentialCheck credentials,
        MediaSource media,
        PlatformReplies replies,
        Handshake handshake) {

    /** What to answer when the platform asks by GET whether the address is right; empty refuses. */
    @FunctionalInterface
    public interface Handshake {
        Optional<String> answer(Delivery request, Connection connection);
    }

    /** What every platform has; what only some have is added to it. */
    public static SocialPlatform of(
            String path,
            Set<Platform> platforms,
            SignatureCheck signature,
            WebhookParser parser,
            MediaSource media,
            PlatformReplies replies) {
        return new SocialPlatform(
                path,
                platforms,
                Topic.INBOUND_MESSAGE,
                signature,
                parser,
                Confirmation.unneeded(),
                CredentialCheck.none(),
                media,
                replies,
                (request, connection) -> Optional.empty());
    }

    public SocialPlatform tellingOn(Topic other) {
        return new SocialPlatform(
                path, platforms, other, signature, parser, confirmation, credentials, media, replies, handshake);
    }

    public SocialPlatform confirmedBy(Confirmation other) {
        return new SocialPlatform(
                path, platforms, topic, signature, parser, other, credentials, media, replies, handshake);
    }

    public SocialPlatform watchedBy(CredentialCheck other) {
        return new SocialPlatform(
                path, platforms, topic, signature, parser, confirmation, other, media, replies, handshake);
    }

    public SocialPlatform shakingHands(Handshake other) {
        return new SocialPlatform(
                path, platforms, topic, signature, parser, confirmation, credentials, media, replies, other);
    }
}
