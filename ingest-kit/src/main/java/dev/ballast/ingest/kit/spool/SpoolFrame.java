package dev.ballast.ingest.kit.spool;

import dev.ballast.contract.Topic;
import dev.ballast.contract.WireRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A record on disk: length, CRC-32C, body. A frame that a crash cut short fails the check and was never acknowledged. */
final class SpoolFrame {

    static final int HEADER_BYTES = 8;
    /** Far above any record the broker takes; a greater length is damage, not a record. */
    private static final int MAX_BODY = 16 << 20;

    private SpoolFrame() {}

    static ByteBuffer encode(WireRecord record) {
        byte[] body = body(record);
        ByteBuffer frame = ByteBuffer.allocate(HEADER_BYTES + body.length);
        frame.putInt(body.length).putInt(checksum(body)).put(body);
        return frame.flip();
    }

    /** The body at the buffer's position, which moves behind it; empty when what is there is no whole, sound frame. */
    static Optional<byte[]> next(ByteBuffer buffer) {
        if (buffer.remaining() < HEADER_BYTES) {
            return Optional.empty();
        }
        int start = buffer.position();
        int length = buffer.getInt();
        int checksum = buffer.getInt();
        if (length < 0 || length > MAX_BODY || length > buffer.remaining()) {
            buffer.position(start);
            return Optional.empty();
        }
        byte[] body = new byte[length];
        buffer.get(body);
        if (checksum(body) != checksum) {
            buffer.position(start);
            return Optional.empty();
        }
        return Optional.of(body);
    }

    static WireRecord decode(byte[] body) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
            Topic topic = topicOf(in.readUTF());
            String key = new String(bytes(in), StandardCharsets.UTF_8);
            Map<String, byte[]> headers = new LinkedHashMap<>();
            for (int rest = in.readInt(); rest > 0; rest--) {
                headers.put(in.readUTF(), bytes(in));
            }
            return new WireRecord(topic, key, headers, in.readBoolean() ? bytes(in) : null);
        } catch (IOException e) {
            throw new UncheckedIOException("a spooled record whose checksum is right cannot be read", e);
        }
    }

    private static byte[] body(WireRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(record.topic().topicName());
            write(out, record.key().getBytes(StandardCharsets.UTF_8));
            out.writeInt(record.headers().size());
            for (Map.Entry<String, byte[]> header : record.headers().entrySet()) {
                out.writeUTF(header.getKey());
                write(out, header.getValue());
            }
            byte[] value = record.value();
            out.writeBoolean(value != null);
            if (value != null) {
                write(out, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static Topic topicOf(String name) throws IOException {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.topicName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("topic '" + name + "' is unknown to this version"));
    }

    private static int checksum(byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(body, 0, body.length);
        return (int) crc.getValue();
    }

    static int sizeOf(byte[] body) {
        return HEADER_BYTES + body.length;
    }
}
