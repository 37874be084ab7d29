package dev.ballast.ingest.email.parse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/**
 * The plain body inside Outlook's winmail.dat (MS-OXTNEF), where there is one. Its files stay inside the attachment,
 * which is kept as it is.
 */
final class TnefText {

    private static final int SIGNATURE = 0x223E9F78;
    private static final int ATTRIBUTE_BODY = 0x0002800C;
    private static final int LARGEST = 4 * 1024 * 1024;

    private TnefText() {}

    /** "" when there is no plain body or the stream is not TNEF. */
    static String of(byte[] tnef) {
        if (tnef.length < 6 || tnef.length > LARGEST) {
            return "";
        }
        ByteBuffer in = ByteBuffer.wrap(tnef).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt() != SIGNATURE) {
            return "";
        }
        in.getShort();
        // level (1), attribute (4), length (4), data, checksum (2)
        while (in.remaining() >= 11) {
            in.get();
            int attribute = in.getInt();
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                return "";
            }
            if (attribute == ATTRIBUTE_BODY) {
                return new String(tnef, in.position(), length, Charset.forName("windows-1252")).replace("\0", "");
            }
            in.position(Math.min(in.limit(), in.position() + length + 2));
        }
        return "";
    }
}
