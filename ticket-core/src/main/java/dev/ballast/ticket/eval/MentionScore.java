package dev.ballast.ticket.eval;

import dev.ballast.ticket.extract.KnownKeys;
import dev.ballast.ticket.extract.MentionExtractor;
import dev.ballast.ticket.extract.Mentions;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.triage.SectionedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Order numbers, shipments and amounts found in sentences where they are known. @param wrong what was found instead */
record MentionScore(int sentences, int right, List<String> wrong) {

    static MentionScore own(MentionExtractor extractor) {
        List<String> lines =
                SectionedFile.resource("/eval/mentions.txt").sections().getOrDefault("mentions", List.of());
        List<String> wrong = new ArrayList<>();
        for (String line : lines) {
            String[] parts = (line + " ").split(" => ?", 2);
            Set<String> expected = expected(parts[1]);
            Set<String> found = found(extractor, parts[0]);
            if (!expected.equals(found)) {
                wrong.add(parts[0] + " -> " + found);
            }
        }
        return new MentionScore(lines.size(), lines.size() - wrong.size(), wrong);
    }

    private static Set<String> expected(String written) {
        Set<String> all = new TreeSet<>();
        for (String one : written.split(";")) {
            String mention = one.strip();
            if (mention.startsWith("order ")) {
                all.add("order " + OrderKey.of(mention.substring(6)));
            } else if (!mention.isEmpty()) {
                all.add(mention);
            }
        }
        return all;
    }

    private static Set<String> found(MentionExtractor extractor, String text) {
        Mentions mentions = extractor.extract(null, text, KnownKeys.NONE);
        Set<String> all = new TreeSet<>();
        mentions.orders().forEach(order -> all.add("order " + order.key()));
        mentions.trackings().forEach(tracking -> all.add("tracking " + tracking.number()));
        extractor
                .amounts(null, text)
                .forEach(amount -> all.add("amount " + amount.value().toPlainString() + " " + amount.currency()));
        return all;
    }
}
