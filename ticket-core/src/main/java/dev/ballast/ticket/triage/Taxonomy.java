package dev.ballast.ticket.triage;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The problem types that this shop sorts by, in the order they are shown.
 *
 * @param types never empty, each code once
 */
public record Taxonomy(List<Entry> types) {

    /** @param names by language, at least {@code en} */
    public record Entry(ProblemType code, Map<String, String> names) {
        public Entry {
            names = Map.copyOf(names);
            if (!names.containsKey("en")) {
                throw new IllegalArgumentException("type " + code + ": names " + names.keySet() + " (expected: en)");
            }
        }
    }

    public Taxonomy {
        types = List.copyOf(types);
        long distinct = types.stream().map(Entry::code).distinct().count();
        if (types.isEmpty() || distinct != types.size()) {
            throw new IllegalArgumentException("taxonomy: " + types + " (expected: each code once)");
        }
    }

    public static Taxonomy shipped() {
        try (InputStream json = Taxonomy.class.getResourceAsStream("/triage/taxonomy.json")) {
            return new Taxonomy(new ObjectMapper().readValue(json, new TypeReference<List<Entry>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("/triage/taxonomy.json", e);
        }
    }

    public List<ProblemType> codes() {
        return types.stream().map(Entry::code).toList();
    }

    /** The shop's own entries added; an entry of the same code replaces the names and keeps its place. */
    public Taxonomy extendedBy(List<Entry> own) {
        Map<ProblemType, Entry> all = new LinkedHashMap<>();
        types.forEach(entry -> all.put(entry.code(), entry));
        own.forEach(entry -> all.put(entry.code(), entry));
        return new Taxonomy(List.copyOf(all.values()));
    }
}
