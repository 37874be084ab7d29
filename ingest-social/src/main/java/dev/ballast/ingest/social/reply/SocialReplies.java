package dev.ballast.ingest.social.reply;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.reply.ReplySender;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.door.PlatformRegistry;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.platform.SocialPlatform;
import java.time.Duration;
import java.util.Optional;

/** Hands each reply to its platform, with its account's credentials. */
public final class SocialReplies implements ReplySender {
    private static final Duration ACCOUNTS_NOT_READ = Duration.ofSeconds(5);

    private final PlatformRegistry platforms;
    private final AccountDirectory accounts;
    private final SecretCipher cipher;

    public SocialReplies(PlatformRegistry platforms, AccountDirectory accounts, SecretCipher cipher) {
        this.platforms = platforms;
        this.accounts = accounts;
        this.cipher = cipher;
    }

    @Override
    public SendResult send(OutboundReply reply) {
        Optional<SocialPlatform> platform = platforms.of(reply.platform());
        Optional<ChannelAccount> account = accounts.find(reply.account());
        if (account.isEmpty() && !accounts.ready()) {
            return new SendResult.RetryLater(ACCOUNTS_NOT_READ, "the accounts are not yet known");
        }
        if (platform.isEmpty() || account.isEmpty() || !account.get().enabled()) {
            return new SendResult.Refused("the account '%s' is not connected".formatted(reply.account()));
        }
        PlatformReplies replies = platform.get().replies();
        Optional<String> objection = reply.attachments().stream()
                .flatMap(file -> replies.objection(file, reply).stream())
                .findFirst();
        if (objection.isPresent()) {
            return new SendResult.Refused(objection.get());
        }
        return send(reply, platform.get(), new Connection(account.get(), cipher));
    }

    private static SendResult send(OutboundReply reply, SocialPlatform platform, Connection connection) {
        try {
            return platform.replies().send(reply, connection);
        } catch (IllegalArgumentException e) {
            // Nothing was sent: a secret of another key, an address in a setting that is none.
            return new SendResult.Refused("the account's settings are wrong: " + e.getMessage());
        }
    }

    @Override
    public boolean repeatIsHarmless(OutboundReply reply) {
        return platforms
                .of(reply.platform())
                .filter(platform -> platform.replies().repeatIsHarmless())
                .isPresent();
    }
}
