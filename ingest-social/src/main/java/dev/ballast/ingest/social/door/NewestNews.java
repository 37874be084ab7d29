package dev.ballast.ingest.social.door;

import dev.ballast.ingest.social.platform.Reading;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was published of a shop lately. A platform repeats a delivery for hours with what was true at first; on a compacted
 * topic that would take the place of what is true now. Readers compare times as well, so forgetting here, by a restart or
 * by another replica, costs no more than that.
 */
final class NewestNews {
    private static final int REMEMBERED = 20_000;

    private final Map<String, Instant> published = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized boolean hasNewer(Reading.ShopNews<?> news) {
        Instant known = published.get(news.key());
        return known != null && known.isAfter(news.updatedAt());
    }

    synchronized void published(Reading.ShopNews<?> news) {
        published.remove(news.key());
        published.put(news.key(), news.updatedAt());
    }
}
