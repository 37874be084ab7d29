package dev.ballast.ticket.eval;

import dev.ballast.ticket.triage.SectionedFile;
import dev.ballast.ticket.triage.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A shop's customers and what they write, drawn from a seed. Each has a problem, told on a first channel (identity
 * known, order named with probability 0.8) and again on a second one 0.02 to 5 days later (identity linkable with 0.7,
 * order named with 0.45); some have a second problem 0 to 20 days later, on the same order with 0.35.
 */
final class ShopStory {

    /**
     * @param customers     how many
     * @param secondProblem share of customers with two problems
     * @param restates      share of second messages that tell the problem again; the others only follow up
     */
    record Setting(String name, int customers, double secondProblem, double restates) {}

    /**
     * @param problem  which problem it is about, the truth that the matcher does not see
     * @param linkable the sender is known as this customer; else a fresh handle
     * @param named    a fresh handle's display name is the customer's
     * @param first    opens the problem
     */
    record Told(
            int id,
            int customer,
            int problem,
            boolean linkable,
            boolean named,
            boolean first,
            String text,
            Instant at) {}

    private static final Instant BEGIN = Instant.parse("2026-05-01T08:00:00Z");

    private static final Set<String> TOLD_TYPES = Set.of(
            "size",
            "colour",
            "usage",
            "tracking",
            "lost",
            "damaged",
            "wrong-item",
            "refund",
            "return",
            "cancel",
            "payment");

    private final Random random;
    private final Map<String, List<Sentence>> byTypeAndLanguage = new HashMap<>();
    private final Map<String, List<String>> followUps =
            SectionedFile.resource("/eval/follow-ups.txt").sections();
    private final List<String> types = TOLD_TYPES.stream().sorted().toList();
    private final List<Told> told = new ArrayList<>();
    private int problems;

    private ShopStory(long seed) {
        this.random = new Random(seed);
        for (String set : List.of("/eval/dev", "/eval/test")) {
            for (Sentence sentence : Sentence.resource(set)) {
                byTypeAndLanguage
                        .computeIfAbsent(sentence.type() + " " + sentence.language(), any -> new ArrayList<>())
                        .add(sentence);
            }
        }
    }

    /** In the order of time. */
    static List<Told> of(Setting setting, long seed) {
        ShopStory story = new ShopStory(seed);
        for (int customer = 0; customer < setting.customers(); customer++) {
            story.customer(customer, setting);
        }
        return story.told.stream().sorted(Comparator.comparing(Told::at)).toList();
    }

    private void customer(int customer, Setting setting) {
        String language = Sentence.LANGUAGES.get(random.nextInt(Sentence.LANGUAGES.size()));
        Instant start = BEGIN.plus(Duration.ofMinutes((long) (random.nextDouble() * 60 * 24 * 60)));
        String order = "#" + (20_000 + customer * 3);
        String type = types.get(random.nextInt(types.size()));
        problem(customer, language, type, order, start, setting);
        if (random.nextDouble() < setting.secondProblem()) {
            String other = types.get((types.indexOf(type) + 1 + random.nextInt(types.size() - 1)) % types.size());
            String otherOrder = random.nextDouble() < 0.35 ? order : "#" + (20_000 + customer * 3 + 1);
            Instant later = start.plus(Duration.ofMinutes((long) (random.nextDouble() * 20 * 24 * 60)));
            problem(customer, language, other, otherOrder, later, setting);
        }
    }

    private void problem(int customer, String language, String type, String order, Instant at, Setting setting) {
        int problem = problems++;
        List<Sentence> texts = byTypeAndLanguage.getOrDefault(type + " " + language, List.of());
        int first = random.nextInt(texts.size());
        String opening = texts.get(first).text() + orderMention(language, order, 0.8);
        told.add(new Told(told.size(), customer, problem, true, true, true, opening, at));
        boolean restates = random.nextDouble() < setting.restates();
        List<String> follow = followUps.getOrDefault(language, List.of());
        String again = restates
                ? texts.get((first + 1 + random.nextInt(texts.size() - 1)) % texts.size())
                        .text()
                : follow.get(random.nextInt(follow.size()));
        Instant later = at.plus(Duration.ofMinutes((long) ((0.02 + random.nextDouble() * 4.98) * 24 * 60)));
        boolean linkable = random.nextDouble() < 0.7;
        boolean named = random.nextDouble() < 0.9;
        String text = again + orderMention(language, order, 0.45);
        told.add(new Told(told.size(), customer, problem, linkable, named, false, text, later));
    }

    private String orderMention(String language, String order, double probability) {
        if (random.nextDouble() >= probability) {
            return "";
        }
        return switch (language) {
            case "zh" -> " 订单" + order;
            case "ja" -> " 注文番号" + order;
            case "de" -> " Bestellung " + order;
            case "fr" -> " commande " + order;
            case "es", "pt" -> " pedido " + order;
            case "it" -> " ordine " + order;
            default -> " order " + order;
        };
    }
}
