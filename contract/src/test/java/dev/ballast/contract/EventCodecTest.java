package dev.ballast.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.connector.ConnectorCursor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final Map<String, byte[]> HEADERS = Map.of(
            "ce_id", "1".getBytes(UTF_8),
            "ce_source", "/s".getBytes(UTF_8),
            "ce_time", "2026-03-02T09:15:30Z".getBytes(UTF_8),
            "ce_type", "dev.ballast.inbound.message.v1".getBytes(UTF_8));

    private final EventCodec codec = new EventCodec();

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{", "[]", "42", "{\"id\":7}", "{\"id\":\"not a uuid\",\"text\":\"private words\"}"})
    void a_value_that_is_no_message_is_malformed_and_its_reason_quotes_nothing(String value) {
        var decoded = codec.decode(EventType.INBOUND_MESSAGE, "k", HEADERS::get, value.getBytes(UTF_8));

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Malformed.class,
                        malformed -> assertThat(malformed.reason()).isNotBlank().doesNotContain("private words"));
    }

    @Test
    void another_version_of_the_type_is_malformed_and_says_what_was_expected() {
        var decoded = codec.decode(EventType.CONNECTOR_CURSOR, "k", HEADERS::get, "{}".getBytes(UTF_8));

        assertThat(decoded)
                .isEqualTo(new Decoded.Malformed<ConnectorCursor>(
                        "ce_type: 'dev.ballast.inbound.message.v1' (expected: 'dev.ballast.connector.cursor.v1')"));
    }

    @Test
    void a_missing_envelope_header_is_malformed() {
        Map<String, byte[]> onlyType = Map.of("ce_type", HEADERS.get("ce_type"));

        assertThat(codec.decode(EventType.INBOUND_MESSAGE, "k", onlyType::get, "{}".getBytes(UTF_8)))
                .isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void a_tombstone_removes_its_key() {
        assertThat(codec.decode(EventType.CONNECTOR_CURSOR, "support", HEADERS::get, null))
                .isEqualTo(new Decoded.Removed<ConnectorCursor>("support"));
    }

    @Test
    void nesting_without_end_is_malformed_instead_of_a_stack_overflow() {
        String deep = "{\"text\":" + "[".repeat(200_000);

        assertThat(codec.decode(EventType.INBOUND_MESSAGE, "k", HEADERS::get, deep.getBytes(UTF_8)))
                .isInstanceOf(Decoded.Malformed.class);
    }
}
