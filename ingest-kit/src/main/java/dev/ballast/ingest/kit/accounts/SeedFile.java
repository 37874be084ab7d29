package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.inbound.Platform;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The accounts file: {@code accounts:} with a list of entries, values may be {@code ${ENV_NAME}}. */
final class SeedFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private SeedFile() {}

    /** One entry with its variables filled in. */
    record Entry(
            AccountId id,
            Platform platform,
            String name,
            boolean enabled,
            Map<String, String> settings,
            Map<String, String> secrets) {

        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    /**
     * @param environment the value of a variable, or null where it is not set
     * @param problems    hears of each entry that is skipped
     * @throws IOException when the file cannot be read or is no such YAML
     */
    static List<Entry> read(Path file, UnaryOperator<@Nullable String> environment, AccountProblems problems)
            throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Object raw : rawEntries(file)) {
            String id = raw instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : "?";
            try {
                entries.add(entry((Map<?, ?>) raw, environment));
            } catch (IllegalArgumentException | ClassCastException e) {
                problems.unreadable(id, file.getFileName() + ": " + e.getMessage());
            }
        }
        return entries;
    }

    private static List<?> rawEntries(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (root instanceof Map<?, ?> map && map.get("accounts") instanceof List<?> list) {
                return list;
            }
            throw new IOException(file + ": expected 'accounts:' with a list");
        } catch (YAMLException e) {
            throw new IOException(file + " is no YAML: " + e.getMessage(), e);
        }
    }

    private static Entry entry(Map<?, ?> raw, UnaryOperator<@Nullable String> environment) {
        AccountId id = new AccountId(text(raw, "id", ""));
        return new Entry(
                id,
                platform(text(raw, "platform", "")),
                fill(text(raw, "name", id.value()), environment),
                Boolean.parseBoolean(fill(text(raw, "enabled", "true"), environment)),
                strings(raw.get("settings"), environment),
                strings(raw.get("secrets"), environment));
    }

    private static Platform platform(String name) {
        return Arrays.stream(Platform.values())
                .filter(platform -> platform.wireName().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("platform: '" + name + "' (expected: imap, webform …)"));
    }

    private static String text(Map<?, ?> raw, String key, String fallback) {
        Object value = raw.get(key);
        return value == null ? fallback : value.toString();
    }

    private static Map<String, String> strings(@Nullable Object raw, UnaryOperator<@Nullable String> environment) {
        Map<String, String> strings = new TreeMap<>();
        if (raw instanceof Map<?, ?> map) {
            map.forEach((key, value) ->
                    strings.put(key.toString(), fill(value == null ? "" : value.toString(), environment)));
        }
        return strings;
    }

    /** A variable that is not set is an error of this entry: an account with an empty password would lock the mailbox. */
    private static String fill(String value, UnaryOperator<@Nullable String> environment) {
        Matcher matcher = VARIABLE.matcher(value);
        return matcher.replaceAll(match -> {
            String found = environment.apply(match.group(1));
            if (found == null) {
                throw new IllegalArgumentException("the environment variable " + match.group(1) + " is not set");
            }
            return Matcher.quoteReplacement(found);
        });
    }
}
