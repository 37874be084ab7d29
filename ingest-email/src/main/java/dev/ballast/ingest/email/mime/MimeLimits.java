package dev.ballast.ingest.email.mime;

/**
 * What one mail may make the reader do. Enforced while reading, so that a bomb costs no more than the largest honest mail.
 *
 * @param depth       multiparts inside multiparts
 * @param parts       parts of the whole mail; the rest stays in the raw original
 * @param headers     header lines per block
 * @param headerBytes length of one header, folded lines together
 */
public record MimeLimits(int depth, int parts, int headers, int headerBytes) {

    public static final MimeLimits DEFAULT = new MimeLimits(20, 200, 1_000, 64 * 1024);

    public MimeLimits {
        if (depth < 1 || parts < 1 || headers < 1 || headerBytes < 998) {
            throw new IllegalArgumentException("mime limits: %d, %d, %d, %d (expected: 1, 1, 1, 998 at least)"
                    .formatted(depth, parts, headers, headerBytes));
        }
    }
}
