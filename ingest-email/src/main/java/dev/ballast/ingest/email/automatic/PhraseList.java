package dev.ballast.ingest.email.automatic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Lower-case phrases from a resource beside this class, one a line, {@code #} for comments. */
record PhraseList(List<String> phrases) {

    static PhraseList from(String resource) {
        InputStream in = PhraseList.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is missing from the jar");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new PhraseList(lines.lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean within(String lowerCase) {
        return phrases.stream().anyMatch(lowerCase::contains);
    }

    boolean beginOf(String lowerCase) {
        return phrases.stream().anyMatch(lowerCase::startsWith);
    }
}
