package dev.ballast.ticket.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.ticket.extract.TextMentions;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.match.MatchWeights;
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
 * {@code ./ballast eval [--corpora DIR [--answers OUT]] [--report FILE] [--embeddings on|off]}: scores the classifier, the gate, extraction
 * and joining on the project's own sets and, with DIR, on outside ones; with OUT writes each single answer as a JSON
 * line. Exit code 1 where lines could not be read, 2 for arguments it does not know.
 */
public final class EvalMain {

    private EvalMain() {}

    /** @param report where the HTML page goes */
    record Arguments(@Nullable Path corpora, @Nullable Path answers, Path report, boolean embeddings) {

        static @Nullable Arguments parse(String[] args) {
            Path corpora = null;
            Path answers = null;
            Path report = Path.of("evaluation.html");
            boolean embeddings = false;
            for (int i = 0; i < args.length; i += 2) {
                if (i + 1 == args.length) {
                    return null;
                }
                String value = args[i + 1];
                switch (args[i]) {
                    case "--corpora" -> corpora = Path.of(value);
                    case "--answers" -> answers = Path.of(value);
                    case "--report" -> report = Path.of(value);
                    case "--embeddings" -> embeddings = value.equals("on");
                    default -> {
                        return null;
                    }
                }
            }
            return new Arguments(corpora, answers, report, embeddings);
        }
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.parse(args);
        if (arguments == null || (arguments.answers() != null && arguments.corpora() == null)) {
            System.err.println(
                    "usage: ballast eval [--corpora DIR [--answers OUT]] [--report FILE] [--embeddings on|off]");
            System.exit(2);
            return;
        }
        ProblemModel model = arguments.embeddings() ? ProblemModel.shippedWithEmbeddings() : ProblemModel.shipped();
        TextMentions extractor = new TextMentions();
        Report report = new Report();
        Evaluation evaluation = new Evaluation(model, extractor, matcher(model), report);
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

    private static ScoredMatcher matcher(ProblemModel model) {
        return new ScoredMatcher(MatchPolicy.DEFAULT, MatchWeights.DEFAULT, model);
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
        StreamAnswers tickets = new StreamAnswers(model, extractor, matcher(model), orders);
        boolean stream = lines.isStream();
        for (JsonNode line : lines.objects()) {
            out.write((stream ? tickets.answer(line) : messages.answer(line)).toString());
            out.newLine();
        }
    }
}
