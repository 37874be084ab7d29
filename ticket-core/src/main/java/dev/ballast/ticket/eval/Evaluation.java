package dev.ballast.ticket.eval;

import dev.ballast.ticket.extract.MentionExtractor;
import dev.ballast.ticket.match.TicketMatcher;
import dev.ballast.ticket.triage.ProblemModel;
import dev.ballast.ticket.triage.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the scores and lays them out as tables. */
final class Evaluation {

    private static final int STORY_CUSTOMERS = 900;

    /** Weights and thresholds were chosen on the seeds 1 to 3; these are others. */
    private static final long[] STORY_SEEDS = {101, 102, 103};

    private static final List<ShopStory.Setting> SETTINGS = List.of(
            new ShopStory.Setting("15 % have a second problem, restated", STORY_CUSTOMERS, 0.15, 1),
            new ShopStory.Setting("15 % have a second problem, follow-ups", STORY_CUSTOMERS, 0.15, 0),
            new ShopStory.Setting("all have a second problem, restated", STORY_CUSTOMERS, 1, 1),
            new ShopStory.Setting("all have a second problem, follow-ups", STORY_CUSTOMERS, 1, 0));

    private final ProblemModel model;
    private final MentionExtractor extractor;
    private final TicketMatcher matcher;
    private final Report report;

    Evaluation(ProblemModel model, MentionExtractor extractor, TicketMatcher matcher, Report report) {
        this.model = model;
        this.extractor = extractor;
        this.matcher = matcher;
        this.report = report;
    }

    void ownSets() {
        for (String set : List.of("dev", "test", "fresh", "sealed", "last", "next")) {
            types(set, Labelled.own(set));
        }
        gates();
        mentions();
        sameProblem();
        cost();
    }

    private void gates() {
        List<List<String>> rows = new ArrayList<>();
        for (String set : List.of("dev", "test", "fresh", "plain", "closed", "sealed", "twins")) {
            GateScore gate = GateScore.of(model, Labelled.gate(set));
            rows.add(List.of(set, share(gate.recall()), share(gate.falseAlarms())));
        }
        report.add(new Report.Table(
                "What no machine may answer, told in riddles, and its innocent look-alikes",
                "",
                List.of("", "recall", "false alarms"),
                rows));
    }

    private void cost() {
        List<Labelled> all = Labelled.own("dev");
        List<Labelled> english =
                all.stream().filter(message -> message.language().equals("en")).toList();
        report.add(new Report.Table(
                "Cost",
                "one message, classified; what stays in memory with model and sets",
                List.of("", "median us", "p95 us", "heap MB"),
                List.of(cost("any language", all), cost("English", english))));
    }

    private List<String> cost(String name, List<Labelled> set) {
        CostScore cost = CostScore.of(model, set);
        return List.of(
                name,
                String.valueOf(Math.round(cost.median())),
                String.valueOf(Math.round(cost.p95())),
                String.valueOf(cost.heap()));
    }

    void types(String name, List<Labelled> set) {
        List<List<String>> rows = new ArrayList<>();
        for (String language : Sentence.LANGUAGES) {
            List<Labelled> part = set.stream()
                    .filter(message -> message.language().equals(language))
                    .toList();
            if (!part.isEmpty()) {
                rows.add(row(language, part));
            }
        }
        rows.add(row("all", set));
        report.add(new Report.Table(
                "Problem types: " + name,
                "top guess right; sorted at all; right among the sorted; right among the surest 60 %; flags",
                List.of(
                        "",
                        "messages",
                        "accuracy",
                        "coverage",
                        "precision",
                        "surest 60 %",
                        "gate recall",
                        "false alarms"),
                rows));
        confusion(name, TypeScore.of(model, set).confused());
    }

    private List<String> row(String name, List<Labelled> set) {
        TypeScore types = TypeScore.of(model, set);
        GateScore gate = GateScore.of(model, set);
        return List.of(
                name,
                String.valueOf(types.messages()),
                share(types.accuracy()),
                share(types.coverage()),
                share(types.precision()),
                share(types.surest()),
                share(gate.recall()),
                share(gate.falseAlarms()));
    }

    private void confusion(String name, Map<String, Integer> confused) {
        List<List<String>> rows = confused.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(12)
                .map(entry -> List.of(entry.getKey(), String.valueOf(entry.getValue())))
                .toList();
        report.add(new Report.Table("Confused most: " + name, "", List.of("", "times"), rows));
    }

    void learning(String name, List<Labelled> set) {
        LearningScore score = LearningScore.of(model, set);
        report.add(new Report.Table(
                "After corrections: " + name,
                "accuracy on the half that nothing was learned from, mean of ten draws: before; after up to 40 corrections of what was "
                        + "told wrongly in the other half, how many there were and messages read for them; after the types of 40 at random",
                List.of("", "before", "after", "corrections", "read", "at random"),
                List.of(List.of(
                        name,
                        share(score.before()),
                        share(score.after()),
                        String.valueOf(Math.round(score.corrections())),
                        String.valueOf(Math.round(score.read())),
                        share(score.atRandom())))));
    }

    private void mentions() {
        MentionScore score = MentionScore.own(extractor);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("right", score.right() + " of " + score.sentences()));
        score.wrong().forEach(wrong -> rows.add(List.of(wrong, "")));
        report.add(new Report.Table("Orders, shipments, amounts", "", List.of("", ""), rows));
    }

    private void sameProblem() {
        List<List<String>> rows = new ArrayList<>();
        for (ShopStory.Setting setting : SETTINGS) {
            double precision = 0;
            double recall = 0;
            double suggested = 0;
            for (long seed : STORY_SEEDS) {
                SameProblemRun.Score score =
                        new SameProblemRun(model, extractor, matcher).of(ShopStory.of(setting, seed));
                precision += score.precision() / STORY_SEEDS.length;
                recall += score.recall() / STORY_SEEDS.length;
                suggested += score.recallWithSuggestions() / STORY_SEEDS.length;
            }
            rows.add(List.of(setting.name(), share(precision), share(recall), share(suggested)));
        }
        report.add(new Report.Table(
                "Same problem, told on two channels",
                "joined by itself: share right, share found; found with suggestions; at most 0.81 can be found",
                List.of("", "precision", "recall", "with sugg."),
                rows));
    }

    static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
