package dev.ballast.ticket.eval;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets of JSON lines in a folder outside the project: {@code {id, lang, channel, text, thread[]}} with or without label. */
final class OutsideSets {

    private final Path folder;

    OutsideSets(Path folder) {
        this.folder = folder;
    }

    /** Every file of JSON lines below the folder, by its path inside it. */
    Map<String, JsonLines> files() throws IOException {
        Map<String, JsonLines> files = new TreeMap<>();
        for (Path path : below(name -> name.endsWith(".jsonl"))) {
            String name = folder.relativize(path).toString();
            files.put(name, JsonLines.read(path, name));
        }
        return files;
    }

    /** The orders a file's customers placed: of the same folder where it has a table of them, else of any. */
    ShopOrders ordersFor(String file) throws IOException {
        Path beside = folder.resolve(file).resolveSibling("");
        List<Path> tables = below(name -> name.matches("(?i).*order.*\\.csv"));
        Optional<Path> table = tables.stream()
                .filter(path -> path.startsWith(beside))
                .findFirst()
                .or(() -> tables.stream().findFirst());
        return table.isEmpty() ? ShopOrders.NONE : ShopOrders.read(table.get());
    }

    private List<Path> below(Predicate<String> named) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> named.test(path.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** Messages whose label we can read: our own type codes under {@code type}, or an intent that a mapping names. */
    static Map<String, List<Labelled>> labelled(Map<String, JsonLines> files) {
        Map<String, Map<String, Set<ProblemType>>> mappings = mappings();
        Map<String, List<Labelled>> sets = new LinkedHashMap<>();
        files.forEach((file, content) -> {
            List<JsonNode> lines = content.objects();
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
