package dev.ballast.ticket.channels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration LIFETIME = Duration.ofDays(90);

    private final TicketTokens tokens = new TicketTokens(Optional.of("the-key-that-all-the-services-share"), LIFETIME);
    private final TicketId ticket = new TicketId(UUID.randomUUID());
    private final String token = tokens.issue(ticket, NOW).orElseThrow();

    @Test
    void a_token_names_the_ticket_it_was_issued_for_until_it_ends() {
        assertThat(tokens.verify(token, NOW.plus(Duration.ofDays(89)))).contains(ticket);
        assertThat(tokens.verify(token, NOW.plus(LIFETIME))).isEmpty();
    }

    @Test
    void a_token_fits_an_address() {
        assertThat(token).matches("[A-Za-z0-9._-]{20,64}");
    }

    @Test
    void no_byte_of_it_can_be_changed() {
        byte[] bytes = Base64.getUrlDecoder().decode(token.substring(4));
        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= 1;
            String forged = "tk1." + Base64.getUrlEncoder().withoutPadding().encodeToString(altered);

            assertThat(tokens.verify(forged, NOW)).as("byte " + i).isEmpty();
        }
    }

    @Test
    void another_shops_token_is_none() {
        TicketTokens others = new TicketTokens(Optional.of("a-key-that-somebody-else-made-up-today"), LIFETIME);

        assertThat(tokens.verify(others.issue(ticket, NOW).orElseThrow(), NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tk1.", "tk1.%%%", "tk1.AAAA", "tk2.AAAA", "<m1@shop.example>", "tk1.=="})
    void what_is_no_token_names_nothing(String text) {
        assertThat(tokens.verify(text, NOW)).isEmpty();
    }

    @Test
    void without_a_key_none_is_issued_and_none_counts() {
        TicketTokens keyless = new TicketTokens(Optional.empty(), LIFETIME);

        assertThat(keyless.issue(ticket, NOW)).isEmpty();
        assertThat(keyless.verify(token, NOW)).isEmpty();
    }
}
