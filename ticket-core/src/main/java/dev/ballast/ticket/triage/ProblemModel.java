package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    /**
     * Guesses less sure than this stay unsorted: on the development set one in three of them was right, of those above
     * nine in ten. A greeting must stay unsorted, or the problem that follows would not give the ticket its type.
     */
    static final double UNSORTED_BELOW = 0.2;

    private static final double SECONDARY_FROM = 0.15;

    private static final int RANKS_TOLD = 4;

    private static final double STARS_COUNT = 12;

    private static final int WORDS_TOLD = 3;

    /**
     * From which probability of the three risks together they are raised. Recall first: a false alarm costs an agent a
     * look, a miss an automatic answer to an angry customer.
     */
    private static final double RISK_FROM = 0.2;

    /** The share of that from which one risk is named; the greatest has a third. */
    private static final double RISK_SHARE = 0.25;

    private final Taxonomy taxonomy;
    private final Reader reader;
    private final FollowUps followUps;
    private final SeededModel model;
    private final Gate gate;
    private final ModelVersion version;

    private ProblemModel(Taxonomy taxonomy, Trained trained, ModelVersion version) {
        this.taxonomy = taxonomy;
        this.reader = trained.reader();
        this.followUps = trained.followUps();
        this.model = trained.model();
        this.gate = trained.gate();
        this.version = version;
    }

    /** Read on first use, and shared from then on. */
    public static ProblemModel shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        static final ProblemModel MODEL = read();

        private static ProblemModel read() {
            Taxonomy taxonomy = Taxonomy.shipped();
            return new ProblemModel(taxonomy, Trained.shipped(taxonomy), ModelVersion.SHIPPED);
        }
    }

    /**
     * The shipped model, which asks embedding models too.
     *
     * @throws IllegalStateException where this build has none
     */
    public static ProblemModel shippedWithEmbeddings() {
        return shipped().with(Embeddings.shipped(Taxonomy.shipped()));
    }

    ProblemModel with(Embeddings embeddings) {
        return new ProblemModel(taxonomy, new Trained(reader, followUps, model.with(embeddings), gate), version);
    }

    /**
     * The shipped model and this. Corrections are learned in milliseconds, types of the shop's own in one to three
     * seconds, for all sentences are learned anew with them. The same teaching gives the same model.
     */
    public ProblemModel taught(ModelVersion number, Teaching teaching) {
        Taxonomy extended = taxonomy.extendedBy(
                teaching.types().stream().map(OwnType::entry).toList());
        Reader own = reader.with(teaching.types());
        SeededModel learned = teaching.types().isEmpty() ? model : withOwnTypes(extended, own, teaching.types());
        List<SeededModel.Told> told = Lessons.both(
                Lessons.ofCorrections(extended, own, teaching.corrections()),
                Lessons.ofGuarded(extended, own, teaching.types()));
        return new ProblemModel(extended, new Trained(own, followUps, learned.corrected(told), gate), number);
    }

    private SeededModel withOwnTypes(Taxonomy extended, Reader own, List<OwnType> types) {
        List<Lesson> lessons =
                Lessons.both(Lessons.typical(extended, reader), Lessons.ofOwnTypes(extended, own, types));
        return model.with(extended.codes(), lessons, model.embeddings().and(types, extended, own));
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public ModelVersion version() {
        return version;
    }

    @Override
    public Classification classify(MessageText text) {
        String whole = text.joined();
        Reading reading = reader.read(whole, text.language());
        Lexicon.Findings found = reading.found();
        Integer stars = text.rating() == null ? Stars.in(whole) : text.rating();
        SeededModel.Look look = model.look(reading);
        Opinion opinion = withStars(model.judge(look, withStars(found.votes(), stars)), stars);
        double confidence = confidence(opinion);
        boolean sure = confidence >= UNSORTED_BELOW;
        Set<RiskFlag> risk = risk(look, whole);
        return new Classification(
                sure ? opinion.type(0) : ProblemType.UNSORTED,
                secondary(found, opinion, sure ? 1 : 0),
                confidence,
                found.words().isEmpty() ? tellingWords(reading.folded(), opinion.type(0)) : found.words(),
                risk,
                reading.language().language(),
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

    private static Opinion withStars(Opinion opinion, @Nullable Integer stars) {
        if (stars == null || stars == 3) {
            return opinion;
        }
        return stars > 3 ? opinion.pleased() : opinion.displeased();
    }

    @Override
    public Topic of(String text) {
        Reading reading = reader.read(MessageText.cut(text), null);
        return new Topic(
                model.judge(model.look(reading), reading.found().votes()).together(), followUps.probability(reading));
    }

    /** The probability, less for texts unlike any training sentence and for what may be no matter of a shop. */
    private static double confidence(Opinion opinion) {
        return opinion.certainty() * (1 - opinion.stray()) * Math.sqrt(opinion.familiar());
    }

    private static List<ProblemType> secondary(Lexicon.Findings found, Opinion opinion, int fromRank) {
        List<ProblemType> secondary = new ArrayList<>();
        for (int rank = fromRank; rank < Math.min(RANKS_TOLD, opinion.ranking().size()); rank++) {
            ProblemType type = opinion.type(rank);
            boolean named = rank > 0 && found.votes().containsKey(type);
            if (rank == 0 || named || opinion.probability(rank) >= SECONDARY_FROM) {
                secondary.add(type);
            }
        }
        return secondary;
    }

    /**
     * A word that often stands for a risk makes its sentences be judged one by one: a threat at the end of a long story
     * about a size is small in the whole and loud in its own sentence. By itself it raises nothing, or every question
     * for a police costume would be a threat.
     */
    private Set<RiskFlag> risk(SeededModel.Look whole, String text) {
        Set<RiskFlag> risk = probable(whole);
        Set<RiskFlag> named = named(whole.reading().found());
        if (!named.isEmpty()) {
            for (String sentence : Sentences.of(text)) {
                Reading reading = reader.readPart(sentence, whole.reading().language());
                if (!named(reading.found()).isEmpty()) {
                    risk.addAll(probable(model.look(reading)));
                }
            }
        }
        if (!risk.isEmpty()) {
            risk.addAll(named);
        }
        return risk;
    }

    private static Set<RiskFlag> named(Lexicon.Findings found) {
        Set<RiskFlag> named = EnumSet.noneOf(RiskFlag.class);
        named.addAll(found.risk());
        for (RiskFlag flag : RiskFlag.values()) {
            if (found.votes().containsKey(new ProblemType(flag.code()))) {
                named.add(flag);
            }
        }
        return named;
    }

    private Set<RiskFlag> probable(SeededModel.Look look) {
        Map<RiskFlag, Double> each = gate.of(look);
        Map<ProblemType, Double> raised = model.raised(look);
        each.replaceAll((flag, probability) -> probability + raised.getOrDefault(new ProblemType(flag.code()), 0.0));
        double together = each.values().stream().mapToDouble(value -> value).sum();
        Set<RiskFlag> risk = EnumSet.noneOf(RiskFlag.class);
        each.forEach((flag, probability) -> {
            if (together > RISK_FROM && probability > RISK_SHARE * together) {
                risk.add(flag);
            }
        });
        return risk;
    }

    /** The words of the text that spoke loudest for the best guess. */
    private List<String> tellingWords(FoldedText folded, ProblemType best) {
        return Arrays.stream(folded.value().strip().split(" "))
                .filter(word -> !word.isEmpty() && !word.equals("0"))
                .distinct()
                .limit(200)
                .map(word -> Map.entry(word, model.loudness(word, best)))
                .filter(word -> word.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(WORDS_TOLD)
                .map(Map.Entry::getKey)
                .toList();
    }
}
