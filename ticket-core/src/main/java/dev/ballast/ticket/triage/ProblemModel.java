package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Rules and the trained model, added up as log-probabilities. Immutable: corrections give a new model, so a running
 * classification never sees half a training.
 */
public final class ProblemModel implements ProblemClassifier {

    /** Best guesses under this stay unsorted; chosen on the development set, see the evaluation. */
    static final double UNSORTED_BELOW = 0.42;

    private static final double SECONDARY_FROM = 0.18;

    /** Recall first: a false alarm costs an agent a look, a miss an automatic answer to an angry customer. */
    private static final double RISK_FROM = 0.15;

    private final RuleBook rules;
    private final SeededModel model;
    private final LanguageGuess languages;
    private final ModelVersion version;

    private ProblemModel(RuleBook rules, SeededModel model, LanguageGuess languages, ModelVersion version) {
        this.rules = rules;
        this.model = model;
        this.languages = languages;
        this.version = version;
    }

    /** Trains from the shipped sentences: takes about a second of one core. */
    public static ProblemModel shipped() {
        return shipped(Taxonomy.shipped());
    }

    public static ProblemModel shipped(Taxonomy taxonomy) {
        List<Sentence> seeds = Sentence.resource("/triage/seeds");
        List<ProblemType> types =
                taxonomy.types().stream().map(Taxonomy.Entry::code).toList();
        return new ProblemModel(
                RuleBook.shipped(),
                SeededModel.train(types, seeds, List.of()),
                LanguageGuess.from(seeds),
                new ModelVersion(0));
    }

    /** A model that also learned from agents: from all of their words so far, oldest first, not only the new ones. */
    public ProblemModel withCorrections(List<Correction> all) {
        return new ProblemModel(rules, model.retrained(all), languages, new ModelVersion(all.size()));
    }

    public ModelVersion version() {
        return version;
    }

    @Override
    public Classification classify(MessageText text) {
        FoldedText folded = FoldedText.of(text.joined());
        LanguageGuess.Guess guess = languages.of(text.joined(), folded, text.language());
        RuleBook.Findings found = rules.find(folded, guess.plausible());
        SeededModel.Opinion opinion = model.judge(folded, found.votes());
        ProblemType best = opinion.type(0);
        double confidence = opinion.probability(0);
        boolean sure = confidence >= UNSORTED_BELOW;
        List<ProblemType> secondary = new ArrayList<>();
        for (int rank = sure ? 1 : 0; rank < 4 && rank < opinion.size(); rank++) {
            if (opinion.probability(rank) >= SECONDARY_FROM
                    || (rank > 0 && found.votes().containsKey(opinion.type(rank)))) {
                secondary.add(opinion.type(rank));
            }
        }
        Set<RiskFlag> risk = EnumSet.noneOf(RiskFlag.class);
        risk.addAll(found.risk());
        for (RiskFlag flag : RiskFlag.values()) {
            ProblemType type = new ProblemType(flag.code());
            if (opinion.modelProbability(type) > RISK_FROM || found.votes().containsKey(type)) {
                risk.add(flag);
            }
        }
        List<String> reasons = found.words().isEmpty() ? opinion.tellingWords(folded) : found.words();
        boolean angry = found.angry() || risk.contains(RiskFlag.SEVERE) || Shouting.in(text.body());
        return new Classification(
                sure ? best : ProblemType.UNSORTED, secondary, confidence, reasons, risk, guess.language(), angry);
    }
}
