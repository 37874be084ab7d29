package dev.ballast.ticket.embeddings;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.ballast.ticket.triage.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * A quantized BERT model, run by the ONNX runtime: one text at a time, for what else is in a batch would change its
 * vector, and on the caller's thread, for two cost twice the processor time.
 */
abstract class OnnxEmbedder implements Embedder {

    /** Pieces of words; the time grows with them, and a message tells its kind in fewer. */
    private static final int MOST_PIECES = 256;

    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    private final String language;
    private final WordPieces pieces;
    private final OrtSession session;

    /** @param model as its two files are called, {@code .onnx} and {@code -tokenizer.json} */
    OnnxEmbedder(String language, String model) {
        this.language = language;
        try (InputStream tokenizer = file(model + "-tokenizer.json");
                InputStream weights = file(model + ".onnx");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            pieces = new WordPieces(tokenizer);
            session = runtime.createSession(weights.readAllBytes(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(model, e);
        } catch (OrtException e) {
            throw new IllegalStateException(model + ": " + e.getMessage(), e);
        }
    }

    private static InputStream file(String name) throws IOException {
        InputStream file = OnnxEmbedder.class.getResourceAsStream("/" + name);
        if (file == null) {
            throw new IOException(name + " is not on the class path");
        }
        return file;
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public float[] embed(String text) {
        long[] ids = pieces.of(text, MOST_PIECES);
        long[] attended = new long[ids.length];
        Arrays.fill(attended, 1);
        try (OnnxTensor input = tensor(ids);
                OnnxTensor mask = tensor(attended);
                OnnxTensor segment = tensor(new long[ids.length]);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", segment))) {
            float[][][] layer = (float[][][]) result.get(0).getValue();
            return ofLengthOne(layer[0][0]);
        } catch (OrtException e) {
            throw new IllegalStateException("a text of " + ids.length + " pieces: " + e.getMessage(), e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(runtime, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    /** These models say at the first piece what the whole text means. */
    private static float[] ofLengthOne(float[] first) {
        double squares = 0;
        for (float value : first) {
            squares += value * value;
        }
        float length = (float) Math.sqrt(squares);
        float[] vector = new float[first.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = first[i] / length;
        }
        return vector;
    }
}
