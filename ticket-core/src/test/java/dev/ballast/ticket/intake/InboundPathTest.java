package dev.ballast.ticket.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.ticket.TicketChanged;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.ticket.DeskApi;
import dev.ballast.ticket.Messages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the topic to the desk and to the ticket stream, with a real broker and a real database. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class InboundPathTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_message_becomes_a_ticket_on_the_desk_and_on_the_stream() {
        try (KafkaProbe probe = KafkaProbe.shared()) {
            probe.publish(
                    EventType.INBOUND_MESSAGE, Messages.mail("path@example.com").event());

            JsonPath tickets = awaitTickets("path@example.com", 1);
            assertThat(tickets.getString("items[0].status")).isEqualTo("open");
            assertThat(tickets.getInt("items[0].messageCount")).isEqualTo(1);
            assertThat(tickets.getList("items[0].channels")).containsExactly("email");
            String id = tickets.getString("items[0].id");
            Event<TicketChanged> told = probe.await(
                    EventType.TICKET_CHANGED, SOON, event -> event.key().equals(id));
            assertThat(told.data().version()).isEqualTo(1);
            assertThat(told.data().change().kind()).isEqualTo("opened");
        }
    }

    @Test
    void a_redelivered_message_opens_no_second_ticket() {
        try (KafkaProbe probe = KafkaProbe.shared()) {
            Event<InboundMessage> once =
                    Messages.mail("redelivered@example.com").event();
            probe.publish(EventType.INBOUND_MESSAGE, once);
            awaitTickets("redelivered@example.com", 1);
            probe.publish(EventType.INBOUND_MESSAGE, once);
            probe.publish(
                    EventType.INBOUND_MESSAGE,
                    Messages.mail("redelivered@example.com")
                            .saying("Size", "The blue shirt is too small.")
                            .at(Messages.NOON.plusSeconds(60))
                            .event());

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(
                                    DeskApi.search("redelivered@example.com")
                                            .getList("items.messageCount", Integer.class)
                                            .stream()
                                            .mapToInt(Integer::intValue)
                                            .sum())
                            .isEqualTo(2));
        }
    }

    @Test
    void a_record_that_cannot_be_read_is_buried_and_the_next_one_goes_on() {
        try (KafkaProbe probe = KafkaProbe.shared()) {
            byte[] garbage = "not json".getBytes(StandardCharsets.UTF_8);
            probe.publishRaw(
                    Topic.INBOUND_MESSAGE.topicName(),
                    "email/support/poison@example.com",
                    Map.of("ce_type", EventType.INBOUND_MESSAGE.name().getBytes(StandardCharsets.UTF_8)),
                    garbage);
            probe.publish(
                    EventType.INBOUND_MESSAGE,
                    Messages.mail("after-poison@example.com").event());

            awaitTickets("after-poison@example.com", 1);
            await().atMost(SOON).untilAsserted(() -> {
                List<byte[]> buried = probe.deadLetters(Topic.INBOUND_MESSAGE).stream()
                        .map(record -> record.value())
                        .toList();
                assertThat(buried).anySatisfy(value -> assertThat(value).isEqualTo(garbage));
            });
        }
    }

    private static JsonPath awaitTickets(String q, int count) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(DeskApi.search(q).getList("items")).hasSize(count));
        return DeskApi.search(q);
    }
}
