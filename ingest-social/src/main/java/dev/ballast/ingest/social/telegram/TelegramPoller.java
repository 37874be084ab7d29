package dev.ballast.ingest.social.telegram;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.cursor.CursorStore;
import dev.ballast.ingest.kit.status.AccountStatus;
import dev.ballast.ingest.social.account.AccountPoller;
import dev.ballast.ingest.social.door.Keeper;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.SocialPlatform;
import java.time.InstantSource;
import java.util.Optional;

/** Polls the bots whose setting {@code mode} is {@code poll}: no public address is needed for them. */
public final class TelegramPoller implements AccountPoller {
    private final PlatformHttp http;
    private final SocialPlatform telegram;
    private final SecretCipher cipher;
    private final Keeper keeper;
    private final CursorStore cursors;
    private final InstantSource clock;

    /** @param keeper has to wait for the broker: the updates are safe at Telegram, a spool would only double them */
    public TelegramPoller(
            PlatformHttp http,
            SocialPlatform telegram,
            SecretCipher cipher,
            Keeper keeper,
            CursorStore cursors,
            InstantSource clock) {
        this.http = http;
        this.telegram = telegram;
        this.cipher = cipher;
        this.keeper = keeper;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public Optional<AutoCloseable> start(
            ChannelAccount account, Optional<ConnectorCursor> cursor, AccountStatus status) {
        if (account.platform() != Platform.TELEGRAM
                || !account.setting("mode", "webhook").equals("poll")) {
            return Optional.empty();
        }
        UpdateQueue queue = new UpdateQueue(http, new Connection(account, cipher));
        LongPoll poll = new LongPoll(queue, telegram, keeper, cursors, status, clock, cursor);
        poll.start();
        return Optional.of(poll);
    }
}
