package dev.ballast.ingest.kit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.EventCodec;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.account.form.Wording;
import dev.ballast.contract.connector.ask.SealedRequest;
import dev.ballast.contract.connector.ask.Trial;
import dev.ballast.contract.inbound.Platform;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TrialDoorTest {

    private static final SecretCipher CIPHER = new SecretCipher("the-key-that-all-the-services-share");
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Trial WORKS =
            new Trial(List.of(new Trial.Step(Wording.same("IMAP"), true, new Wording("fine", "正常"))));

    private final byte[] sealed = SealedRequest.seal(
            Trial.PATH,
            new ChannelAccount(new AccountId("support"), Platform.IMAP, "", true, Map.of(), Map.of()),
            CIPHER,
            NOW);

    @Test
    void the_account_that_was_sealed_is_tried_and_the_outcome_told() throws Exception {
        DeskDoor.Answer answer = door(account -> {
                    assertThat(account.id().value()).isEqualTo("support");
                    return WORKS;
                })
                .to(sealed);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(read(answer)).isEqualTo(WORKS);
    }

    @Test
    void whoever_cannot_seal_has_nothing_tried() throws Exception {
        AtomicBoolean tried = new AtomicBoolean();

        DeskDoor.Answer answer = door(account -> {
                    tried.set(true);
                    return WORKS;
                })
                .to("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(tried).isFalse();
    }

    @Test
    void a_server_that_never_answers_is_given_up_and_its_thread_is_interrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        TrialDoor impatient = new TrialDoor(
                CIPHER,
                account -> {
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        interrupted.countDown();
                    }
                    return WORKS;
                },
                InstantSource.fixed(NOW),
                Duration.ofMillis(50));

        Trial trial = read(impatient.to(sealed));

        assertThat(trial.steps()).singleElement().satisfies(step -> {
            assertThat(step.works()).isFalse();
            assertThat(step.words().en()).startsWith("no answer");
        });
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_error_that_nobody_foresaw_is_told_as_a_failure() throws Exception {
        Trial trial = read(door(account -> {
                    throw new IllegalStateException("bug");
                })
                .to(sealed));

        assertThat(trial.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.works()).isFalse());
    }

    private static TrialDoor door(AccountTrial trial) {
        return new TrialDoor(CIPHER, trial, InstantSource.fixed(NOW));
    }

    private static Trial read(DeskDoor.Answer answer) throws IOException {
        return EventCodec.MAPPER.readValue(answer.body(), Trial.class);
    }
}
