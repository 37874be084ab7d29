package dev.ballast.ticket.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.SectionedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets of JSON lines in a folder outside the project: {@code {id, lang, channel, text, thread[]}} with or without label. */
final class OutsideSets {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    OutsideSets(Path folder) {
        this.folder = folder;
    }

    /** Every file of JSON lines below the folder, by its path inside it. */
    Map<String, List<JsonNode>> files() throws IOException {
        Map<String, List<JsonNode>> files = new TreeMap<>();
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder)) {
            found = walk.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        for (Path path : found) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(path)) {
                if (!line.isBlank()) {
                    lines.add(JSON.readTree(line));
                }
            }
            files.put(folder.relativize(path).toString(), lines);
        }
        return files;
    }

    /** Messages whose label we can read: our own type codes under {@code type}, or an intent that a mapping names. */
    static Map<String, List<Labelled>> labelled(Map<String, List<JsonNode>> files) {
        Map<String, Map<String, Set<ProblemType>>> mappings = mappings();
        Map<String, List<Labelled>> sets = new LinkedHashMap<>();
        files.forEach((file, lines) -> {
            mappings.forEach((name, mapping) -> {
                if (file.contains(name.replace("-wide", "")) && !file.contains("powerplay")) {
                    sets.computeIfAbsent(name, any -> new ArrayList<>()).addAll(mapped(lines, mapping));
                }
            });
            List<Labelled> typed = typed(lines);
            if (!typed.isEmpty()) {
                sets.put(file, typed);
            }
        });
        return sets;
    }

    private static List<Labelled> mapped(List<JsonNode> lines, Map<String, Set<ProblemType>> mapping) {
        return lines.stream()
                .filter(line -> mapping.containsKey(line.path("intent").asText()))
                .map(line ->
                        labelled(line, mapping.getOrDefault(line.path("intent").asText(), Set.of())))
                .toList();
    }

    private static List<Labelled> typed(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.hasNonNull("type") && line.hasNonNull("text"))
                .filter(line -> line.get("type").asText().matches("[a-z][a-z0-9-]{0,39}"))
                .map(line ->
                        labelled(line, Set.of(new ProblemType(line.get("type").asText()))))
                .toList();
    }

    private static Labelled labelled(JsonNode line, Set<ProblemType> accepted) {
        return new Labelled(
                line.path("id").asText(),
                line.path("lang").asText("en"),
                line.path("text").asText(),
                accepted);
    }

    private static Map<String, Map<String, Set<ProblemType>>> mappings() {
        Map<String, Map<String, Set<ProblemType>>> mappings = new LinkedHashMap<>();
        SectionedFile.resource("/eval/mappings.txt").sections().forEach((name, lines) -> {
            Map<String, Set<ProblemType>> mapping = new LinkedHashMap<>();
            for (String line : lines) {
                String[] sides = line.split("=", 2);
                mapping.put(
                        sides[0],
                        Arrays.stream(sides[1].split(",")).map(ProblemType::new).collect(Collectors.toSet()));
            }
            mappings.put(name, mapping);
        });
        return mappings;
    }
}
