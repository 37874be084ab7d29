package dev.ballast.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events to records and back: CloudEvents 1.0, Kafka protocol binding 3.2 (binary content mode), JSON data. Attributes
 * are headers prefixed {@code ce_}; the data stands alone in the value, so that any tool can read it.
 *
 * <p>Unknown fields are ignored, because a version only ever gains optional fields. Thread-safe.
 */
public final class EventCodec {

    private static final String JSON = "application/json";

    /** Shared by every service that must write the same JSON (REST views have their own mapper). */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    public <T> WireRecord encode(EventType<T> type, Event<T> event) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", utf8("1.0"));
        headers.put("ce_id", utf8(event.id()));
        headers.put("ce_source", utf8(event.source()));
        headers.put("ce_type", utf8(type.name()));
        headers.put("ce_time", utf8(event.time().toString()));
        headers.put("ce_subject", utf8(event.key()));
        headers.put("content-type", utf8(JSON));
        if (event.traceparent() != null) {
            headers.put("traceparent", utf8(event.traceparent()));
        }
        try {
            return new WireRecord(type.topic(), event.key(), headers, MAPPER.writeValueAsBytes(event.data()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("data of " + type.name() + " is not JSON", e);
        }
    }

    /**
     * Reads a record as {@code type}.
     *
     * @param header the last header of that name, or null; a Kafka client keeps headers in a class of its own
     */
    public <T> Decoded<T> decode(
            EventType<T> type,
            @Nullable String key,
            Function<String, byte @Nullable []> header,
            byte @Nullable [] value) {
        if (value == null) {
            return key == null ? new Decoded.Malformed<>("neither key nor value") : new Decoded.Removed<>(key);
        }
        String actualType = text(header.apply("ce_type"));
        if (!type.name().equals(actualType)) {
            return new Decoded.Malformed<>("ce_type: '%s' (expected: '%s')".formatted(actualType, type.name()));
        }
        String id = text(header.apply("ce_id"));
        String source = text(header.apply("ce_source"));
        String time = text(header.apply("ce_time"));
        if (id == null || source == null || time == null || key == null) {
            return new Decoded.Malformed<>("ce_id, ce_source, ce_time and the record key: one is missing");
        }
        try {
            T data = MAPPER.readValue(value, type.dataClass());
            if (data == null) {
                return new Decoded.Malformed<>("data is the JSON literal null");
            }
            return new Decoded.Accepted<>(
                    new Event<>(id, source, Instant.parse(time), key, text(header.apply("traceparent")), data));
        } catch (IOException e) {
            return new Decoded.Malformed<>(withoutContent(e));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return new Decoded.Malformed<>("envelope: " + e.getMessage());
        }
    }

    /** Jackson quotes the source in its messages; a dead letter's reason must not repeat what a customer wrote. */
    private static String withoutContent(IOException e) {
        if (e instanceof JsonMappingException mapping) {
            return "data: %s at %s"
                    .formatted(rootMessage(mapping), mapping.getPathReference().replaceAll("\\w+(\\.\\w+)+\\[", "["));
        }
        return "data: not JSON (" + e.getClass().getSimpleName() + ")";
    }

    private static String rootMessage(JsonMappingException mapping) {
        Throwable cause = mapping.getCause();
        return cause instanceof IllegalArgumentException || cause instanceof NullPointerException
                ? String.valueOf(cause.getMessage())
                : mapping.getClass().getSimpleName();
    }

    private static byte[] utf8(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String text(byte @Nullable [] header) {
        return header == null ? null : new String(header, StandardCharsets.UTF_8);
    }
}
