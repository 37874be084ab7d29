package dev.ballast.demo;

import dev.ballast.testkit.platform.Answer;
import dev.ballast.testkit.platform.ApiServer;
import dev.ballast.testkit.platform.LineSimulator;
import dev.ballast.testkit.platform.MetaSimulator;
import dev.ballast.testkit.platform.ReviewSimulator;
import dev.ballast.testkit.platform.TakenReply;
import dev.ballast.testkit.platform.TelegramSimulator;
import dev.ballast.testkit.platform.TikTokSimulator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The platforms of the demo shop, on six ports in a row. They take the answers that an agent gives, and serve the pictures
 * that customers send; {@code GET /replies} on the last port shows what reached the customers.
 *
 * <p>Arguments: first port. The one secret of all demo accounts comes in {@code BALLAST_DEMO_SECRET}.
 */
public final class DemoPlatforms {
    private DemoPlatforms() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        int port = Integer.parseInt(args[0]);
        String secret = System.getenv().getOrDefault("BALLAST_DEMO_SECRET", "demo");
        try (MetaSimulator meta = new MetaSimulator(secret, port);
                TelegramSimulator telegram = new TelegramSimulator(secret, port + 1);
                LineSimulator line = new LineSimulator(secret, port + 2);
                ReviewSimulator reviews = new ReviewSimulator(secret, port + 3);
                TikTokSimulator tiktok = new TikTokSimulator(secret, secret, port + 4);
                ApiServer _ = ApiServer.start(port + 5, call -> {
                    Map<String, List<TakenReply>> taken = new LinkedHashMap<>();
                    taken.put("meta", meta.replies());
                    taken.put("telegram", telegram.replies());
                    taken.put("line", line.replies());
                    taken.put("reviews", reviews.replies());
                    taken.put("tiktok", tiktok.replies());
                    return Answer.json(200, taken);
                })) {
            for (Snapshot snapshot : Snapshot.values()) {
                meta.keep(snapshot.id(), "image/png", snapshot.picture());
                line.keep(snapshot.id(), "image/png", snapshot.picture());
            }
            new CountDownLatch(1).await();
        }
    }
}
