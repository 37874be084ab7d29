package dev.ballast.ingest.social.reply;

import dev.ballast.contract.account.AccountId;
import dev.ballast.ingest.kit.reply.SendResult;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows what this replica sent lately. Platforms deliver a shop's own messages too, so that a help desk learns what was
 * written elsewhere; an answer sent from here would come back as a second one. Some echoes arrive before the sending call
 * returns, so while one is under way an echo waits for its id. An echo that another replica gets is recognized by
 * ticket-core, as soon as the receipt is there.
 */
public final class OwnEchoes {
    private static final int REMEMBERED = 20_000;
    /** TikTok Shop waits three seconds for the answer to a delivery. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Map<AccountId, Integer> underWay = new HashMap<>();
    private final Map<String, Boolean> sent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Makes the call and remembers what the platform named the message. */
    SendResult sending(AccountId account, Supplier<SendResult> call) {
        begin(account);
        @Nullable String externalId = null;
        try {
            SendResult result = call.get();
            externalId = result instanceof SendResult.Sent(String id) ? id : null;
            return result;
        } finally {
            end(account, externalId);
        }
    }

    /** Whether this is the echo of an answer that went out from here. */
    public synchronized boolean isOurs(AccountId account, String externalId) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        long left = LONGEST_WAIT.toMillis();
        try {
            while (!sent.containsKey(key(account, externalId)) && underWay.containsKey(account) && left > 0) {
                wait(left);
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return sent.containsKey(key(account, externalId));
    }

    private synchronized void begin(AccountId account) {
        underWay.merge(account, 1, Integer::sum);
    }

    private synchronized void end(AccountId account, @Nullable String externalId) {
        underWay.computeIfPresent(account, (same, calls) -> calls == 1 ? null : calls - 1);
        if (externalId != null) {
            sent.put(key(account, externalId), true);
        }
        notifyAll();
    }

    private static String key(AccountId account, String externalId) {
        return account + "\n" + externalId;
    }
}
