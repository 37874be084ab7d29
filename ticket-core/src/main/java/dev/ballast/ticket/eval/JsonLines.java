package dev.ballast.ticket.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of JSON objects, one per line.
 *
 * @param problems what could not be read, with file and line: one bad line costs that line alone
 */
record JsonLines(List<JsonNode> objects, List<String> problems) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    JsonLines {
        objects = List.copyOf(objects);
        problems = List.copyOf(problems);
    }

    /** @param name as problems call it */
    static JsonLines read(Path file, String name) throws IOException {
        // Bytes that are no UTF-8 become U+FFFD instead of ending the file.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<JsonNode> objects = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : withoutMark(text).split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode node = JSON.readTree(line);
                if (node.isObject()) {
                    objects.add(node);
                } else {
                    problems.add(name + ":" + number + ": no JSON object");
                }
            } catch (JsonProcessingException e) {
                problems.add(name + ":" + number + ": " + e.getOriginalMessage());
            }
        }
        return new JsonLines(objects, problems);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A line of ours has a text; a stream's also says who wrote it. */
    boolean isStream() {
        return objects.stream().anyMatch(line -> line.has("sender") && line.has("sentAt"));
    }

    boolean hasMessages() {
        return objects.stream().anyMatch(line -> line.has("text"));
    }
}
