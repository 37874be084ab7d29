package dev.ballast.ingest.webform.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BallastResource.class)
@QuarkusTestResource(FormSettings.class)
class FormDoorTest {

    private static final String HELLO = "{\"email\":\"anna@shop.example\",\"message\":\"Where is my parcel?\"}";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private Forms forms;

    @BeforeEach
    void open() {
        forms = new Forms(KafkaProbe.shared(), port);
    }

    @AfterEach
    void close() {
        forms.close();
    }

    @Test
    void what_is_answered_with_202_can_be_read_from_the_topic_at_once() throws IOException {
        String form = forms.make(Map.of());

        HttpResponse<String> response = forms.post(form, HELLO, "Idempotency-Key", "k-1");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(forms.messages(form)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("Where is my parcel?");
            assertThat(message.sender().verified()).isFalse();
            assertThat(idOf(response)).isEqualTo(message.id().toString());
        });
    }

    @Test
    void the_same_key_gives_the_same_id_however_often_it_comes() throws IOException {
        String form = forms.make(Map.of());

        String first = idOf(forms.post(form, HELLO, "Idempotency-Key", "k-2"));
        String again = idOf(forms.post(form, HELLO, "Idempotency-Key", "k-2"));
        String other = idOf(forms.post(form, HELLO, "Idempotency-Key", "k-3"));

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        assertThat(forms.messages(form))
                .extracting(InboundMessage::id)
                .contains(forms.messages(form).getFirst().id());
    }

    @Test
    void without_a_key_the_same_content_gives_the_same_id() throws IOException {
        String form = forms.make(Map.of());

        assertThat(idOf(forms.post(form, HELLO))).isEqualTo(idOf(forms.post(form, HELLO)));
    }

    @Test
    void a_nul_character_or_half_an_emoji_arrives_harmless() {
        String form = forms.make(Map.of());

        assertThat(forms.post(form, "{\"email\":\"a@b.example\",\"message\":\"x\\u0000y \\ud83d z\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(forms.messages(form)).extracting(InboundMessage::text).containsExactly("xy \ufffd z");
    }

    @Test
    void wrong_fields_are_named_in_the_visitors_language() throws IOException {
        String form = forms.make(Map.of());

        HttpResponse<String> response =
                forms.post(form, "{\"email\":\"nobody\"}", "Accept-Language", "de-AT,de;q=0.9,en;q=0.5");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Content-Language")).contains("de");
        var problem = EventCodec.MAPPER.readTree(response.body());
        assertThat(problem.get("type").asText()).isEqualTo("/problems/fields");
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("errors")).hasSize(2);
        assertThat(problem.get("errors").get(0).get("message").asText())
                .isEqualTo("Bitte geben Sie eine gültige E-Mail-Adresse ein.");
        assertThat(forms.messages(form)).isEmpty();
    }

    @Test
    void a_form_that_is_unknown_or_no_name_is_not_found() {
        forms.make(Map.of());

        assertThat(forms.post("no-such-form", HELLO).statusCode()).isEqualTo(404);
        assertThat(forms.post("UPPER%2e%2e", HELLO).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_no_form_is_malformed() {
        String form = forms.make(Map.of());

        for (String body :
                new String[] {"", "{", "null", "[]", "\"text\"", "{\"message\":{\"deep\":1}}", "[".repeat(5_000)}) {
            assertThat(forms.post(form, body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(forms.post(form, HELLO, "Idempotency-Key", "k".repeat(201)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void another_media_type_is_not_taken() {
        String form = forms.make(Map.of());

        assertThat(forms.send(HttpRequest.newBuilder(forms.address(form))
                                .header("Content-Type", "text/xml")
                                .POST(HttpRequest.BodyPublishers.ofString("<a/>"))
                                .build())
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_body_beyond_the_limit_is_refused_with_and_without_a_length() {
        String form = forms.make(Map.of());
        String huge = "{\"message\":\"" + "x".repeat(500_000) + "\"}";

        assertThat(forms.post(form, huge).statusCode()).isEqualTo(413);
        assertThat(forms.send(HttpRequest.newBuilder(forms.address(form))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new java.io.ByteArrayInputStream(huge.getBytes())))
                                .build())
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void programs_are_told_so_and_nothing_is_swallowed() {
        String form = forms.make(Map.of());

        assertThat(forms.post(form, "{\"email\":\"a@b.example\",\"message\":\"buy\",\"website\":\"http://x\"}")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> tooFast =
                forms.post(form, "{\"email\":\"a@b.example\",\"message\":\"buy\",\"elapsed\":12}");
        assertThat(tooFast.statusCode()).isEqualTo(429);
        assertThat(tooFast.headers().firstValue("Retry-After")).isPresent();
        assertThat(forms.messages(form)).isEmpty();
    }

    @Test
    void one_address_may_not_hammer_and_leaves_the_others_alone() {
        String form = forms.make(Map.of("rate-per-address", "2"));

        assertThat(forms.post(form, HELLO, "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(202);
        assertThat(forms.post(form, HELLO, "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(202);
        HttpResponse<String> third = forms.post(form, HELLO, "X-Forwarded-For", "203.0.113.7");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 30L);
        assertThat(forms.post(form, HELLO, "X-Forwarded-For", "203.0.113.8").statusCode())
                .isEqualTo(202);
    }

    @Test
    void a_whole_network_of_addresses_does_not_get_past_the_forms_own_limit() {
        String form = forms.make(Map.of("rate-per-form", "3"));

        for (int i = 1; i <= 3; i++) {
            assertThat(forms.post(form, HELLO, "X-Forwarded-For", "203.0.113." + i)
                            .statusCode())
                    .isEqualTo(202);
        }
        assertThat(forms.post(form, HELLO, "X-Forwarded-For", "203.0.113.4").statusCode())
                .isEqualTo(429);
    }

    @Test
    void only_pages_on_the_forms_list_may_use_it() {
        String form = forms.make(Map.of("allowed-origins", "https://shop.example, https://www.shop.example"));

        HttpResponse<String> allowed = forms.post(form, HELLO, "Origin", "https://www.shop.example");
        assertThat(allowed.statusCode()).isEqualTo(202);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains("https://www.shop.example");

        HttpResponse<String> foreign = forms.post(form, HELLO, "Origin", "https://evil.example");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void each_form_tells_the_desk_how_it_is_doing() {
        String form = forms.make(Map.of());

        try (KafkaProbe kafka = KafkaProbe.shared()) {
            ConnectorStatus status = kafka.await(
                            EventType.CONNECTOR_STATUS,
                            Duration.ofSeconds(30),
                            event -> event.key().equals(form) && event.data().state() == ConnectorState.LISTENING)
                    .data();
            assertThat(status.service()).isEqualTo("ingest-webform");
            assertThat(status.backlog()).isZero();
        }
    }

    private static String idOf(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return EventCodec.MAPPER.readTree(response.body()).get("id").asText();
    }
}
