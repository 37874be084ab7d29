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
import dev.ballast.testkit.platform.ReviewSimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trustpilot signs nothing, so it is asked about every review. */
class ConfirmationTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    @Test
    void a_review_is_believed_as_trustpilot_itself_tells_it() throws IOException {
        try (ReviewSimulator trustpilot = new ReviewSimulator("token")) {
            trustpilot.know(
                    "r1",
                    Map.of(
                            "id",
                            "r1",
                            "stars",
                            2,
                            "title",
                            "Slow",
                            "text",
                            "Three weeks",
                            "createdAt",
                            "2026-11-20T09:00:00Z",
                            "consumer",
                            Map.of("id", "c1", "displayName", "Cy")));

            InboundMessage review = message(confirm(
                    "service-review-created",
                    "r1",
                    "Best shop ever",
                    trustpilot.api().base()));

            assertThat(review.text()).isEqualTo("Three weeks");
            assertThat(review.rating()).isEqualTo(2);
            assertThat(review.sender().name()).isEqualTo("Cy");
            assertThat(review.sender().verified()).isTrue();
            assertThat(review.readingNotes()).isEmpty();
        }
    }

    @Test
    void a_review_that_trustpilot_does_not_know_opens_nothing() throws IOException {
        try (ReviewSimulator trustpilot = new ReviewSimulator("token")) {
            assertThat(confirm(
                            "service-review-created",
                            "forged",
                            "x",
                            trustpilot.api().base()))
                    .isEqualTo(new Reading.NotAMessage("review-that-is-not-there"));
            assertThat(confirm(
                            "service-review-created",
                            "../../me",
                            "x",
                            trustpilot.api().base()))
                    .isInstanceOf(Reading.NotAMessage.class);
        }
    }

    @Test
    void a_deletion_is_believed_when_the_review_is_gone() throws IOException {
        try (ReviewSimulator trustpilot = new ReviewSimulator("token")) {
            trustpilot.know("still-there", Map.of("id", "still-there"));

            assertThat(confirm(
                            "service-review-deleted",
                            "gone",
                            "",
                            trustpilot.api().base()))
                    .isInstanceOf(Reading.Message.class);
            assertThat(confirm(
                            "service-review-deleted",
                            "still-there",
                            "",
                            trustpilot.api().base()))
                    .isInstanceOf(Reading.NotAMessage.class);
        }
    }

    @Test
    void while_trustpilot_is_away_the_delivery_has_to_come_again() {
        assertThatIOException().isThrownBy(() -> confirm("service-review-created", "r1", "x", NOWHERE));
        try (ReviewSimulator trustpilot = new ReviewSimulator("token")) {
            trustpilot.api().answerNext(Answer.json(500, Map.of()));
            assertThatIOException()
                    .isThrownBy(() -> confirm(
                            "service-review-created",
                            "r1",
                            "x",
                            trustpilot.api().base()));
        }
    }

    @Test
    void without_a_token_to_ask_with_the_sender_is_vouched_for_by_nobody() throws IOException {
        InboundMessage review = message(confirm("service-review-created", "r1", "Great", NOWHERE, Map.of()));

        assertThat(review.text()).isEqualTo("Great");
        assertThat(review.sender().verified()).isFalse();
        assertThat(review.readingNotes()).singleElement().asString().contains("not looked up");
    }

    private static InboundMessage message(Reading reading) {
        return ((Reading.Message) reading).message();
    }

    private static Reading confirm(String event, String id, String text, URI base) throws IOException {
        return confirm(event, id, text, base, Map.of("access-token", "token"));
    }

    private static Reading confirm(String event, String id, String text, URI base, Map<String, String> secrets)
            throws IOException {
        SocialPlatform trustpilot = TestPlatforms.all().of(Platform.TRUSTPILOT).orElseThrow();
        byte[] body = """
                {"events":[{"eventName":"%s","eventData":{"id":"%s","stars":5,"text":"%s","createdAt":"2026-11-20T09:00:00Z"}}]}""".formatted(event, id, text).getBytes(StandardCharsets.UTF_8);
        Connection connection = new Connection(
                Accounts.account("shop", Platform.TRUSTPILOT, Map.of("api-base", base.toString()), secrets),
                Accounts.CIPHER);
        Arrival arrival = Arrival.of(connection.account(), new Delivery(Map.of(), Map.of(), body), TestPlatforms.NOW);
        List<Reading> confirmed =
                trustpilot.confirmation().confirm(trustpilot.parser().read(arrival), arrival, connection);
        assertThat(confirmed).hasSize(1);
        return confirmed.getFirst();
    }
}
