package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Sentences of one language as vectors: what lies nearest to a text tells its kind. */
final class EmbeddedSentences {

    /** @param label a type's place in the taxonomy, or {@link Lesson.STRAY} */
    record Entry(int label, float[] vector) {}

    /**
     * What a cosine of one adds to a label's log-probability. From 20 to 40 the development sets are told alike; below,
     * fewer false alarms are taken back.
     */
    private static final double COUNTS = 30;

    /** A single sentence may lie near by accident. */
    private static final int NEAREST = 3;

    /** Below every cosine. */
    private static final float NONE = -2;

    private final Embedder embedder;
    private final List<Entry> entries;

    EmbeddedSentences(Embedder embedder, List<Entry> entries) {
        this.embedder = embedder;
        this.entries = List.copyOf(entries);
    }

    /** Embeds the shipped sentences of its language, some hundred a second, and the chatter behind them. */
    static void write(ModelWriter out, Embedder embedder) throws IOException {
        List<Sentence> sentences = Stream.of(Sentence.seeds(), Sentence.chatter())
                .flatMap(each -> of(each, embedder).stream())
                .toList();
        out.whole(sentences.size());
        for (Sentence sentence : sentences) {
            out.numbers(embedder.embed(sentence.text()));
        }
        out.flush();
    }

    /** @throws IOException also where the file was made of other sentences */
    static EmbeddedSentences read(ModelReader in, Embedder embedder, Taxonomy taxonomy) throws IOException {
        List<ProblemType> types = taxonomy.codes();
        List<Integer> labels = new ArrayList<>();
        of(Sentence.seeds(), embedder).forEach(seed -> labels.add(types.indexOf(seed.type())));
        of(Sentence.chatter(), embedder).forEach(line -> labels.add(Lesson.STRAY));
        int written = in.whole();
        if (written != labels.size()) {
            throw new IOException(written + " vectors (expected: " + labels.size() + ")");
        }
        List<Entry> entries = new ArrayList<>();
        for (int label : labels) {
            entries.add(new Entry(label, in.numbers()));
        }
        return new EmbeddedSentences(embedder, entries);
    }

    private static List<Sentence> of(List<Sentence> sentences, Embedder embedder) {
        return sentences.stream()
                .filter(sentence -> sentence.language().equals(embedder.language()))
                .toList();
    }

    EmbeddedSentences and(String text, int label) {
        Entry entry = new Entry(label, embedder.embed(text));
        return new EmbeddedSentences(
                embedder, Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    /** How near to the text each label's sentences lie, to be added to its log-probability; the last label is no matter of a shop. */
    double[] of(String text, int labels) {
        float[] vector = embedder.embed(text);
        float[][] nearest = new float[labels][NEAREST];
        for (float[] none : nearest) {
            Arrays.fill(none, NONE);
        }
        for (Entry entry : entries) {
            int label = entry.label() == Lesson.STRAY ? labels - 1 : entry.label();
            keep(nearest[label], cosine(vector, entry.vector()));
        }
        double[] near =
                Arrays.stream(nearest).mapToDouble(EmbeddedSentences::mean).toArray();
        // A type of which no sentence is known is neither near nor far.
        double usual = Arrays.stream(near).filter(each -> each > NONE).average().orElse(0);
        return Arrays.stream(near)
                .map(each -> COUNTS * (each > NONE ? each : usual))
                .toArray();
    }

    private static void keep(float[] ascending, float cosine) {
        if (cosine > ascending[0]) {
            ascending[0] = cosine;
            Arrays.sort(ascending);
        }
    }

    /** Of those there are: a shop's own type may have fewer. */
    private static double mean(float[] nearest) {
        double sum = 0;
        int count = 0;
        for (float cosine : nearest) {
            if (cosine > NONE) {
                sum += cosine;
                count++;
            }
        }
        return count == 0 ? NONE : sum / count;
    }

    /** In four sums, for one alone would wait for each addition. */
    private static float cosine(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        return a + b + c + d;
    }
}
