package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    /** The shop's own word counts as much as eight shipped sentences: it is about this shop's customers. */
    private static final float SHOP_WEIGHT = 8;

    /** Recall first: a false alarm costs an agent a look, a miss an automatic answer to an angry customer. */
    private static final double RISK_FROM = 0.1;

    private final Taxonomy taxonomy;
    private final List<ProblemType> types;
    private final Reader reader;
    private final FollowUps followUps;
    private final List<SeededModel.Lesson> shippedLessons;
    private final SeededModel model;
    private final ModelVersion version;

    private ProblemModel(
            Taxonomy taxonomy,
            Reader reader,
            FollowUps followUps,
            List<SeededModel.Lesson> shippedLessons,
            List<SeededModel.Lesson> ownLessons,
            List<SeededModel.Lesson> corrections,
            ModelVersion version) {
        this.taxonomy = taxonomy;
        this.types = codes(taxonomy);
        this.reader = reader;
        this.followUps = followUps;
        this.shippedLessons = shippedLessons;
        this.model = SeededModel.train(
                types,
                Stream.concat(shippedLessons.stream(), ownLessons.stream()).toList(),
                corrections);
        this.version = version;
    }

    /** Trained on first use, about a second of one core, and shared from then on. */
    public static ProblemModel shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        static final ProblemModel MODEL = train();

        private static ProblemModel train() {
            Taxonomy taxonomy = Taxonomy.shipped();
            List<ProblemType> types = codes(taxonomy);
            List<Sentence> seeds = Sentence.resource("/triage/seeds");
            List<Sentence> telling = seeds.stream()
                    .filter(seed -> !seed.type().equals(ProblemType.OTHER))
                    .toList();
            Reader reader = Reader.learningFrom(seeds, telling);
            List<SeededModel.Lesson> lessons = Stream.concat(
                            seeds.stream().map(seed -> lesson(reader.read(seed), types.indexOf(seed.type()), 1)),
                            Sentence.chatter().stream().map(line -> lesson(reader.read(line), SeededModel.STRAY, 1)))
                    .toList();
            return new ProblemModel(
                    taxonomy,
                    reader,
                    FollowUps.against(telling, reader::read),
                    lessons,
                    List.of(),
                    List.of(),
                    ModelVersion.SHIPPED);
        }
    }

    private static List<ProblemType> codes(Taxonomy taxonomy) {
        return taxonomy.types().stream().map(Taxonomy.Entry::code).toList();
    }

    private static SeededModel.Lesson lesson(Reading reading, int label, float weight) {
        return new SeededModel.Lesson(TextFeatures.of(reading.folded(), reading.found()), label, weight);
    }

    /** The shipped model that also learned this, in about a second; the same teaching gives the same model. */
    public ProblemModel taught(ModelVersion number, Teaching teaching) {
        Taxonomy extended = taxonomy.extendedBy(
                teaching.types().stream().map(OwnType::entry).toList());
        List<ProblemType> all = codes(extended);
        Reader own = reader.with(teaching.types());
        List<SeededModel.Lesson> sentences = teaching.types().stream()
                .flatMap(type -> type.sentences().stream()
                        .map(text -> lesson(own.read(text, null), all.indexOf(type.code()), SHOP_WEIGHT)))
                .toList();
        // A correction to a type that the shop has taken out since teaches nothing.
        List<SeededModel.Lesson> corrections = teaching.corrections().stream()
                .filter(correction -> all.contains(correction.type()))
                .map(correction ->
                        lesson(own.read(cut(correction.text()), null), all.indexOf(correction.type()), SHOP_WEIGHT))
                .toList();
        return new ProblemModel(extended, own, followUps, shippedLessons, sentences, corrections, number);
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
        Opinion opinion = model.judge(reading, withStars(found.votes(), stars));
        double confidence = confidence(opinion);
        boolean sure = confidence >= UNSORTED_BELOW;
        Set<RiskFlag> risk = risk(found, opinion);
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

    @Override
    public Topic of(String text) {
        Reading reading = reader.read(cut(text), null);
        return new Topic(model.judge(reading, reading.found().votes()).together(), followUps.probability(reading));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MessageText.MAX_CHARACTERS));
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

    private static Set<RiskFlag> risk(Lexicon.Findings found, Opinion opinion) {
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
