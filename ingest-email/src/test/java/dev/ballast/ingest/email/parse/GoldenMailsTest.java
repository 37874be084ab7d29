package dev.ballast.ingest.email.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.contract.EventCodec;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole mails and the whole message each of them has to become. */
class GoldenMailsTest {

    @ParameterizedTest
    @MethodSource("names")
    void a_sample_becomes_exactly_its_expected_message(String name) throws IOException {
        JsonNode expected = EventCodec.MAPPER.readTree(Samples.bytes(name + ".json"));

        JsonNode actual =
                EventCodec.MAPPER.valueToTree(Mails.parse(Samples.mail(name)).message());

        assertThat(actual.toPrettyString()).isEqualTo(expected.toPrettyString());
    }

    static Iterable<String> names() {
        return Samples.NAMES;
    }
}
