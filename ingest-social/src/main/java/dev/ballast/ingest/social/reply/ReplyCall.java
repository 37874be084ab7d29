package dev.ballast.ingest.social.reply;

import dev.ballast.contract.account.AccountId;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.NotSent;
import dev.ballast.ingest.social.http.PlatformHttp;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;

/**
 * One call that says something to a customer, with what all platforms have in common: no connection and rate limits are
 * tried again, a broken connection or a server's error leaves it uncertain.
 */
public final class ReplyCall {
    private static final Duration NO_CONNECTION = Duration.ofSeconds(10);
    private static final Duration BUSY = Duration.ofSeconds(30);
    private static final Duration RECONNECT = Duration.ofMinutes(5);

    private final PlatformHttp http;
    private final InstantSource clock;
    private final ReconnectAlarm alarm;
    private final OwnEchoes echoes;

    public ReplyCall(PlatformHttp http, InstantSource clock, ReconnectAlarm alarm, OwnEchoes echoes) {
        this.echoes = echoes;
        this.http = http;
        this.clock = clock;
        this.alarm = alarm;
    }

    /** Blocks until the platform answered. */
    public SendResult send(HttpRequest request, AccountId account, ReplyDialect dialect) {
        return echoes.sending(account, () -> exchange(request, account, dialect));
    }

    private SendResult exchange(HttpRequest request, AccountId account, ReplyDialect dialect) {
        try {
            return read(http.exchange(request), account, dialect);
        } catch (NotSent e) {
            return new SendResult.RetryLater(NO_CONNECTION, "the platform cannot be reached");
        } catch (IOException e) {
            return unclear(dialect, "the connection broke before the platform answered");
        }
    }

    private SendResult read(HttpAnswer answer, AccountId account, ReplyDialect dialect) {
        if (dialect.tokenRefused(answer)) {
            String why = "the platform refuses the access token: " + dialect.reason(answer);
            alarm.needsReconnect(account, why);
            return new SendResult.RetryLater(RECONNECT, why);
        }
        if (dialect.rateLimited(answer)) {
            return new SendResult.RetryLater(
                    answer.retryAfter(dialect.pause(answer).orElse(BUSY), clock), "the platform's rate limit");
        }
        if (dialect.accepted(answer)) {
            alarm.works(account);
            return new SendResult.Sent(dialect.externalId(answer));
        }
        if (answer.status() == 503) {
            return new SendResult.RetryLater(answer.retryAfter(BUSY, clock), "the platform is busy");
        }
        return answer.status() >= 500
                ? unclear(dialect, "the platform failed with " + answer.status())
                : new SendResult.Refused(dialect.reason(answer));
    }

    /** Where a repeat shows nothing twice, there is no need to bother anybody with doubt. */
    private static SendResult unclear(ReplyDialect dialect, String why) {
        return dialect.repeatable() ? new SendResult.RetryLater(NO_CONNECTION, why) : new SendResult.Uncertain(why);
    }
}
