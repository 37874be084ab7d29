package dev.ballast.ingest.social.parser;

import static dev.ballast.ingest.social.TestPlatforms.message;
import static dev.ballast.ingest.social.TestPlatforms.messages;
import static dev.ballast.ingest.social.TestPlatforms.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Reading;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MetaParserTest {
    @Test
    void a_direct_message_names_its_customer_and_what_it_answers() {
        InboundMessage message = message("meta", page("""
                        "messaging":[{"sender":{"id":501},"recipient":{"id":"900"},"timestamp":1763640000000,
                          "message":{"mid":"m.1","text":"Kaputt angekommen","reply_to":{"mid":"m.0"}}}]"""));

        assertThat(message.channel()).isEqualTo(Channel.DM);
        assertThat(message.platform()).isEqualTo(Platform.MESSENGER);
        assertThat(message.externalId()).isEqualTo("m.1");
        assertThat(message.sender().handle()).isEqualTo("501");
        assertThat(message.sender().verified()).isTrue();
        assertThat(message.inReplyTo()).containsExactly("m.0");
        assertThat(message.text()).isEqualTo("Kaputt angekommen");
        assertThat(message.sentAt()).isEqualTo(Instant.parse("2025-11-20T12:00:00Z"));
    }

    @Test
    void a_batch_yields_every_message_of_every_entry_and_of_standby() {
        String body = """
                {"object":"instagram","entry":[
                  {"id":"9","messaging":[%s,%s]},
                  {"id":"9","standby":[%s]},
                  {"id":"9","changes":[{"field":"comments","value":{"id":"c1","text":"four","from":{"id":"7"}}}]},
                  {"id":"9","messaging":[{"sender":{"id":"1"},"read":{"mid":"x"}},%s]}]}""".formatted(dm("m1", "one"), dm("m2", "two"), dm("m3", "three"), dm("m5", "five"));

        assertThat(messages("meta", body))
                .extracting(InboundMessage::text)
                .containsExactly("one", "two", "three", "four", "five");
        assertThat(messages("meta", body)).extracting(InboundMessage::platform).containsOnly(Platform.INSTAGRAM);
    }

    @Test
    void one_bad_event_does_not_take_its_neighbours_with_it() {
        String body = page("\"messaging\":[%s,{\"sender\":{\"id\":\"1\"},\"message\":{\"text\":\"no id\"}},%s]"
                .formatted(dm("m1", "one"), dm("m2", "two")));

        assertThat(messages("meta", body)).extracting(InboundMessage::text).containsExactly("one", "two");
        assertThat(read("meta", body)).anyMatch(Reading.Unreadable.class::isInstance);
    }

    @Test
    void an_echo_is_the_shops_unless_it_is_our_own() {
        InboundMessage echo = message("meta", page("""
                        "messaging":[{"sender":{"id":"900"},"recipient":{"id":"501"},"timestamp":1763640000000,
                          "message":{"mid":"m.2","text":"We look into it","is_echo":true,"app_id":42}}]"""));

        assertThat(echo.author()).isEqualTo(Author.SHOP);
        assertThat(echo.conversation().value()).isEqualTo("dm/shop/501");
    }

    @Test
    void an_unsent_message_is_deleted_under_its_own_id() {
        InboundMessage gone = message(
                "meta",
                page("\"messaging\":[{\"sender\":{\"id\":\"1\"},\"message\":{\"mid\":\"m1\",\"is_deleted\":true}}]"));
        InboundMessage written = message("meta", page("\"messaging\":[" + dm("m1", "one") + "]"));

        assertThat(gone.act()).isEqualTo(MessageAct.DELETED);
        assertThat(gone.externalId()).isEqualTo(written.externalId());
        assertThat(gone.inReplyTo()).containsExactly("m1");
        assertThat(gone.id()).isNotEqualTo(written.id());
        assertThat(gone.text()).isEmpty();
    }

    @Test
    void a_second_edit_is_news_and_a_redelivered_one_is_not() {
        String first = page(edit("m1", "Size M", 1));
        InboundMessage again = message("meta", first);

        assertThat(message("meta", first).id()).isEqualTo(again.id());
        assertThat(message("meta", page(edit("m1", "Size L", 2))).id()).isNotEqualTo(again.id());
        assertThat(again.act()).isEqualTo(MessageAct.EDITED);
    }

    @Test
    void files_are_named_and_places_and_products_become_text() {
        Reading reading = read("meta", page("""
                                "messaging":[{"sender":{"id":"1"},"message":{"mid":"m1","attachments":[
                                  {"type":"image","payload":{"url":"https://scontent.xx.fbcdn.net/a.jpg"}},
                                  {"type":"location","payload":{"coordinates":{"lat":52.5,"long":13.4}}},
                                  {"type":"template","payload":{"product":{"elements":[
                                    {"id":"1","retailer_id":"SKU-7","title":"Lamp"}]}}}]}}]""")).getFirst();

        assertThat(reading).isInstanceOfSatisfying(Reading.Message.class, message -> {
            assertThat(message.media()).singleElement().satisfies(file -> {
                assertThat(file.locator()).isEqualTo("https://scontent.xx.fbcdn.net/a.jpg");
                assertThat(file.contentType()).isEqualTo("image/jpeg");
            });
            assertThat(message.message().text()).isEqualTo("52.5, 13.4\nLamp");
            assertThat(message.message().productRef()).isEqualTo("SKU-7");
        });
    }

    @Test
    void a_comment_hangs_under_its_parent_and_its_post() {
        InboundMessage comment = message("meta", page(comment("add", "77", "post_5", "c_8", "Where is my order?")));

        assertThat(comment.channel()).isEqualTo(Channel.COMMENT);
        assertThat(comment.platform()).isEqualTo(Platform.FACEBOOK);
        assertThat(comment.inReplyTo()).containsExactly("c_8", "post_5");
        assertThat(comment.sender().name()).isEqualTo("Cora");
    }

    @Test
    void edited_and_removed_comments_change_the_one_they_belong_to() {
        assertThat(message("meta", page(comment("edited", "77", "p", "p", "Now it came"))))
                .satisfies(edited -> {
                    assertThat(edited.act()).isEqualTo(MessageAct.EDITED);
                    assertThat(edited.inReplyTo()).containsExactly("c_1", "p");
                });
        assertThat(message("meta", page(comment("remove", "77", "p", "p", ""))).act())
                .isEqualTo(MessageAct.DELETED);
    }

    @Test
    void the_pages_own_comments_and_posts_are_the_shops() {
        assertThat(message("meta", page(comment("add", "900", "p", "p", "Sorry!")))
                        .author())
                .isEqualTo(Author.SHOP);
        assertThat(message("meta", page(post("status", "add", "\"from\":{\"id\":\"900\"},\"message\":\"Sale!\""))))
                .satisfies(own -> {
                    assertThat(own.author()).isEqualTo(Author.SHOP);
                    assertThat(own.externalId()).isEqualTo("p");
                });
        assertThat(message("meta", page(post("video", "edited", "\"sender_id\":900,\"message\":\"New\"")))
                        .author())
                .as("old payloads name the author in another field")
                .isEqualTo(Author.SHOP);
    }

    @Test
    void a_visitors_post_arrives_with_its_pictures_or_the_link_it_passes_on() {
        assertThat(read(
                        "meta",
                        page(post("photo", "add", "\"from\":{\"id\":\"7\"},\"photos\":[\"https://a\",\"https://b\"]"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reading.Message.class,
                        message -> assertThat(message.media()).hasSize(2));
        assertThat(message("meta", page(post("share", "add", "\"from\":{\"id\":\"7\"},\"link\":\"https://c\"")))
                        .text())
                .isEqualTo("https://c");
        assertThat(message(
                                "meta",
                                page(
                                        "\"changes\":[{\"field\":\"mention\",\"value\":{\"item\":\"post\",\"verb\":\"add\","
                                                + "\"post_id\":\"q\",\"sender_id\":7,\"message\":\"Shame on @shop\"}}]"))
                        .text())
                .isEqualTo("Shame on @shop");
    }

    @Test
    void a_hidden_comment_still_says_what_it_said_and_a_later_edit_wins_over_it() {
        InboundMessage hidden = message("meta", page(comment("hide", "77", "p", "p", "Never buy here")));

        assertThat(hidden.text()).isEqualTo("Never buy here");
        assertThat(hidden.act()).isEqualTo(MessageAct.EDITED);
        assertThat(hidden.sentAt()).isEqualTo(Instant.parse("2025-11-20T12:00:00Z"));
        assertThat(message(
                                "meta",
                                "{\"object\":\"page\",\"entry\":[{\"id\":\"900\",\"time\":1763640600,"
                                        + comment("edited", "77", "p", "p", "It came") + "}]}")
                        .sentAt())
                .as("an edit is as young as its delivery, not as the comment")
                .isEqualTo(Instant.parse("2025-11-20T12:10:00Z"));
    }

    @Test
    void a_button_of_the_menu_is_what_the_customer_says_and_the_first_one_is_nothing() {
        InboundMessage chosen = message("meta", page(postback("Track my order", "TRACK")));

        assertThat(chosen.text()).isEqualTo("Track my order");
        assertThat(chosen.externalId()).isEqualTo("postback:1:1763640000000");
        assertThat(read("meta", page(postback("Los geht's", "GET_STARTED"))))
                .containsExactly(new Reading.NotAMessage("postback"));
    }

    @Test
    void beside_the_customers_own_words_an_attachment_is_a_note() {
        InboundMessage message = message("meta", page("""
                "messaging":[{"sender":{"id":"1"},"message":{"mid":"m1","text":"Is it blue?","attachments":[
                  {"type":"template","payload":{"product":{"elements":[{"id":"1","title":"Lamp","subtitle":"$40"}]}}},
                  {"type":"fallback","title":"a preview of a link in the text","payload":null}]}}]"""));

        assertThat(message.text()).isEqualTo("Is it blue?");
        assertThat(message.readingNotes()).containsExactly("sent along: Lamp $40");
        assertThat(message.productRef()).isEqualTo("1");
    }

    @Test
    void what_was_entered_in_a_form_arrives() {
        InboundMessage feedback = message("meta", page("""
                "messaging":[{"sender":{"id":"1"},"timestamp":1763640000000,"messaging_feedback":{"feedback_screens":[
                  {"questions":{"q1":{"type":"csat","payload":"2","follow_up":{"type":"free_form","payload":"Too slow"}}}}]}}]"""));
        InboundMessage address = message("meta", page("""
                "messaging":[{"sender":{"id":"1"},"timestamp":1763640000000,"messaging_customer_information":{"screens":[
                  {"responses":[{"key":"city","value":"Porto"}]}]}}]"""));

        assertThat(feedback.text()).isEqualTo("2\nToo slow");
        assertThat(address.text()).isEqualTo("city: Porto");
    }

    @Test
    void what_meta_keeps_to_itself_is_told_in_a_note() {
        assertThat(message(
                                "meta",
                                page(
                                        "\"messaging\":[{\"sender\":{\"id\":\"1\"},\"message\":{\"mid\":\"m1\",\"attachments\":["
                                                + "{\"type\":\"unsupported_type\"}]}}]"))
                        .readingNotes())
                .singleElement()
                .asString()
                .contains("unsupported_type");
        assertThat(message("meta", page("\"messaging\":[{\"sender\":{\"id\":\"1\"},\"message\":{\"mid\":\"m1\"}}]"))
                        .readingNotes())
                .hasSize(1);
    }

    @Test
    void thumbs_and_hearts_are_words() {
        assertThat(message("meta", page("""
                        "messaging":[{"sender":{"id":"1"},"message":{"mid":"m1","attachments":[{"type":"image",
                          "payload":{"sticker_id":369239263222822,"url":"https://scontent.xx.fbcdn.net/t.png"}}]}}]""")).text()).isEqualTo("👍");
        assertThat(message("meta", page("""
                        "messaging":[{"sender":{"id":"1"},"message":{"mid":"m1","attachments":[{"type":"like_heart"}]}}]""")).text()).isEqualTo("❤️");
    }

    @Test
    void the_test_buttons_of_the_developer_console_arrive_as_what_they_imitate() {
        assertThat(message("meta", """
                        {"object":"instagram","entry":[{"id":"9","changes":[{"field":"messaging_postbacks","value":
                          {"sender":{"id":"1"},"recipient":{"id":"9"},"postback":{"mid":"m","title":"Sizes?","payload":"S"}}}]}]}""").text()).isEqualTo("Sizes?");
    }

    @Test
    void who_does_not_recommend_the_page_says_so_without_stars() {
        InboundMessage review = message(
                "meta",
                page("\"changes\":[{\"field\":\"ratings\",\"value\":{\"item\":\"rating\",\"verb\":\"add\","
                        + "\"recommendation_type\":\"negative\",\"open_graph_story_id\":55,\"reviewer_id\":8}}]"));

        assertThat(review.subject()).isEqualTo("does not recommend the page");
        assertThat(review.rating()).isNull();
    }

    @Test
    void an_author_whom_meta_does_not_name_is_not_vouched_for() {
        InboundMessage comment = message(
                "meta",
                page("\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"add\","
                        + "\"comment_id\":\"c_1\",\"post_id\":\"p\",\"parent_id\":\"p\",\"message\":\"hi\"}}]"));

        assertThat(comment.sender().verified()).isFalse();
        assertThat(comment.sender().handle()).isEqualTo("c_1");
    }

    @Test
    void a_review_of_the_page_keeps_its_stars() {
        InboundMessage review = message(
                "meta",
                page("\"changes\":[{\"field\":\"ratings\",\"value\":{\"item\":\"rating\",\"verb\":\"add\",\"rating\":2,"
                        + "\"open_graph_story_id\":55,\"reviewer_id\":8,\"review_text\":\"Too slow\"}}]"));

        assertThat(review.channel()).isEqualTo(Channel.REVIEW);
        assertThat(review.rating()).isEqualTo(2);
        assertThat(review.text()).isEqualTo("Too slow");
    }

    @Test
    void words_are_a_post_whatever_kind_of_post_they_stand_in() {
        assertThat(message(
                                "meta",
                                page(post("note", "add", "\"from\":{\"id\":\"7\"},\"message\":\"Where is my order?\"")))
                        .text())
                .isEqualTo("Where is my order?");
        assertThat(read("meta", page(post("album", "edited", "\"album_id\":5"))))
                .containsExactly(new Reading.NotAMessage("album-edited"));
    }

    @Test
    void what_nobody_wrote_is_counted_by_its_kind() {
        for (String kind : new String[] {"delivery", "read", "reaction", "postback", "optin", "referral"}) {
            assertThat(read(
                            "meta",
                            page("\"messaging\":[{\"sender\":{\"id\":\"1\"},\"recipient\":{\"id\":\"2\"},\"" + kind
                                    + "\":{\"title\":\"Get started\"}}]")))
                    .containsExactly(new Reading.NotAMessage(kind));
        }
        assertThat(read("meta", page("\"changes\":[{\"field\":\"leadgen\",\"value\":{\"form_id\":1}}]")))
                .containsExactly(new Reading.NotAMessage("leadgen"));
        assertThat(read("meta", "{}")).containsExactly(new Reading.NotAMessage("empty"));
        assertThat(read("meta", page(post("video", "block", "\"message\":\"the shop's own\""))))
                .containsExactly(new Reading.NotAMessage("video-block"));
    }

    private static String page(String events) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"900\",\"time\":1763640000," + events + "}]}";
    }

    private static String dm(String mid, String text) {
        return "{\"sender\":{\"id\":\"1\"},\"recipient\":{\"id\":\"9\"},\"message\":{\"mid\":\"%s\",\"text\":\"%s\"}}"
                .formatted(mid, text);
    }

    private static String edit(String mid, String text, int count) {
        return "\"messaging\":[{\"sender\":{\"id\":\"1\"},\"message_edit\":{\"mid\":\"%s\",\"text\":\"%s\",\"num_edit\":%d}}]"
                .formatted(mid, text, count);
    }

    private static String postback(String title, String payload) {
        return "\"messaging\":[{\"sender\":{\"id\":\"1\"},\"timestamp\":1763640000000,\"postback\":{\"title\":\"%s\",\"payload\":\"%s\"}}]"
                .formatted(title, payload);
    }

    private static String post(String item, String verb, String fields) {
        return "\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"%s\",\"verb\":\"%s\",\"post_id\":\"p\",%s}}]"
                .formatted(item, verb, fields);
    }

    private static String comment(String verb, String author, String post, String parent, String text) {
        return """
                "changes":[{"field":"feed","value":{"item":"comment","verb":"%s","comment_id":"c_1","post_id":"%s",
                  "parent_id":"%s","from":{"id":"%s","name":"Cora"},"message":"%s","created_time":1763640000}}]""".formatted(verb, post, parent, author, text);
    }
}
