package dev.ballast.ingest.email.mime;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The charset a mail means by a name. As in the WHATWG Encoding Standard the smaller set is read as the larger one that
 * senders really use: "iso-8859-1" is windows-1252, "gb2312" is GB18030, "ks_c_5601-1987" is Microsoft's 949.
 */
final class CharsetNames {

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("cp-1252", "windows-1252"),
            Map.entry("windows1252", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("hz-gb-2312", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("utf8mb4", "utf-8"),
            Map.entry("cp-850", "ibm850"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("mac", "x-MacRoman"));

    private static final int LONGEST = 100;

    private CharsetNames() {}

    /** Empty for a name nobody knows, and for those that only say "7 or 8 bit": there the bytes decide. */
    static Optional<Charset> find(String declared) {
        if (declared.length() > LONGEST) {
            return Optional.empty();
        }
        String name = declared.trim().toLowerCase(Locale.ROOT).replaceAll("^[\"'=]+|[\"';,]+$", "");
        if (name.isEmpty() || name.contains("ascii") || name.equals("unknown-8bit") || name.startsWith("x-unknown")) {
            return Optional.empty();
        }
        try {
            // x-mac-cyrillic as in mails, x-MacCyrillic in Java.
            String known = name.startsWith("x-mac-") ? "x-mac" + name.substring("x-mac-".length()) : name;
            return Optional.of(Charset.forName(MEANT.getOrDefault(known, known)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return name.startsWith("utf") && !name.startsWith("utf-7") && !name.startsWith("utf7")
                    ? Optional.of(StandardCharsets.UTF_8)
                    : Optional.empty();
        }
    }

    static boolean isAscii(String declared) {
        return declared.toLowerCase(Locale.ROOT).contains("ascii");
    }

    static boolean isUtf7(String declared) {
        String name = declared.toLowerCase(Locale.ROOT);
        return name.contains("utf-7") || name.equals("utf7");
    }
}
