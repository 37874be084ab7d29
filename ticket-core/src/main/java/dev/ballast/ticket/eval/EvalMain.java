package dev.ballast.ticket.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.ticket.extract.TextMentions;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.match.ScoredMatcher;
import dev.ballast.ticket.triage.ProblemModel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./ballast eval [--corpora DIR [--answers OUT]] [--report FILE]}: scores the classifier, the gate, extraction
 * and joining on the project's own sets and, with DIR, on outside ones; with OUT writes each single answer as a JSON
 * line. Exit code 1 where lines could not be read, 2 for arguments it does not know.
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
        if (arguments == null || (arguments.answers() != null && arguments.corpora() == null)) {
            System.err.println("usage: ballast eval [--corpora DIR [--answers OUT]] [--report FILE]");
            System.exit(2);
            return;
        }
        ProblemModel model = ProblemModel.shipped();
        TextMentions extractor = new TextMentions();
        Report report = new Report();
        Evaluation evaluation = new Evaluation(model, extractor, new ScoredMatcher(MatchPolicy.DEFAULT), report);
        evaluation.ownSets();
        List<String> problems =
                arguments.corpora() == null ? List.of() : outside(arguments, evaluation, model, extractor);
        System.out.print(report.text());
        Files.writeString(arguments.report(), report.html());
        System.out.println("\nThe same as a page: " + arguments.report().toAbsolutePath());
        problems.forEach(System.err::println);
        if (!problems.isEmpty()) {
            System.err.println(problems.size() + " lines could not be read; all others are scored.");
            System.exit(1);
        }
    }

    /** @return what could not be read, with file and line */
    private static List<String> outside(
            Arguments arguments, Evaluation evaluation, ProblemModel model, TextMentions extractor) throws IOException {
        OutsideSets sets = new OutsideSets(Objects.requireNonNull(arguments.corpora()));
        Map<String, JsonLines> files = sets.files();
        List<String> problems = new ArrayList<>();
        files.values().forEach(lines -> problems.addAll(lines.problems()));
        OutsideSets.labelled(files).forEach((name, set) -> {
            evaluation.types(name, set);
            evaluation.learning(name, set);
        });
        if (arguments.answers() != null) {
            try (BufferedWriter out = Files.newBufferedWriter(arguments.answers())) {
                for (Map.Entry<String, JsonLines> file : files.entrySet()) {
                    if (file.getValue().hasMessages()) {
                        ShopOrders orders = sets.ordersFor(file.getKey());
                        problems.addAll(orders.problems);
                        answer(file.getValue(), orders, model, extractor, out);
                    }
                }
            }
        }
        return problems.stream().distinct().toList();
    }

    private static void answer(
            JsonLines lines, ShopOrders orders, ProblemModel model, TextMentions extractor, BufferedWriter out)
            throws IOException {
        MessageAnswers messages = new MessageAnswers(model, extractor, orders.known());
        StreamAnswers tickets = new StreamAnswers(model, extractor, new ScoredMatcher(MatchPolicy.DEFAULT), orders);
        boolean stream = lines.isStream();
        for (JsonNode line : lines.objects()) {
            out.write((stream ? tickets.answer(line) : messages.answer(line)).toString());
            out.newLine();
        }
    }
}
