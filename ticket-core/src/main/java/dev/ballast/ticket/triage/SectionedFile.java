package dev.ballast.ticket.triage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A shipped text file of lines under {@code [headings]}; {@code #} begins a comment line. */
public record SectionedFile(Map<String, List<String>> sections) {

    /** @throws IllegalArgumentException where the resource is missing: a broken build, not a state to live with */
    public static SectionedFile resource(String path) {
        InputStream found = SectionedFile.class.getResourceAsStream(path);
        if (found == null) {
            throw new IllegalArgumentException("resource: " + path + " (expected: shipped in the jar)");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    static SectionedFile parse(List<String> lines) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String heading = "";
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("[") && text.endsWith("]")) {
                heading = text.substring(1, text.length() - 1);
            } else if (!text.isEmpty() && !text.startsWith("# ")) {
                sections.computeIfAbsent(heading, any -> new ArrayList<>()).add(text);
            }
        }
        return new SectionedFile(sections);
    }
}
