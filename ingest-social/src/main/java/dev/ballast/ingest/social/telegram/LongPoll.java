package dev.ballast.ingest.social.telegram;

import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.ingest.kit.cursor.CursorStore;
import dev.ballast.ingest.kit.publish.PublishFailed;
import dev.ballast.ingest.kit.status.AccountStatus;
import dev.ballast.ingest.social.account.Worker;
import dev.ballast.ingest.social.door.DoorAnswer;
import dev.ballast.ingest.social.door.Keeper;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Delivery;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.SocialPlatform;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The worker of one bot. The cursor moves only after the broker has every message up to there, and Telegram is asked to
 * forget them only by the next call, so a crash repeats updates and skips none.
 */
final class LongPoll implements AutoCloseable {
    private static final String STREAM = "updates";
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration RECONNECT_PAUSE = Duration.ofSeconds(60);

    private final UpdateQueue queue;
    private final Connection connection;
    private final SocialPlatform telegram;
    private final Keeper keeper;
    private final CursorStore cursors;
    private final AccountStatus status;
    private final InstantSource clock;
    private final Worker worker;
    private long last;
    private Duration pause = Duration.ofSeconds(1);

    LongPoll(
            UpdateQueue queue,
            SocialPlatform telegram,
            Keeper keeper,
            CursorStore cursors,
            AccountStatus status,
            InstantSource clock,
            Optional<ConnectorCursor> cursor) {
        this.queue = queue;
        this.connection = queue.connection();
        this.telegram = telegram;
        this.keeper = keeper;
        this.cursors = cursors;
        this.status = status;
        this.clock = clock;
        this.last = cursor.map(known -> known.positions().get(STREAM))
                .map(ConnectorCursor.Position::offset)
                .orElse(-1L);
        this.worker = new Worker("telegram-" + connection.account().id(), this::run);
    }

    void start() {
        worker.start();
    }

    private void run() {
        while (!worker.stoppedWithin(Duration.ZERO)) {
            switch (queue.after(last)) {
                case UpdateQueue.Answer.Updates(List<Payload> updates) -> take(updates);
                case UpdateQueue.Answer.TokenRefused refused -> {
                    status.needsReconnect("Telegram refuses the bot-token");
                    worker.stoppedWithin(RECONNECT_PAUSE);
                }
                case UpdateQueue.Answer.Problem(String reason) -> backOff(reason);
            }
        }
    }

    private void take(List<Payload> updates) {
        status.listening();
        try {
            for (Payload update : updates) {
                if (!(keep(update) instanceof DoorAnswer.Accepted)) {
                    backOff("the broker is away; Telegram keeps the updates");
                    return;
                }
            }
            if (!updates.isEmpty()) {
                advance(Long.parseLong(updates.getLast().required("update_id")));
                status.received();
            }
            pause = Duration.ofSeconds(1);
        } catch (PublishFailed e) {
            backOff("the broker is away; Telegram keeps the updates");
        }
    }

    private DoorAnswer keep(Payload update) {
        Delivery delivery = new Delivery(Map.of(), Map.of(), PlatformHttp.json(update.node()));
        Arrival arrival = Arrival.of(connection.account(), delivery, clock.instant());
        return keeper.keep(telegram.parser().read(update, arrival), arrival, telegram, connection);
    }

    private void advance(long update) throws PublishFailed {
        cursors.advance(new ConnectorCursor(
                connection.account().id(), Map.of(STREAM, new ConnectorCursor.Position(0, update)), clock.instant()));
        last = update;
    }

    private void backOff(String reason) {
        if (!worker.stoppedWithin(Duration.ZERO)) {
            status.retrying(reason);
            worker.stoppedWithin(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    @Override
    public void close() throws InterruptedException {
        worker.close();
    }
}
