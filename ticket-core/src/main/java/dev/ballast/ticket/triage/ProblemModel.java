package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules and the trained model, added up as log-probabilities. Immutable: corrections give a new model, so a running
 * classification never sees half a training.
 */
public final class ProblemModel implements ProblemClassifier, Topics {

    /** Best guesses under this stay unsorted; chosen on the development set, see the evaluation. */
    static final double UNSORTED_BELOW = 0.42;

    private static final double SECONDARY_FROM = 0.18;

    private static final int RANKS_TOLD = 4;

    private static final double STARS_COUNT = 2;

    private static final double FAMILIAR_ENOUGH = 0.7;

    private static final double OTHER_COUNTS = 0.4;

    /** Recall first: a false alarm costs an agent a look, a miss an automatic answer to an angry customer. */
    private static final double RISK_FROM = 0.15;

    private final RuleBook rules;
    private final SeededModel model;
    private final LanguageGuess languages;
    private final Courtesy courtesy;
    private final ModelVersion version;

    private ProblemModel(
            RuleBook rules, SeededModel model, LanguageGuess languages, Courtesy courtesy, ModelVersion version) {
        this.rules = rules;
        this.model = model;
        this.languages = languages;
        this.courtesy = courtesy;
        this.version = version;
    }

    /** Trained on first use, about a second of one core, and shared from then on. */
    public static ProblemModel shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        static final ProblemModel MODEL = shipped(Taxonomy.shipped());
    }

    public static ProblemModel shipped(Taxonomy taxonomy) {
        List<Sentence> seeds = Sentence.resource("/triage/seeds");
        List<ProblemType> types =
                taxonomy.types().stream().map(Taxonomy.Entry::code).toList();
        return new ProblemModel(
                RuleBook.shipped(),
                SeededModel.train(types, seeds, List.of()),
                LanguageGuess.from(seeds),
                Courtesy.against(seeds.stream()
                        .filter(seed -> !seed.type().equals(ProblemType.OTHER))
                        .toList()),
                new ModelVersion(0));
    }

    /** A model that also learned from agents: from all of their words so far, oldest first, not only the new ones. */
    public ProblemModel withCorrections(List<Correction> all) {
        return new ProblemModel(rules, model.retrained(all), languages, courtesy, new ModelVersion(all.size()));
    }

    public ModelVersion version() {
        return version;
    }

    @Override
    public Classification classify(MessageText text) {
        String whole = text.joined();
        FoldedText all = FoldedText.of(whole);
        FoldedText folded = FoldedText.of(courtesy.without(whole));
        LanguageGuess.Guess guess = languages.of(whole, all, text.language());
        RuleBook.Findings found = rules.find(folded, guess.plausible()).flaggedAlso(rules.find(all, guess.plausible()));
        SeededModel.Opinion opinion = model.judge(folded, withStars(found.votes(), text.rating()));
        boolean sure = opinion.probability(0) >= UNSORTED_BELOW;
        Set<RiskFlag> risk = risk(found, opinion);
        return new Classification(
                sure ? opinion.type(0) : ProblemType.UNSORTED,
                secondary(found, opinion, sure ? 1 : 0),
                confidence(opinion),
                found.words().isEmpty() ? opinion.tellingWords(folded) : found.words(),
                risk,
                guess.language(),
                found.angry() || risk.contains(RiskFlag.SEVERE) || Shouting.in(text.body()));
    }

    /** Stars say whether a review is praise, not what is wrong: "great, thanks for nothing" comes with one star. */
    private static Map<ProblemType, Double> withStars(Map<ProblemType, Double> votes, @Nullable Integer stars) {
        if (stars == null || stars == 3) {
            return votes;
        }
        Map<ProblemType, Double> all = new LinkedHashMap<>(votes);
        all.merge(ProblemType.PRAISE, stars > 3 ? STARS_COUNT : -2 * STARS_COUNT, Double::sum);
        return all;
    }

    @Override
    public List<Double> of(String text) {
        String cut = text.substring(0, Math.min(text.length(), MessageText.MAX_CHARACTERS));
        FoldedText folded = FoldedText.of(courtesy.without(cut));
        Set<String> plausible = languages.of(cut, folded, null).plausible();
        return model.judge(folded, rules.find(folded, plausible).votes()).distribution();
    }

    /**
     * The probability, less for texts unlike any training sentence, and much less for "other": that is no problem one
     * could be sure of. On messages of other shops' bots this told strange from familiar with an AUC of 0.91 to 0.95,
     * the bare probability with 0.83 to 0.92.
     */
    private static double confidence(SeededModel.Opinion opinion) {
        double known = Math.min(1, opinion.familiar() / FAMILIAR_ENOUGH);
        double telling = opinion.type(0).equals(ProblemType.OTHER) ? OTHER_COUNTS : 1;
        return opinion.probability(0) * known * telling;
    }

    private static List<ProblemType> secondary(RuleBook.Findings found, SeededModel.Opinion opinion, int fromRank) {
        List<ProblemType> secondary = new ArrayList<>();
        for (int rank = fromRank; rank < Math.min(RANKS_TOLD, opinion.size()); rank++) {
            ProblemType type = opinion.type(rank);
            boolean named = rank > 0 && found.votes().containsKey(type);
            if (rank == 0 || named || opinion.probability(rank) >= SECONDARY_FROM) {
                secondary.add(type);
            }
        }
        return secondary;
    }

    private static Set<RiskFlag> risk(RuleBook.Findings found, SeededModel.Opinion opinion) {
        Set<RiskFlag> risk = EnumSet.noneOf(RiskFlag.class);
        risk.addAll(found.risk());
        for (RiskFlag flag : RiskFlag.values()) {
            ProblemType type = new ProblemType(flag.code());
            if (opinion.modelProbability(type) > RISK_FROM || found.votes().containsKey(type)) {
                risk.add(flag);
            }
        }
        return risk;
    }
}
