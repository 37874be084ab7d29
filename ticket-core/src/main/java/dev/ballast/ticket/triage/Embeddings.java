package dev.ballast.ticket.triage;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * What embedding models say beside the trained one, of texts in the languages they understand. The default build has
 * none; a build that has them embeds the shipped sentences, so that a service starts with all of them or not at all.
 */
final class Embeddings {

    static final Embeddings NONE = new Embeddings(Map.of());

    /**
     * What sentences say of each label by their meaning.
     *
     * @param shipped those that come with Ballast, of the shipped labels: what the gate hears
     * @param all     these and a shop's own, of all labels
     */
    record Said(double[] shipped, double[] all) {}

    private final Map<String, EmbeddedSentences> shipped;
    private final Map<String, EmbeddedSentences> all;

    Embeddings(Map<String, EmbeddedSentences> shipped) {
        this(shipped, shipped);
    }

    private Embeddings(Map<String, EmbeddedSentences> shipped, Map<String, EmbeddedSentences> all) {
        this.shipped = Map.copyOf(shipped);
        this.all = Map.copyOf(all);
    }

    /** @throws IllegalStateException where this build has no embedding model */
    static Embeddings shipped(Taxonomy taxonomy) {
        Map<String, EmbeddedSentences> byLanguage = new HashMap<>();
        for (Embedder embedder : found()) {
            byLanguage.put(embedder.language(), read(new RememberedEmbedder(embedder), taxonomy));
        }
        if (byLanguage.isEmpty()) {
            throw new IllegalStateException("embeddings: on, but this build has no embedding model"
                    + " (expected: a build with BALLAST_EMBEDDINGS=on ./ballast, or with Maven's -Pembeddings)");
        }
        return new Embeddings(byLanguage);
    }

    private static EmbeddedSentences read(Embedder embedder, Taxonomy taxonomy) {
        String name = file(embedder);
        try (InputStream file = Embeddings.class.getResourceAsStream("/triage/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing: build with Maven, which writes it");
            }
            return EmbeddedSentences.read(new ModelReader(new BufferedInputStream(file)), embedder, taxonomy);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** @param folder to which a file for each model goes, none in the default build */
    static void write(Path folder) throws IOException {
        for (Embedder embedder : found()) {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(file(embedder))))) {
                EmbeddedSentences.write(new ModelWriter(file), embedder);
            }
        }
    }

    static List<Embedder> found() {
        return ServiceLoader.load(Embedder.class, Embedder.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static String file(Embedder embedder) {
        return embedder.language() + ".vectors";
    }

    /** These and the sentences of a shop's own types. */
    Embeddings and(List<OwnType> own, Taxonomy extended, Reader reader) {
        Map<String, EmbeddedSentences> more = new HashMap<>(all);
        for (OwnType type : own) {
            int label = extended.codes().indexOf(type.code());
            for (String sentence : type.sentences()) {
                String language = reader.read(sentence, null).language().language();
                more.computeIfPresent(language == null ? "" : language, (any, known) -> known.and(sentence, label));
            }
        }
        return new Embeddings(shipped, more);
    }

    /** Nothing, of each label alike, where no model understands the language. */
    Said of(Reading reading, int shippedLabels, int labels) {
        String language = reading.language().language();
        EmbeddedSentences known = language == null ? null : shipped.get(language);
        if (known == null) {
            return new Said(new double[shippedLabels], new double[labels]);
        }
        double[] ofShipped = known.of(reading.telling(), shippedLabels);
        EmbeddedSentences more = all.getOrDefault(language, known);
        boolean same = more.equals(known) && labels == shippedLabels;
        return new Said(ofShipped, same ? ofShipped : more.of(reading.telling(), labels));
    }
}
