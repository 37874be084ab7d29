package dev.ballast.ingest.social.telegram;

import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.CredentialCheck;
import dev.ballast.ingest.social.platform.Payload;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@code getWebhookInfo} tells how many updates wait at Telegram, and what went wrong with the last delivery. */
record TelegramStanding(PlatformHttp http, InstantSource clock) implements CredentialCheck {
    /** Older trouble is over: Telegram repeats more often than that. */
    private static final Duration RECENT = Duration.ofMinutes(15);

    @Override
    public Optional<Standing> ask(Connection connection) throws IOException {
        Optional<URI> method = BotApi.method(connection, "getWebhookInfo");
        if (method.isEmpty()) {
            return Optional.empty();
        }
        HttpAnswer answer = http.exchange(http.request(method.get()).build());
        TelegramDialect dialect = new TelegramDialect();
        if (dialect.tokenRefused(answer)) {
            return Optional.of(new Standing.Refused("Telegram refuses the bot-token"));
        }
        if (!dialect.accepted(answer)) {
            return Optional.empty();
        }
        Payload info = answer.body().at("result");
        Long waiting = info.number("pending_update_count").stream()
                .mapToObj(Long::valueOf)
                .findFirst()
                .orElse(null);
        Instant lastError = info.time("last_error_date").orElse(Instant.EPOCH);
        boolean recent = lastError.plus(RECENT).isAfter(clock.instant());
        return Optional.of(new Standing.Good(
                null, waiting, recent ? "Telegram cannot deliver: " + info.text("last_error_message") : null));
    }
}
