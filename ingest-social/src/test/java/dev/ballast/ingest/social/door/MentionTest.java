package dev.ballast.ingest.social.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.Accounts;
import dev.ballast.ingest.social.TestPlatforms;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Delivery;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.testkit.platform.Answer;
import dev.ballast.testkit.platform.ApiServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Instagram says that somebody named the shop, and has to be asked what they said. */
class MentionTest {
    private static final byte[] MENTION = """
            {"object":"instagram","entry":[{"id":"900","changes":[{"field":"mentions",
              "value":{"comment_id":"77","media_id":"5"}}]}]}""".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_words_of_a_mention_are_fetched() throws IOException {
        try (ApiServer instagram = ApiServer.start(call -> Answer.json(
                200,
                Map.of(
                        "mentioned_comment",
                        Map.of(
                                "id", "77",
                                "text", "@shop never answered me",
                                "username", "ana",
                                "timestamp", "2026-11-20T10:00:00+0000"))))) {
            InboundMessage message = ((Reading.Message) confirm(instagram, Map.of("access-token", "t"))).message();

            assertThat(message.text()).isEqualTo("@shop never answered me");
            assertThat(message.sender().handle()).isEqualTo("ana");
            assertThat(message.externalId()).isEqualTo("77");
            assertThat(instagram.calls().getFirst().path()).isEqualTo("/900");
            assertThat(instagram.calls().getFirst().query()).contains("comment_id%2877%29");
        }
    }

    @Test
    void a_mention_that_may_not_be_read_opens_nothing() throws IOException {
        try (ApiServer instagram = ApiServer.start(call -> Answer.json(400, Map.of("error", Map.of("code", 100))))) {
            assertThat(confirm(instagram, Map.of("access-token", "t"))).isEqualTo(new Reading.NotAMessage("mentions"));
            assertThat(confirm(instagram, Map.of())).isInstanceOf(Reading.Pointer.class);
            assertThat(instagram.calls()).hasSize(1);
        }
    }

    @Test
    void a_mention_that_cannot_be_fetched_for_want_of_a_connection_is_kept_for_a_person() throws IOException {
        ApiServer gone = ApiServer.start(call -> Answer.notFound());
        gone.close();

        assertThat(confirm(gone, Map.of("access-token", "t"))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void while_instagram_is_away_the_delivery_has_to_come_again() {
        try (ApiServer instagram = ApiServer.start(call -> Answer.json(500, Map.of()))) {
            assertThatIOException().isThrownBy(() -> confirm(instagram, Map.of("access-token", "t")));
        }
    }

    private static Reading confirm(ApiServer instagram, Map<String, String> secrets) throws IOException {
        SocialPlatform meta = TestPlatforms.all().of(Platform.INSTAGRAM).orElseThrow();
        Connection connection = new Connection(
                Accounts.account(
                        "shop",
                        Platform.INSTAGRAM,
                        Map.of("api-base", instagram.base().toString()),
                        secrets),
                Accounts.CIPHER);
        Arrival arrival =
                Arrival.of(connection.account(), new Delivery(Map.of(), Map.of(), MENTION), TestPlatforms.NOW);
        List<Reading> found = meta.confirmation().confirm(meta.parser().read(arrival), arrival, connection);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
