package dev.ballast.ingest.kit.desk;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.account.form.Wording;
import dev.ballast.contract.connector.ask.SealedRequest;
import dev.ballast.contract.connector.ask.Trial;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whether an account would work. Whoever cannot seal a request learns nothing here. */
public final class TrialDoor implements DeskDoor {

    private static final Logger LOG = LoggerFactory.getLogger(TrialDoor.class);
    private static final long MAX_REQUEST = 256L << 10;
    /** Each may hold a connection to a server that does not answer. */
    private static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Wording CONNECTION = new Wording("Connection", "连接");
    private static final Wording NO_ANSWER = new Wording("no answer within {n} s", "{n} 秒内没有应答");

    private final SecretCipher cipher;
    private final AccountTrial trial;
    private final InstantSource clock;
    private final Duration patience;
    private final Semaphore places = new Semaphore(AT_ONCE);

    public TrialDoor(SecretCipher cipher, AccountTrial trial, InstantSource clock) {
        this(cipher, trial, clock, PATIENCE);
    }

    TrialDoor(SecretCipher cipher, AccountTrial trial, InstantSource clock, Duration patience) {
        this.cipher = cipher;
        this.trial = trial;
        this.clock = clock;
        this.patience = patience;
    }

    public void mount(Router router) {
        DeskRoute.mount(router, Trial.PATH, MAX_REQUEST, this);
    }

    @Override
    public Answer to(byte[] sealed) throws InterruptedException {
        ChannelAccount account;
        try {
            account = SealedRequest.open(Trial.PATH, sealed, ChannelAccount.class, cipher, clock.instant());
        } catch (IllegalArgumentException e) {
            LOG.warn("a request to try an account was refused: {}", e.getMessage());
            return Answer.of(403);
        }
        if (!places.tryAcquire()) {
            return Answer.of(503);
        }
        try {
            return Answer.json(within(account));
        } finally {
            places.release();
        }
    }

    private Trial within(ChannelAccount account) throws InterruptedException {
        FutureTask<Trial> task = new FutureTask<>(() -> trial.of(account));
        Thread.ofVirtual().name("trial-" + account.id()).start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return failed(NO_ANSWER.filled(Map.of("n", String.valueOf(patience.toSeconds()))));
        } catch (ExecutionException e) {
            LOG.error("trying an account ended in an unexpected error", e.getCause());
            return failed(Wording.same(Optional.ofNullable(e.getCause())
                    .map(cause -> cause.getClass().getSimpleName())
                    .orElse("?")));
        } finally {
            task.cancel(true);
        }
    }

    private static Trial failed(Wording words) {
        return new Trial(List.of(new Trial.Step(CONNECTION, false, words)));
    }
}
