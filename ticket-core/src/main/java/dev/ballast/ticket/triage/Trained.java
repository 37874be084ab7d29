package dev.ballast.ticket.triage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * All that the shipped sentences teach. The build trains it and puts it beside them: in a JVM that has just started,
 * training takes many seconds of a core, which a killed service needs for coming back.
 */
record Trained(Reader reader, FollowUps followUps, SeededModel model, Gate gate) {

    private static final String FILE = "/triage/shipped.model";

    static Trained on(Taxonomy taxonomy) {
        List<Sentence> seeds = Sentence.seeds();
        List<Sentence> telling = seeds.stream()
                .filter(seed -> !seed.type().equals(ProblemType.OTHER))
                .toList();
        Reader reader = Reader.learningFrom(seeds, telling);
        List<Lesson> all = Lessons.all(taxonomy, reader);
        SeededModel model = SeededModel.train(taxonomy.codes(), Lessons.typical(taxonomy, reader), all);
        return new Trained(
                reader,
                FollowUps.against(telling, reader::read),
                model,
                Gate.train(taxonomy.codes(), model.all().weights(), all));
    }

    /** @throws IllegalStateException where the build left no such file */
    static Trained shipped(Taxonomy taxonomy) {
        try (InputStream file = Trained.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing: build with Maven, which trains it");
            }
            return read(new BufferedInputStream(file), taxonomy);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** @throws IOException also where the file ends early or is for other types */
    static Trained read(InputStream file, Taxonomy taxonomy) throws IOException {
        ModelReader in = new ModelReader(file);
        return new Trained(
                Reader.read(in),
                FollowUps.read(in),
                SeededModel.read(in, taxonomy.codes()),
                Gate.read(in, taxonomy.codes()));
    }

    void write(OutputStream file) throws IOException {
        ModelWriter out = new ModelWriter(file);
        reader.write(out);
        followUps.write(out);
        model.write(out);
        gate.write(out);
        out.flush();
    }
}
