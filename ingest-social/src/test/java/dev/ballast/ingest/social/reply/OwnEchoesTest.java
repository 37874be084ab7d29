package dev.ballast.ingest.social.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.account.AccountId;
import dev.ballast.ingest.kit.reply.SendResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class OwnEchoesTest {
    private static final AccountId SHOP = new AccountId("shop");

    private final OwnEchoes echoes = new OwnEchoes();

    @Test
    void what_was_sent_from_here_is_recognized_on_its_account() {
        echoes.sending(SHOP, () -> new SendResult.Sent("m1"));

        assertThat(echoes.isOurs(SHOP, "m1")).isTrue();
        assertThat(echoes.isOurs(new AccountId("other"), "m1")).isFalse();
        assertThat(echoes.isOurs(SHOP, "m2")).isFalse();
    }

    @Test
    void an_echo_that_is_faster_than_the_answer_to_the_call_waits_for_it() throws Exception {
        CountDownLatch calling = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        CompletableFuture<SendResult> call = CompletableFuture.supplyAsync(() -> echoes.sending(SHOP, () -> {
            calling.countDown();
            await(answered);
            return new SendResult.Sent("m1");
        }));
        calling.await();
        CompletableFuture<Boolean> echo = CompletableFuture.supplyAsync(() -> echoes.isOurs(SHOP, "m1"));
        answered.countDown();

        assertThat(echo.get()).isTrue();
        assertThat(call.get()).isEqualTo(new SendResult.Sent("m1"));
    }

    @Test
    void a_refused_call_leaves_nothing_to_wait_for() {
        echoes.sending(SHOP, () -> new SendResult.RetryLater(Duration.ofSeconds(1), "busy"));

        assertThat(echoes.isOurs(SHOP, "m1")).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
