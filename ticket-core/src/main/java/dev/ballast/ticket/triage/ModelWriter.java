package dev.ballast.ticket.triage;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes what training found, for {@link ModelReader} to read in the same order. */
final class ModelWriter {

    private final DataOutputStream out;

    ModelWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    ModelWriter number(float value) throws IOException {
        out.writeFloat(value);
        return this;
    }

    ModelWriter whole(int value) throws IOException {
        out.writeInt(value);
        return this;
    }

    ModelWriter numbers(float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        out.writeInt(values.length);
        out.write(bytes.array());
        return this;
    }

    ModelWriter wholes(int[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
        bytes.asIntBuffer().put(values);
        out.writeInt(values.length);
        out.write(bytes.array());
        return this;
    }

    void flush() throws IOException {
        out.flush();
    }
}
