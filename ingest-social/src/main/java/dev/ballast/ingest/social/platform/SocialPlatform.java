package dev.ballast.ingest.social.platform;

import dev.ballast.contract.Topic;
import dev.ballast.contract.inbound.Platform;
import java.util.Optional;
import java.util.Set;

/** Everything this service knows about one outside platform. {@code docs/adding-a-platform.md} walks through writing one. */
public interface SocialPlatform {
    /** Its name in the webhook address. */
    String path();

    /** The platforms, as the contract names them, whose accounts and replies are its own. */
    Set<Platform> platforms();

    /** Where its news go; what cannot be read goes to the dead letters of the same topic. */
    default Topic topic() {
        return Topic.INBOUND_MESSAGE;
    }

    SignatureCheck signature();

    WebhookParser parser();

    /** Asked after parsing, where the delivery alone is not enough. */
    default Confirmation confirmation() {
        return Confirmation.unneeded();
    }

    /** Watches whether the account's credentials still hold. */
    default CredentialCheck credentials() {
        return CredentialCheck.none();
    }

    MediaSource media();

    PlatformReplies replies();

    /** What to answer when the platform asks by GET whether the address is right; empty refuses. */
    default Optional<String> handshake(Delivery request, Connection connection) {
        return Optional.empty();
    }
}
