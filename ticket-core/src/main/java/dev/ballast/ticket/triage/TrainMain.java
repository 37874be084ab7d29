package dev.ballast.ticket.triage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build: trains on the shipped sentences and leaves the model beside them. */
public final class TrainMain {

    private TrainMain() {}

    /** @param args the directory of the compiled classes and resources */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0], "triage");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("shipped.model")))) {
            Trained.on(Taxonomy.shipped()).write(out);
        }
        Embeddings.write(folder);
    }
}
