package dev.ballast.ingest.social.parser;

import static dev.ballast.ingest.social.TestPlatforms.message;
import static dev.ballast.ingest.social.TestPlatforms.messages;
import static dev.ballast.ingest.social.TestPlatforms.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.ingest.social.platform.Reading;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MessengersParserTest {
    @Nested
    class WhatsApp {
        @Test
        void a_message_finds_its_contact_in_the_same_delivery() {
            InboundMessage message = message("whatsapp", value("""
                            "contacts":[{"profile":{"name":"Zoe"},"wa_id":"4915"},{"profile":{"name":"Yan"},"wa_id":"4916"}],
                            "messages":[{"from":"4916","id":"wamid.1","timestamp":"1763640000","type":"text",
                              "text":{"body":"¿Dónde está?"},"context":{"id":"wamid.0",
                              "referred_product":{"product_retailer_id":"SKU-9"}}}]"""));

            assertThat(message.sender().name()).isEqualTo("Yan");
            assertThat(message.sender().phone()).isEqualTo("+4916");
            assertThat(message.inReplyTo()).containsExactly("wamid.0");
            assertThat(message.productRef()).isEqualTo("SKU-9");
        }

        @Test
        void who_hides_the_number_is_known_by_the_business_scoped_id() {
            assertThat(message(
                                    "whatsapp",
                                    value("\"messages\":[{\"from_user_id\":\"DE.77\",\"id\":\"w1\",\"type\":\"text\","
                                            + "\"text\":{\"body\":\"hi\"}}]"))
                            .sender()
                            .handle())
                    .isEqualTo("DE.77");
        }

        @Test
        void both_forms_of_a_brazilian_number_are_one_customer() {
            assertThat(text("551187654321").conversation())
                    .isEqualTo(text("5511987654321").conversation());
            assertThat(text("551133334444").sender().handle())
                    .as("a landline has no ninth digit")
                    .isEqualTo("551133334444");
        }

        @Test
        void buttons_lists_orders_and_places_say_something() {
            assertThat(typed("button", "\"button\":{\"text\":\"Yes\"}")).isEqualTo("Yes");
            assertThat(typed(
                            "interactive",
                            "\"interactive\":{\"type\":\"list_reply\",\"list_reply\":{\"title\":\"Refund\"}}"))
                    .isEqualTo("Refund");
            assertThat(typed("order", "\"order\":{\"product_items\":[{\"product_retailer_id\":\"A\",\"quantity\":2}]}"))
                    .isEqualTo("2 × A");
            assertThat(typed("location", "\"location\":{\"name\":\"Home\",\"latitude\":1.5,\"longitude\":2.5}"))
                    .isEqualTo("Home\n1.5, 2.5");
        }

        @Test
        void a_form_filled_in_within_the_chat_arrives_with_everything_that_was_entered() {
            assertThat(typed("interactive", """
                            "interactive":{"type":"nfm_reply","nfm_reply":{"body":"Sent","name":"flow",
                              "response_json":"{\\"flow_token\\":\\"t\\",\\"what_broke\\":\\"the lid\\",\\"pieces\\":2}"}}""")).isEqualTo("Sent\nwhat_broke: the lid\npieces: 2");
        }

        @Test
        void contacts_are_told_with_name_and_number_even_from_their_card_alone() {
            assertThat(typed("contacts", """
                            "contacts":[{"name":{"formatted_name":"Bo Lee"},"phones":[{"phone":"+49 1"}],
                              "emails":[{"email":"bo@example.org"}]},
                              {"vcard":"BEGIN:VCARD\\nFN;CHARSET=UTF-8:Al Moe\\nEND:VCARD","phones":[]}]""")).isEqualTo("Bo Lee: +49 1, bo@example.org\nAl Moe");
        }

        @Test
        void a_value_without_its_envelope_is_read_as_resellers_send_it() {
            assertThat(message("whatsapp", """
                            {"contacts":[{"profile":{"name":"Zoe"},"wa_id":"4915"}],"messages":[
                              {"from":"4915","id":"w1","text":{"body":"vanishes soon"},"type":"ephemeral"}]}""").text()).isEqualTo("vanishes soon");
        }

        @Test
        void a_group_stands_before_the_person() {
            assertThat(message(
                                    "whatsapp",
                                    value(
                                            "\"messages\":[{\"from\":\"49\",\"group_id\":\"G1\",\"id\":\"w\",\"type\":\"text\","
                                                    + "\"text\":{\"body\":\"x\"}}]"))
                            .sender()
                            .handle())
                    .isEqualTo("G1:49");
        }

        @Test
        void what_cannot_be_shown_is_kept_with_a_note() {
            InboundMessage message = message(
                    "whatsapp",
                    value("\"messages\":[{\"from\":\"49\",\"id\":\"w1\",\"type\":\"unsupported\","
                            + "\"errors\":[{\"code\":131051,\"title\":\"Poll\"}]}]"));

            assertThat(message.readingNotes()).singleElement().asString().contains("Poll");
        }

        @Test
        void statuses_reactions_and_account_news_open_nothing() {
            assertThat(
                            messages(
                                    "whatsapp",
                                    value(
                                            "\"statuses\":[{\"id\":\"w\",\"status\":\"failed\"}],"
                                                    + "\"messages\":[{\"id\":\"r\",\"from\":\"4\",\"type\":\"reaction\"},"
                                                    + "{\"id\":\"s\",\"from\":\"4\",\"type\":\"system\",\"system\":{\"body\":\"moved\"}}]")))
                    .isEmpty();
            assertThat(read(
                            "whatsapp",
                            "{\"entry\":[{\"changes\":[{\"field\":\"account_update\",\"value\":{\"event\":\"X\"}}]}]}"))
                    .containsExactly(new Reading.NotAMessage("account_update"));
        }

        @Test
        void what_the_shop_wrote_in_the_phone_app_is_the_shops() {
            InboundMessage echo = message(
                    "whatsapp",
                    value("\"message_echoes\":[{\"from\":\"49111\",\"to\":\"49222\",\"id\":\"e1\",\"type\":\"text\","
                            + "\"text\":{\"body\":\"On its way\"}}]"));

            assertThat(echo.author()).isEqualTo(Author.SHOP);
            assertThat(echo.conversation().value()).isEqualTo("dm/shop/49222");
        }

        private InboundMessage text(String from) {
            return message(
                    "whatsapp",
                    value("\"messages\":[{\"from\":\"%s\",\"id\":\"w\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}]"
                            .formatted(from)));
        }

        private String typed(String type, String content) {
            return message(
                            "whatsapp",
                            value("\"messages\":[{\"from\":\"49\",\"id\":\"w\",\"type\":\"%s\",%s}]"
                                    .formatted(type, content)))
                    .text();
        }

        private String value(String fields) {
            return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"messages\","
                    + "\"value\":{" + fields + "}}]}]}";
        }
    }

    @Nested
    class Telegram {
        @Test
        void an_edit_belongs_to_the_message_that_it_changes() {
            InboundMessage written = message("telegram", update("message", "\"text\":\"Order 1001\""));
            InboundMessage edited =
                    message("telegram", update("edited_message", "\"text\":\"Order 1002\",\"edit_date\":1763640060"));

            assertThat(edited.externalId()).isEqualTo(written.externalId()).isEqualTo("5:7");
            assertThat(edited.act()).isEqualTo(MessageAct.EDITED);
            assertThat(edited.id()).isNotEqualTo(written.id());
            assertThat(written.language()).isEqualTo("pt-br");
            assertThat(written.sender().name()).isEqualTo("Ana Silva");
        }

        @Test
        void the_largest_photo_and_its_caption_are_taken() {
            Reading reading = read(
                            "telegram",
                            update(
                                    "message",
                                    "\"caption\":\"cracked\",\"photo\":[{\"file_id\":\"s\"},{\"file_id\":\"L\"}]"))
                    .getFirst();

            assertThat(reading).isInstanceOfSatisfying(Reading.Message.class, message -> {
                assertThat(message.message().text()).isEqualTo("cracked");
                assertThat(message.media())
                        .singleElement()
                        .satisfies(file -> assertThat(file.locator()).isEqualTo("L"));
            });
        }

        @Test
        void a_shared_contact_is_the_senders_number_only_if_it_is_theirs() {
            assertThat(message("telegram", update("message", "\"contact\":{\"user_id\":5,\"phone_number\":\"+55\"}"))
                            .sender()
                            .phone())
                    .isEqualTo("+55");
            assertThat(message("telegram", update("message", "\"contact\":{\"user_id\":6,\"phone_number\":\"+55\"}"))
                            .sender()
                            .phone())
                    .isNull();
        }

        @Test
        void joins_pins_and_button_presses_open_nothing() {
            assertThat(read("telegram", update("message", "\"new_chat_members\":[{\"id\":1}]")))
                    .containsExactly(new Reading.NotAMessage("new_chat_members"));
            assertThat(read("telegram", "{\"update_id\":1,\"my_chat_member\":{}}"))
                    .containsExactly(new Reading.NotAMessage("my_chat_member"));
            assertThat(read("telegram", update("message", "\"text\":\"/start campaign7\"")))
                    .containsExactly(new Reading.NotAMessage("start"));
        }

        @Test
        void a_pressed_button_says_what_stands_on_it() {
            InboundMessage pressed = message("telegram", """
                    {"update_id":1,"callback_query":{"id":"77","from":{"id":5,"first_name":"Ana"},"data":"R1",
                      "message":{"message_id":7,"chat":{"id":5},"reply_markup":{"inline_keyboard":[
                        [{"text":"Refund","callback_data":"R0"}],[{"text":"New parcel","callback_data":"R1"}]]}}}}""");

            assertThat(pressed.text()).isEqualTo("New parcel");
            assertThat(pressed.externalId()).isEqualTo("press:77");
            assertThat(pressed.inReplyTo()).containsExactly("5:7");
        }

        @Test
        void the_owner_of_a_business_account_is_the_shop_and_may_delete() {
            InboundMessage answer = message("telegram", """
                    {"update_id":1,"business_message":{"message_id":8,"chat":{"id":5,"type":"private"},
                      "from":{"id":999},"date":1763640000,"text":"We look into it"}}""");

            assertThat(answer.author()).isEqualTo(Author.SHOP);
            assertThat(answer.conversation().value()).isEqualTo("dm/shop/5");
            assertThat(
                            messages(
                                    "telegram",
                                    "{\"update_id\":1,\"deleted_business_messages\":{\"chat\":{\"id\":5},\"message_ids\":[7,8]}}"))
                    .allSatisfy(gone -> assertThat(gone.act()).isEqualTo(MessageAct.DELETED))
                    .extracting(InboundMessage::externalId)
                    .containsExactly("5:7", "5:8");
        }

        @Test
        void places_polls_stickers_and_contacts_say_something() {
            assertThat(message("telegram", update("message", """
                            "venue":{"title":"Depot","address":"Pier 9","location":{}},"location":{"latitude":1.5,"longitude":2.5}""")).text()).isEqualTo("Depot\nPier 9\n1.5, 2.5");
            assertThat(message(
                                    "telegram",
                                    update(
                                            "message",
                                            "\"poll\":{\"question\":\"Which?\",\"options\":[{\"text\":\"A\"}]}"))
                            .text())
                    .isEqualTo("Which?\n- A");
            assertThat(message("telegram", update("message", "\"sticker\":{\"file_id\":\"s\",\"emoji\":\"😡\"}"))
                            .text())
                    .isEqualTo("😡");
            assertThat(message(
                                    "telegram",
                                    update("message", "\"contact\":{\"first_name\":\"Bo\",\"phone_number\":\"+55\"}"))
                            .text())
                    .isEqualTo("Bo: +55");
        }

        @Test
        void two_edits_of_one_message_follow_each_other_in_time() {
            assertThat(message("telegram", update("edited_message", "\"text\":\"b\",\"edit_date\":1763640060"))
                            .sentAt())
                    .isBefore(message("telegram", update("edited_message", "\"text\":\"c\",\"edit_date\":1763640120"))
                            .sentAt());
        }

        private String update(String kind, String content) {
            return """
                    {"update_id":1,"%s":{"message_id":7,"chat":{"id":5,"type":"private"},"date":1763640000,
                      "from":{"id":5,"first_name":"Ana","last_name":"Silva","language_code":"pt-br"},%s}}""".formatted(kind, content);
        }
    }

    @Nested
    class Line {
        @Test
        void every_event_is_read_and_an_empty_list_is_a_test_of_the_address() {
            String body = "{\"events\":[%s,{\"type\":\"follow\",\"source\":{\"userId\":\"U1\"}},%s]}"
                    .formatted(event("1", "one"), event("2", "two"));

            assertThat(messages("line", body)).extracting(InboundMessage::text).containsExactly("one", "two");
            assertThat(read("line", "{\"destination\":\"U\",\"events\":[]}")).isEmpty();
        }

        @Test
        void a_group_stands_before_the_person_because_the_answer_goes_there() {
            InboundMessage message = message(
                    "line",
                    "{\"events\":[{\"type\":\"message\",\"source\":{\"groupId\":\"C1\",\"userId\":\"U1\"},"
                            + "\"message\":{\"id\":\"9\",\"type\":\"text\",\"text\":\"hi\"}}]}");

            assertThat(message.sender().handle()).isEqualTo("C1:U1");
        }

        @Test
        void an_unsent_message_is_deleted() {
            assertThat(message(
                            "line",
                            "{\"events\":[{\"type\":\"unsend\",\"source\":{\"userId\":\"U1\"},"
                                    + "\"unsend\":{\"messageId\":\"1\"}}]}"))
                    .satisfies(gone -> {
                        assertThat(gone.act()).isEqualTo(MessageAct.DELETED);
                        assertThat(gone.externalId()).isEqualTo("1");
                    });
        }

        private String event(String id, String text) {
            return "{\"type\":\"message\",\"mode\":\"standby\",\"source\":{\"userId\":\"U1\"},\"timestamp\":1763640000000,"
                    + "\"message\":{\"id\":\"%s\",\"type\":\"text\",\"text\":\"%s\"}}".formatted(id, text);
        }
    }

    @Nested
    class TikTok {
        @Test
        void a_shop_message_unpacks_its_content() {
            InboundMessage message = message("tiktok-shop", """
                    {"type":14,"tts_notification_id":"1","timestamp":1763640000,"data":{"message_id":"m1",
                      "conversation_id":"c1","type":"TEXT","content":"{\\"content\\":\\"not arrived\\"}",
                      "sender":{"role":"BUYER","im_user_id":"u1"}}}""");

            assertThat(message.text()).isEqualTo("not arrived");
            assertThat(message.sender().handle()).isEqualTo("c1");
        }

        @Test
        void notes_of_the_chat_itself_open_nothing() {
            assertThat(read("tiktok-shop", """
                            {"type":14,"data":{"message_id":"m1","conversation_id":"c1","type":"BUYER_ENTER_FROM_PRODUCT",
                              "content":"{\\"product_id\\":\\"9\\"}","sender":{"role":"BUYER"}}}""")).singleElement().isInstanceOf(Reading.NotAMessage.class);
        }

        @Test
        void order_news_of_the_shop_opens_nothing() {
            assertThat(read("tiktok-shop", "{\"type\":1,\"data\":{\"order_id\":\"1\"}}"))
                    .containsExactly(new Reading.NotAMessage("type-1"));
        }

        @Test
        void a_business_message_is_the_customers_and_a_sent_one_the_shops() {
            assertThat(message("tiktok-business", business("im_receive_msg"))).satisfies(message -> {
                assertThat(message.text()).isEqualTo("hello");
                assertThat(message.author()).isEqualTo(Author.CUSTOMER);
            });
            assertThat(message("tiktok-business", business("im_send_msg")).author())
                    .isEqualTo(Author.SHOP);
            assertThat(read("tiktok-business", "{\"event\":\"im_mark_read_msg\",\"content\":\"{}\"}"))
                    .containsExactly(new Reading.NotAMessage("im_mark_read_msg"));
        }

        private String business(String event) {
            return """
                    {"event":"%s","content":"{\\"conversation_id\\":\\"c1\\",\\"message_id\\":\\"m1\\",\\"type\\":\\"text\\",\
                    \\"timestamp\\":1763640000000,\\"from\\":\\"ana\\",\\"text\\":{\\"body\\":\\"hello\\"}}"}""".formatted(event);
        }
    }
}
