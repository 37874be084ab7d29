package dev.ballast.analytics.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.ballast.analytics.TicketFixture;
import dev.ballast.analytics.fold.StreamChange.Changed;
import dev.ballast.contract.ticket.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final CounterKey SIZE_OF_SHIRT = key("size", "shirt");

    @Test
    void a_new_ticket_counts_once_with_its_messages() {
        var ticket = TicketFixture.open("size", "shirt").answeredWith(2);

        assertThat(fold(Map.of(), ticket).deltas()).containsExactly(entry(SIZE_OF_SHIRT, new Counts(1, 3)));
    }

    @Test
    void a_redelivered_version_changes_nothing() {
        var ticket = TicketFixture.open("size", "shirt");

        var outcome = fold(Map.of(), ticket, ticket);

        assertThat(outcome.deltas()).containsExactly(entry(SIZE_OF_SHIRT, new Counts(1, 1)));
        assertThat(outcome.stale()).isEqualTo(1);
    }

    @Test
    void a_version_that_comes_late_is_ignored() {
        var first = TicketFixture.open("size", "shirt");
        var second = first.retyped("colour");

        var outcome = fold(Map.of(), second, first);

        assertThat(outcome.deltas()).containsExactly(entry(key("colour", "shirt"), new Counts(1, 1)));
        assertThat(outcome.latest()).containsExactly(second.state());
    }

    @Test
    void another_type_moves_the_ticket_and_its_messages() {
        var first = TicketFixture.open("size", "shirt").answeredWith(1);

        var outcome = fold(known(first), first.retyped("colour"));

        assertThat(outcome.deltas())
                .containsExactly(
                        entry(key("colour", "shirt"), new Counts(1, 2)), entry(SIZE_OF_SHIRT, new Counts(-1, -2)));
    }

    @Test
    void a_ticket_merged_away_counts_for_nothing_and_comes_back_when_unmerged() {
        var ticket = TicketFixture.open("size", "shirt");
        var merged = ticket.merged(new TicketId(UUID.randomUUID()));

        assertThat(fold(known(ticket), merged).deltas()).containsExactly(entry(SIZE_OF_SHIRT, new Counts(-1, -1)));
        assertThat(fold(known(merged), merged.merged(null)).deltas())
                .containsExactly(entry(SIZE_OF_SHIRT, new Counts(1, 1)));
    }

    @Test
    void an_erased_ticket_is_taken_out_and_forgotten() {
        var ticket = TicketFixture.open("size", "shirt");

        var outcome = Fold.fold(ZoneOffset.UTC, known(ticket), List.of(new StreamChange.Removed(ticket.id())));

        assertThat(outcome.deltas()).containsExactly(entry(SIZE_OF_SHIRT, new Counts(-1, -1)));
        assertThat(outcome.removed()).containsExactly(ticket.id());
    }

    @Test
    void a_change_that_moves_nothing_touches_no_counter() {
        var ticket = TicketFixture.open("size", "shirt");

        assertThat(fold(known(ticket), ticket.resolved(TicketFixture.OPENED, 60))
                        .deltas())
                .isEmpty();
    }

    @Test
    void the_day_is_the_one_on_the_shops_calendar() {
        var lateEvening = TicketFixture.open("size", "shirt").openedAt(Instant.parse("2026-11-05T22:00:00Z"));

        var outcome = Fold.fold(ZoneId.of("Asia/Shanghai"), Map.of(), List.of(new Changed(lateEvening.state())));

        assertThat(outcome.deltas().firstKey().day()).isEqualTo(LocalDate.of(2026, 11, 6));
    }

    private static Fold.Outcome fold(Map<TicketId, KnownTicket> known, TicketFixture... tickets) {
        List<StreamChange> changes = Stream.of(tickets)
                .<StreamChange>map(ticket -> new Changed(ticket.state()))
                .toList();
        return Fold.fold(ZoneOffset.UTC, known, changes);
    }

    private static Map<TicketId, KnownTicket> known(TicketFixture ticket) {
        var contribution = Contribution.of(ticket.state(), ZoneOffset.UTC);
        return Map.of(ticket.id(), new KnownTicket(ticket.version(), contribution));
    }

    private static CounterKey key(String type, String product) {
        return new CounterKey(LocalDate.of(2026, 11, 5), type, product, "email");
    }
}
