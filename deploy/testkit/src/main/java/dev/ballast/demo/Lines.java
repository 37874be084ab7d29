package dev.ballast.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The demo's text files: one entry per line, fields between bars, comments behind #. */
final class Lines {

    private Lines() {}

    static List<String> of(String resource) throws IOException {
        InputStream in = Lines.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException(resource + " is missing from the class path");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    static List<String[]> fields(String resource) throws IOException {
        return of(resource).stream().map(line -> line.split(" \\| ", -1)).toList();
    }
}
