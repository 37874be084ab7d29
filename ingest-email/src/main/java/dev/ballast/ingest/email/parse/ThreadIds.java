package dev.ballast.ingest.email.parse;

import dev.ballast.ingest.email.automatic.Verdict;
import dev.ballast.ingest.email.mime.MailHeaders;
import dev.ballast.ingest.email.mime.MimeMail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Message-IDs without their angle brackets: a mail's own, and those it answers. */
final class ThreadIds {

    private static final Pattern BRACKETED = Pattern.compile("<([^<>]{1,2000})>");
    private static final int MOST = 50;
    private static final int LONGEST = 500;

    private ThreadIds() {}

    /** The Message-ID, or a hash of the mail where it has none: the same mail gives the same id at every delivery. */
    static String own(MailHeaders headers, String sha256) {
        List<String> ids = in(headers.first("Message-ID"));
        return ids.isEmpty() ? "sha256:" + sha256 : ids.getFirst();
    }

    /** Nearest first: In-Reply-To, then References from its end. A bounce answers the mail it returns. */
    static List<String> answered(MimeMail mail, Verdict verdict) {
        Set<String> ids = new LinkedHashSet<>(verdict.about());
        ids.addAll(in(mail.headers().first("In-Reply-To")));
        ids.addAll(in(mail.headers().first("References")).reversed());
        return ids.stream().map(ThreadIds::shortened).distinct().limit(MOST).toList();
    }

    static List<String> in(@Nullable String header) {
        if (header == null) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        Matcher bracketed = BRACKETED.matcher(header);
        while (bracketed.find()) {
            add(bracketed.group(1), ids);
        }
        if (ids.isEmpty()) {
            for (String word : header.split("\\s+")) {
                if (word.contains("@")) {
                    add(word.replaceAll("[<>,;\"]", ""), ids);
                }
            }
            String whole = header.replaceAll("[<>\\s]", "");
            if (ids.isEmpty() && whole.length() > 8 && header.trim().indexOf(' ') < 0) {
                add(whole, ids);
            }
        }
        return ids;
    }

    private static void add(String id, List<String> ids) {
        String bare = CleanText.line(id.replaceAll("\\s+", ""));
        if (!bare.isEmpty()) {
            ids.add(shortened(bare));
        }
    }

    /** Two long ids that begin alike must stay two. */
    private static String shortened(String id) {
        return id.length() <= LONGEST ? id : "sha256:" + Hashes.sha256(id.getBytes(StandardCharsets.UTF_8));
    }
}
