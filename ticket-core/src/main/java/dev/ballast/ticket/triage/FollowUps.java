package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Messages that go on with a matter told before and tell none of their own: they belong to what is open. */
final class FollowUps {

    private static final float COUNTS = 3;

    /**
     * By how much the odds are raised: sentences that tell a problem are the most by far while learning and not among the
     * messages of a customer who has one open. Of a hundred that tell one, one is then taken for going on.
     */
    private static final double OFTENER = 9;

    private final TwoKinds kinds;

    private FollowUps(TwoKinds kinds) {
        this.kinds = kinds;
    }

    static FollowUps against(List<Sentence> telling, Function<Sentence, Reading> reader) {
        return new FollowUps(TwoKinds.of(features(telling, reader), features(Sentence.followUps(), reader), COUNTS));
    }

    static FollowUps read(ModelReader in) throws IOException {
        return new FollowUps(TwoKinds.read(in));
    }

    void write(ModelWriter out) throws IOException {
        kinds.write(out);
    }

    private static List<int[]> features(List<Sentence> sentences, Function<Sentence, Reading> reader) {
        return sentences.stream().map(reader).map(FollowUps::features).toList();
    }

    private static int[] features(Reading reading) {
        return TextFeatures.of(reading.folded(), reading.found());
    }

    double probability(Reading reading) {
        double learned = kinds.empty(features(reading));
        return OFTENER * learned / (OFTENER * learned + 1 - learned);
    }
}
