package dev.ballast.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every record ever published must decode for ever: a sample is added, never edited and never removed. */
class GoldenSamplesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    private final EventCodec codec = new EventCodec();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TestFactory
    Stream<DynamicTest> every_sample_decodes_validates_and_encodes_to_the_same_data() throws IOException {
        return EventType.ALL.stream()
                .flatMap(type -> samplesOf(type).stream()
                        .map(file -> DynamicTest.dynamicTest(
                                type.schema() + "/" + file.getFileName(), () -> roundTrip(type, file))));
    }

    @Test
    void every_event_type_has_a_sample() {
        assertThat(EventType.ALL).allSatisfy(type -> assertThat(samplesOf(type)).isNotEmpty());
    }

    private <T> void roundTrip(EventType<T> type, Path file) throws IOException {
        JsonNode sample = EventCodec.MAPPER.readTree(file.toFile());
        assertThat(schemaErrors(type, sample.get("data").toString())).isEmpty();

        Decoded<T> decoded = codec.decode(
                type,
                sample.get("key").asText(),
                name -> header(sample, name),
                EventCodec.MAPPER.writeValueAsBytes(sample.get("data")));

        assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
        Event<T> event = ((Decoded.Accepted<T>) decoded).event();
        WireRecord again = codec.encode(type, event);
        assertThat(again.key()).isEqualTo(sample.get("key").asText());
        sample.get("headers")
                .properties()
                .forEach(header -> assertThat(again.headers().get(header.getKey()))
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo(header.getValue().asText()));
        String written = new String(again.value(), StandardCharsets.UTF_8);
        assertThat(schemaErrors(type, written)).isEmpty();
        JsonNode writtenTree = EventCodec.MAPPER.readTree(written);
        assertThat(codec.decode(type, again.key(), again.headers()::get, again.value()))
                .isEqualTo(decoded);
        sample.get("data").properties().stream()
                .filter(field -> !field.getValue().isEmpty() || field.getValue().isValueNode())
                .forEach(field -> assertThat(writtenTree.get(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
    }

    private List<Error> schemaErrors(EventType<?> type, String json) throws IOException {
        try (InputStream in = EventType.class.getResourceAsStream("/schemas/" + type.schema() + ".json")) {
            Schema schema = schemas.getSchema(in);
            return schema.validate(
                    json, InputFormat.JSON, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)));
        }
    }

    private static byte @Nullable [] header(JsonNode sample, String name) {
        JsonNode value = sample.get("headers").get(name);
        return value == null ? null : value.asText().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> samplesOf(EventType<?> type) {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(type.schema()))) {
            return files.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
