package dev.ballast.ingest.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.EventType;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.testkit.fault.ConnectorProcess;
import dev.ballast.testkit.fault.Writers;
import dev.ballast.testkit.platform.TelegramSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas share bots that have to be asked for their messages; one is killed with -9 amid them and stays away. */
@Tag("long")
class TakeOverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** With so many each replica owns some, as good as surely. */
    private static final int MOST_BOTS = 30;

    private static final int BEFORE = 300;
    private static final int AFTERWARDS = 20;

    @TempDir
    Path folder;

    private final Map<String, ConnectorProcess> replicas = new HashMap<>();
    private final List<Bot> bots = new ArrayList<>();

    /** One customer writes to each. */
    private record Bot(String account, TelegramSimulator api, Writers customers) {

        void say(int times) {
            Writers.Door door = (writer, number, text) -> {
                api.say(1_000 + number, 7, "Ana", number + 1, text, SocialFaults.NOON.plusSeconds(number));
                return true;
            };
            for (int i = 0; i < times; i++) {
                customers.write(door, 0);
            }
        }
    }

    @BeforeEach
    void start() throws Exception {
        for (String instance : List.of("first", "second")) {
            replicas.put(instance, SocialFaults.start(folder, instance));
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (ConnectorProcess replica : replicas.values()) {
            replica.close();
        }
        bots.forEach(bot -> bot.api().close());
    }

    @Test
    void the_one_that_is_left_goes_on_where_the_dead_one_stood() throws Exception {
        try (SocialFaults platform = new SocialFaults()) {
            connectUntilBothServe(platform);
            Bot amid = bots.getLast();
            String victim = tellers(platform).get(amid.account());

            bots.forEach(bot -> bot.say(BEFORE));
            await().atMost(PATIENCE).until(() -> amid.api().waiting() < BEFORE);
            replicas.get(victim).kill();
            long killed = System.nanoTime();
            bots.forEach(bot -> bot.say(AFTERWARDS));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(tellers(platform).values()).doesNotContain(victim));
            System.out.printf("taken over %d ms after kill -9%n", (System.nanoTime() - killed) / 1_000_000);
            for (Bot bot : bots) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> bot.customers().assertAllArrived(platform.messages(bot.account())));
                bot.customers().assertInOrder(platform.messages(bot.account()));
                bot.customers().assertNoneDoubled(platform.messages(bot.account()));
            }
        }
    }

    private void connectUntilBothServe(SocialFaults platform) {
        while (Set.copyOf(tellers(platform).values()).size() < replicas.size() && bots.size() < MOST_BOTS) {
            int number = bots.size() + 1;
            Bot bot = new Bot("bot-" + number, new TelegramSimulator("token-" + number), new Writers());
            bots.add(bot);
            connect(platform, bot);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(tellers(platform)).containsKey(bot.account()));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tellers(platform))
                        .containsValues(replicas.keySet().toArray(String[]::new)));
    }

    private static void connect(SocialFaults platform, Bot bot) {
        Accounts.publish(
                platform.kafka(),
                Accounts.account(
                        bot.account(),
                        Platform.TELEGRAM,
                        Map.of(
                                "mode",
                                "poll",
                                "api-base",
                                bot.api().api().base().toString()),
                        Map.of("bot-token", bot.account().replace("bot", "token"))));
    }

    /** By bot, who told of it last that it listens. */
    private static Map<String, String> tellers(SocialFaults platform) {
        Map<String, String> tellers = new HashMap<>();
        platform.kafka().events(EventType.CONNECTOR_STATUS).stream()
                .map(event -> event.data())
                .filter(status -> status.account().value().startsWith("bot-"))
                .filter(status -> status.state() == ConnectorState.LISTENING)
                .forEach(status -> tellers.put(status.account().value(), status.instance()));
        return tellers;
    }
}
