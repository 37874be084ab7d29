package dev.ballast.ingest.social.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.Topic;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.blob.DirectoryBlobStore;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.cursor.CursorStore;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.status.StatusReporter;
import dev.ballast.ingest.social.Accounts;
import dev.ballast.ingest.social.TestPlatforms;
import dev.ballast.ingest.social.door.BrokerSink;
import dev.ballast.ingest.social.door.DeadLetters;
import dev.ballast.ingest.social.door.Keeper;
import dev.ballast.ingest.social.door.MediaKeeper;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.reply.OwnEchoes;
import dev.ballast.testkit.platform.Answer;
import dev.ballast.testkit.platform.TelegramSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker between a simulated Telegram and a broker that can be cut anywhere. */
class LongPollTest {
    private static final Instant NOW = TestPlatforms.NOW;
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path disk;

    private final TelegramSimulator telegram = new TelegramSimulator("token");
    private final PlatformHttp http = new PlatformHttp(Duration.ofSeconds(1), Duration.ofSeconds(2));
    private final List<WireRecord> published = new CopyOnWriteArrayList<>();
    private volatile Predicate<WireRecord> refused = record -> false;
    private final EventPublisher broker = record -> {
        if (refused.test(record)) {
            return CompletableFuture.failedFuture(new IOException("cut"));
        }
        published.add(record);
        return CompletableFuture.completedFuture(null);
    };
    private final StatusReporter reporter = new StatusReporter(
            record -> CompletableFuture.completedFuture(null), "ingest-social", "one", InstantSource.system());

    @BeforeEach
    void say() {
        for (int i = 1; i <= 3; i++) {
            telegram.say(100 + i, 8, "Ana", i, "line " + i, NOW.plusSeconds(i));
        }
    }

    @AfterEach
    void close() {
        telegram.close();
        http.close();
        reporter.close();
    }

    @Test
    void while_the_broker_is_away_telegram_keeps_the_updates() throws Exception {
        refused = record -> true;
        try (LongPoll poll = poll(Optional.empty())) {
            poll.start();
            await().atMost(SOON).until(() -> status().state() == ConnectorState.RETRYING);
            assertThat(telegram.waiting()).isEqualTo(3);

            refused = record -> false;
            await().atMost(SOON).until(() -> telegram.waiting() == 0);
        }
        assertThat(ids(Topic.INBOUND_MESSAGE)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_crash_between_messages_and_cursor_repeats_them_under_the_same_ids() throws Exception {
        refused = record -> record.topic() == Topic.CONNECTOR_CURSOR;
        try (LongPoll poll = poll(Optional.empty())) {
            poll.start();
            await().atMost(SOON).until(() -> ids(Topic.INBOUND_MESSAGE).size() >= 3);
        }
        assertThat(telegram.waiting()).as("nothing was confirmed").isEqualTo(3);

        List<String> before = List.copyOf(ids(Topic.INBOUND_MESSAGE).subList(0, 3));
        refused = record -> false;
        published.clear();
        try (LongPoll again = poll(Optional.empty())) {
            again.start();
            await().atMost(SOON).until(() -> telegram.waiting() == 0);
        }
        assertThat(ids(Topic.INBOUND_MESSAGE)).isEqualTo(before);
    }

    @Test
    void the_replica_that_takes_over_goes_on_where_the_cursor_stands() throws Exception {
        ConnectorCursor cursor = new ConnectorCursor(
                Accounts.account("bot", Platform.TELEGRAM, Map.of(), Map.of()).id(),
                Map.of("updates", new ConnectorCursor.Position(0, 102)),
                NOW);
        try (LongPoll poll = poll(Optional.of(cursor))) {
            poll.start();
            await().atMost(SOON).until(() -> telegram.waiting() == 0);
        }
        assertThat(ids(Topic.INBOUND_MESSAGE)).hasSize(1);
    }

    @Test
    void somebody_else_who_polls_the_same_bot_is_told_of_and_waited_out() throws Exception {
        telegram.api()
                .answerNext(Answer.json(
                        409,
                        Map.of(
                                "ok",
                                false,
                                "error_code",
                                409,
                                "description",
                                "Conflict: terminated by other getUpdates request")));
        try (LongPoll poll = poll(Optional.empty())) {
            poll.start();
            await().atMost(SOON).until(() -> String.valueOf(status().reason()).contains("Conflict"));
            await().atMost(SOON).until(() -> telegram.waiting() == 0);
            await().atMost(SOON).until(() -> status().state() == ConnectorState.LISTENING);
        }
    }

    private ConnectorStatus status() {
        return reporter.current().iterator().next();
    }

    private List<String> ids(Topic topic) {
        return published.stream()
                .filter(record -> record.topic() == topic)
                .map(record -> new String(record.headers().get("ce_id"), StandardCharsets.UTF_8))
                .toList();
    }

    private LongPoll poll(Optional<ConnectorCursor> cursor) {
        var account = Accounts.account(
                "bot",
                Platform.TELEGRAM,
                Map.of("api-base", telegram.api().base().toString()),
                Map.of("bot-token", "token"));
        DirectoryBlobStore blobs = new DirectoryBlobStore(disk);
        Duration patience = Duration.ofSeconds(1);
        Keeper keeper = new Keeper(
                new BrokerSink(broker, patience),
                new DeadLetters(broker, patience),
                blobs,
                new MediaKeeper(blobs, patience),
                new OwnEchoes());
        return new LongPoll(
                new UpdateQueue(http, new Connection(account, Accounts.CIPHER)),
                TestPlatforms.all().of(Platform.TELEGRAM).orElseThrow(),
                keeper,
                new CursorStore(broker, "ingest-social", patience),
                reporter.begin(account),
                InstantSource.system(),
                cursor);
    }
}
