package dev.ballast.ingest.social.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ballast.contract.EventCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A platform's JSON, read leniently: a missing field, a null and a field of another kind are all absent, because
 * platforms change their payloads without asking, and ids come as numbers or as strings.
 */
public record Payload(JsonNode node) {
    public static final Payload EMPTY = new Payload(MissingNode.getInstance());

    /** Empty when the bytes are no JSON object. */
    public static Optional<Payload> read(byte[] body) {
        try {
            JsonNode node = EventCodec.MAPPER.readTree(body);
            return node != null && node.isObject() ? Optional.of(new Payload(node)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The field down that path; absent ones read as an empty payload. */
    public Payload at(String... path) {
        JsonNode here = node;
        for (String field : path) {
            JsonNode next = here.get(field);
            here = next == null ? MissingNode.getInstance() : next;
        }
        return new Payload(here);
    }

    public boolean has(String... path) {
        JsonNode there = at(path).node;
        return !there.isMissingNode() && !there.isNull();
    }

    /** Strings, numbers and booleans as text; null when absent or blank. */
    public @Nullable String text(String... path) {
        JsonNode there = at(path).node;
        String text = there.isValueNode() && !there.isNull() ? there.asText() : "";
        return text.isBlank() ? null : text;
    }

    /** @throws IllegalArgumentException when absent: what cannot be without it is unreadable */
    public String required(String... path) {
        String text = text(path);
        if (text == null) {
            throw new IllegalArgumentException(String.join(".", path) + ": (expected: present)");
        }
        return text;
    }

    /** JSON that a platform hides in a string, or gives as it is; an empty payload when it is neither. */
    public Payload inner(String... path) {
        Payload there = at(path);
        return there.node.isTextual()
                ? read(there.node.textValue().getBytes(StandardCharsets.UTF_8)).orElse(EMPTY)
                : there;
    }

    public boolean isTrue(String... path) {
        return "true".equalsIgnoreCase(text(path));
    }

    public OptionalInt number(String... path) {
        JsonNode there = at(path).node;
        return there.canConvertToInt() ? OptionalInt.of(there.intValue()) : OptionalInt.empty();
    }

    public Optional<Instant> time(String... path) {
        return Optional.ofNullable(text(path)).flatMap(LenientTime::read);
    }

    /** The elements of an array; none when it is something else. */
    public List<Payload> items(String... path) {
        JsonNode there = at(path).node;
        return there.isArray() ? there.valueStream().map(Payload::new).toList() : List.of();
    }

    /** The first of {@code fields} that is there: platforms tell the kind of an event by the name of its content. */
    public Optional<String> firstPresent(String... fields) {
        return Stream.of(fields).filter(this::has).findFirst();
    }

    public List<String> fieldNames() {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
