package dev.ballast.ingest.webform.upload;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a file is by its first bytes, whatever its name or sender says: photographs, films and PDF. Formats that a browser
 * runs as a page (SVG, HTML) are none of them.
 */
public enum FileType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    HEIC("image/heic"),
    AVIF("image/avif"),
    PDF("application/pdf"),
    MP4("video/mp4"),
    QUICKTIME("video/quicktime"),
    WEBM("video/webm");

    /** As many as {@link #of} looks at. */
    static final int HEAD_BYTES = 16;

    private final String contentType;

    FileType(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** @param head the file's beginning, or all of it when it is shorter */
    public static Optional<FileType> of(byte[] head) {
        if (starts(head, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (starts(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (starts(head, 0, 'G', 'I', 'F', '8')) {
            return Optional.of(GIF);
        }
        if (starts(head, 0, 'R', 'I', 'F', 'F') && starts(head, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        if (starts(head, 0, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (starts(head, 0, 0x1A, 0x45, 0xDF, 0xA3)) {
            return Optional.of(WEBM);
        }
        return starts(head, 4, 'f', 't', 'y', 'p') ? ofBrand(head) : Optional.empty();
    }

    /** ISO base media (ISO/IEC 14496-12): the major brand tells a telephone's photograph from its film. */
    private static Optional<FileType> ofBrand(byte[] head) {
        if (head.length < 12) {
            return Optional.empty();
        }
        String brand = new String(head, 8, 4, StandardCharsets.ISO_8859_1);
        return switch (brand) {
            case "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1" -> Optional.of(HEIC);
            case "avif", "avis" -> Optional.of(AVIF);
            case "qt  " -> Optional.of(QUICKTIME);
            default -> Optional.of(MP4);
        };
    }

    private static boolean starts(byte[] head, int from, int... expected) {
        if (head.length < from + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[from + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
