package dev.ballast.ticket.triage;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads what {@link ModelWriter} wrote. A file that ends early is an {@link java.io.EOFException}. */
final class ModelReader {

    private final DataInputStream in;

    ModelReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    float number() throws IOException {
        return in.readFloat();
    }

    int whole() throws IOException {
        return in.readInt();
    }

    float[] numbers() throws IOException {
        float[] values = new float[in.readInt()];
        byte[] bytes = new byte[values.length * Float.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }

    int[] wholes() throws IOException {
        int[] values = new int[in.readInt()];
        byte[] bytes = new byte[values.length * Integer.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asIntBuffer().get(values);
        return values;
    }
}
