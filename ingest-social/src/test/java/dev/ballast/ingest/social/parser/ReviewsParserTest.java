package dev.ballast.ingest.social.parser;

import static dev.ballast.ingest.social.TestPlatforms.message;
import static dev.ballast.ingest.social.TestPlatforms.messages;
import static dev.ballast.ingest.social.TestPlatforms.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.ingest.social.platform.Reading;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReviewsParserTest {
    @Test
    void a_judgeme_review_brings_stars_product_and_the_reviewers_address() {
        InboundMessage review = message("judgeme", judgeme("2026-11-01T08:00:00Z"));

        assertThat(review.channel()).isEqualTo(Channel.REVIEW);
        assertThat(review.rating()).isEqualTo(2);
        assertThat(review.subject()).isEqualTo("Meh");
        assertThat(review.sender().email()).isEqualTo("bo@example.org");
        assertThat(review.productRef()).isEqualTo("Lamp");
        assertThat(review.act()).isEqualTo(MessageAct.NEW);
    }

    @Test
    void a_judgeme_review_that_was_updated_is_an_edit() {
        InboundMessage edited = message("judgeme", judgeme("2026-11-02T09:00:00Z"));

        assertThat(edited.act()).isEqualTo(MessageAct.EDITED);
        assertThat(edited.externalId()).isEqualTo("77");
        assertThat(edited.id())
                .isNotEqualTo(
                        message("judgeme", judgeme("2026-11-03T09:00:00Z")).id());
    }

    @Test
    void yotpo_writes_everything_as_text() {
        InboundMessage review = message("yotpo", yotpo("review_create", "false"));

        assertThat(review.rating()).isEqualTo(5);
        assertThat(review.orderRef()).isEqualTo("1001");
        assertThat(review.sender().handle()).isEqualTo("cy@example.org");
        assertThat(review.sentAt()).isEqualTo(Instant.parse("2026-11-20T14:12:13Z"));
        assertThat(message("yotpo", yotpo("review_updated", "false")).act()).isEqualTo(MessageAct.EDITED);
        assertThat(message("yotpo", yotpo("review_updated", "true")).act()).isEqualTo(MessageAct.DELETED);
    }

    @Test
    void every_trustpilot_event_of_a_delivery_is_read() {
        String body = "{\"events\":[%s,%s,{\"eventName\":\"invitation-sent\",\"eventData\":{}}]}"
                .formatted(trustpilot("service-review-created", "a"), trustpilot("product-review-updated", "b"));

        assertThat(messages("trustpilot", body))
                .extracting(InboundMessage::act)
                .containsExactly(MessageAct.NEW, MessageAct.EDITED);
        assertThat(messages("trustpilot", body).getFirst()).satisfies(review -> {
            assertThat(review.orderRef()).isEqualTo("#1001");
            assertThat(review.language()).isEqualTo("en");
            assertThat(review.sender().email()).isNull();
        });
        assertThat(read("trustpilot", body)).contains(new Reading.NotAMessage("invitation-sent"));
    }

    private static String judgeme(String updated) {
        return """
                {"review":{"id":77,"title":"Meh","body":"Too dim","rating":2,"product_title":"Lamp",
                  "reviewer":{"id":1,"email":"Bo@Example.org","name":"Bo"},
                  "created_at":"2026-11-01T08:00:00Z","updated_at":"%s"}}""".formatted(updated);
    }

    private static String yotpo(String event, String deleted) {
        return """
                {"event":"%s","data":{"id":"219","title":"t","content":"Great","score":"5","deleted":"%s",
                  "created_at":"2026-11-20 14:12:13 UTC","order":{"id":5,"external_id":"1001"},
                  "customer_email":"cy@example.org"}}""".formatted(event, deleted);
    }

    private static String trustpilot(String event, String id) {
        return """
                {"eventName":"%s","version":"1","eventData":{"id":"%s","language":"en","title":"t","text":"x","stars":1,
                  "referenceId":"#1001","createdAt":"2026-05-20T09:34:44.000Z","consumer":{"id":"c1","name":"Cy"}}}""".formatted(event, id);
    }
}
