package dev.ballast.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What customers of one language say, by kind of problem. */
final class Phrasebook {

    /** A telling in words; {@code {order}}, {@code {product}} and {@code {tracking}} are still to be filled. */
    record Phrase(String subject, String text) {

        Phrase about(Purchase purchase) {
            return new Phrase(fill(subject, purchase), fill(text, purchase));
        }

        Phrase about(Product product) {
            return new Phrase(
                    subject.replace("{product}", product.title()), text.replace("{product}", product.title()));
        }

        private static String fill(String template, Purchase purchase) {
            return template.replace("{order}", "#" + purchase.number())
                    .replace("{product}", purchase.product().title())
                    .replace("{tracking}", purchase.tracking());
        }
    }

    private final Map<String, List<Phrase>> sections = new HashMap<>();

    Phrasebook(String language) throws IOException {
        List<Phrase> current = List.of();
        for (String line : Lines.of("texts-" + language + ".txt")) {
            if (line.startsWith("[")) {
                current = sections.computeIfAbsent(line.substring(1, line.length() - 1), s -> new ArrayList<>());
            } else {
                int bar = line.indexOf(" | ");
                current.add(
                        bar < 0 ? new Phrase("", line) : new Phrase(line.substring(0, bar), line.substring(bar + 3)));
            }
        }
    }

    Phrase any(String section, RandomGenerator random) {
        List<Phrase> phrases = sections.getOrDefault(section, List.of());
        if (phrases.isEmpty()) {
            throw new IllegalArgumentException("no phrase for " + section);
        }
        return phrases.get(random.nextInt(phrases.size()));
    }
}
