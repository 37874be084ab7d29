package dev.ballast.ingest.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The charset an HTML text names in its own {@code meta} tag, where the mail names none. */
final class HtmlCharset {

    private static final int HEAD = 4096;
    private static final Pattern META = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s{0,5}=\\s{0,5}[\"']?([A-Za-z0-9_:.-]{1,40})", Pattern.CASE_INSENSITIVE);

    private HtmlCharset() {}

    static @Nullable String declaredIn(byte[] html) {
        Matcher meta = META.matcher(new String(html, 0, Math.min(html.length, HEAD), StandardCharsets.ISO_8859_1));
        return meta.find() ? meta.group(1) : null;
    }
}
