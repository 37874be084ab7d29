package dev.ballast.ticket.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.ticket.extract.Catalogue;
import dev.ballast.ticket.extract.KnownKeys;
import dev.ballast.ticket.extract.TextMentions;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.match.ScoredMatcher;
import dev.ballast.ticket.triage.ProblemModel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./ballast eval [--corpora DIR] [--answers OUT] [--report FILE]}: scores the classifier, the gate, extraction
 * and joining on the project's own sets and, with DIR, on outside ones; with OUT writes each single answer as a JSON
 * line. Exit code 2 for arguments it does not know.
 */
public final class EvalMain {

    private EvalMain() {}

    /** @param report where the HTML page goes */
    record Arguments(@Nullable Path corpora, @Nullable Path answers, Path report) {

        static @Nullable Arguments parse(String[] args) {
            Path corpora = null;
            Path answers = null;
            Path report = Path.of("evaluation.html");
            for (int i = 0; i < args.length; i += 2) {
                if (i + 1 == args.length) {
                    return null;
                }
                Path value = Path.of(args[i + 1]);
                switch (args[i]) {
                    case "--corpora" -> corpora = value;
                    case "--answers" -> answers = value;
                    case "--report" -> report = value;
                    default -> {
                        return null;
                    }
                }
            }
            return new Arguments(corpora, answers, report);
        }
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.parse(args);
        if (arguments == null) {
            System.err.println("usage: ballast eval [--corpora DIR] [--answers OUT] [--report FILE]");
            System.exit(2);
            return;
        }
        ProblemModel model = ProblemModel.shipped();
        TextMentions extractor = new TextMentions();
        Report report = new Report();
        Evaluation evaluation = new Evaluation(model, extractor, new ScoredMatcher(MatchPolicy.DEFAULT), report);
        evaluation.ownSets();
        if (arguments.corpora() != null) {
            outside(arguments.corpora(), arguments.answers(), evaluation, model, extractor);
        }
        System.out.print(report.text());
        Files.writeString(arguments.report(), report.html());
        System.out.println("\nThe same as a page: " + arguments.report().toAbsolutePath());
    }

    private static void outside(
            Path folder, @Nullable Path answers, Evaluation evaluation, ProblemModel model, TextMentions extractor)
            throws IOException {
        OrdersCsv orders = orders(folder);
        Map<String, List<JsonNode>> files = new OutsideSets(folder).files();
        OutsideSets.labelled(files).forEach((name, set) -> {
            evaluation.types(name, set);
            evaluation.learning(name, set);
        });
        if (answers == null) {
            return;
        }
        KnownKeys known = new KnownKeys(orders.orders, orders.shipments, List.of(), Catalogue.EMPTY);
        MessageAnswers messages = new MessageAnswers(model, extractor, known);
        try (BufferedWriter out = Files.newBufferedWriter(answers)) {
            for (List<JsonNode> lines : files.values()) {
                boolean stream = !lines.isEmpty()
                        && lines.getFirst().has("sender")
                        && lines.getFirst().has("sentAt");
                StreamAnswers tickets =
                        new StreamAnswers(model, extractor, new ScoredMatcher(MatchPolicy.DEFAULT), orders);
                for (JsonNode line : lines) {
                    if (line.has("text")) {
                        out.write((stream ? tickets.answer(line) : messages.answer(line)).toString());
                        out.newLine();
                    }
                }
            }
        }
    }

    /** The first CSV file of the folder that has "order" in its name. */
    private static OrdersCsv orders(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            Path file = walk.filter(path -> path.getFileName().toString().matches("(?i).*order.*\\.csv"))
                    .sorted()
                    .findFirst()
                    .orElse(null);
            return file == null ? OrdersCsv.none() : OrdersCsv.read(file);
        }
    }
}
